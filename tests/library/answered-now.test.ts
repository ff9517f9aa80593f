import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answeredNow } from '../../src/library/answered-now.ts'
import { openFeedback, type Feedback } from '../../src/library/feedback.ts'
import type { Library } from '../../src/library/library.ts'
import { smallLibrary } from '../discord/stage.ts'
import { answer } from '../reply/samples.ts'

let folder: string
let feedback: Feedback
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kutip-data-'))
  feedback = await openFeedback(folder, () => new Date('2031-03-10T06:05:00Z'))
})
afterEach(async () => {
  await feedback.close()
  rmSync(folder, { recursive: true })
})

/** A library that answers questions about kites, and remembers what it was asked. */
function kites(): { library: Library; asked: unknown[] } {
  const asked: unknown[] = []
  const ask: Library['ask'] = async ({ question, fallback }) => {
    asked.push([question, fallback])
    return answer({ question, outcome: /kite|layang/.test(question) ? 'answered' : 'no-evidence' })
  }
  return { library: smallLibrary({ ask }), asked }
}

describe('questions that are answered now', () => {
  it('are asked again in the language in which they were asked, named, and taken off the log; the others stay', async () => {
    await feedback.noteUnanswered('how many kites', 'en')
    await feedback.noteUnanswered('berapa layang-layang', 'id')
    await feedback.noteUnanswered('how many boats', 'en')
    await feedback.noteUnanswered('how many kites', 'en')
    const { library, asked } = kites()
    expect(await answeredNow(library, feedback)).toEqual(['how many kites', 'berapa layang-layang'])
    expect(asked).toEqual([
      ['how many kites', 'en'],
      ['how many boats', 'en'],
      ['berapa layang-layang', 'id'],
    ])
    expect(feedback.unanswered().map(({ question }) => question)).toEqual(['how many boats'])
    await feedback.close()
    feedback = await openFeedback(folder, () => new Date())
    expect(feedback.unanswered()).toHaveLength(1)
  })

  it('are at most the fifty that were asked last, each once', async () => {
    for (let n = 0; n < 60; n++) await feedback.noteUnanswered(`how many boats in village ${n}`, 'en')
    for (let n = 0; n < 20; n++) await feedback.noteUnanswered('how many boats in village 0', 'en')
    const { library, asked } = kites()
    expect(await answeredNow(library, feedback)).toEqual([])
    expect(asked).toHaveLength(50)
    expect(asked[0]).toEqual(['how many boats in village 0', 'en'])
    expect(asked[1]).toEqual(['how many boats in village 59', 'en'])
    expect(asked.at(-1)).toEqual(['how many boats in village 11', 'en'])
  })
})
