import { stripVTControlCharacters } from 'node:util'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { showProgress } from '../../src/cli/progress.ts'

/** A stream that takes what is written to it, as a terminal or not. */
function stream(isTTY: boolean) {
  let written = ''
  const out = new PassThrough().on('data', (chunk: Buffer) => (written += chunk.toString()))
  return { out: Object.assign(out, { isTTY, columns: 80 }) as unknown as NodeJS.WriteStream, written: () => written }
}

const changes = { added: 1, changed: 0, removed: 0, skipped: 0 }

describe('how far a refresh has come', () => {
  it('is a line for each stage where nobody watches', () => {
    const { out, written } = stream(false)
    const { show, end } = showProgress(out)
    show({ stage: 'reading', done: 0, of: 40, changes: null })
    show({ stage: 'reading', done: 20, of: 40, changes: null })
    show({ stage: 'indexing', done: 1, of: 90, changes })
    end()
    expect(written()).toBe('Reading the articles (40)\nBuilding the index (90)\n')
  })

  it('is a bar on a terminal', () => {
    const { out, written } = stream(true)
    const { show, end } = showProgress(out)
    show({ stage: 'reading', done: 10, of: 40, changes: null })
    show({ stage: 'indexing', done: 90, of: 90, changes })
    end()
    const text = stripVTControlCharacters(written())
    expect(text).toContain('Reading the articles [')
    expect(text).toContain('] 10/40')
    expect(text).toMatch(/Building the index \[\S+\] 90\/90/)
  })

  it('that never began ends without a word', () => {
    const { out, written } = stream(true)
    showProgress(out).end()
    expect(written()).toBe('')
  })
})
