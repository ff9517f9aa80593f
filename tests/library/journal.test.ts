import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openJournal } from '../../src/library/journal.ts'
import { failingDisk } from '../faults/failing-disk.ts'

let path: string
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'kutip-journal-'))
  path = join(folder, 'inner', 'words.jsonl')
  return () => rmSync(folder, { recursive: true })
})

const readWord = (line: unknown) => (typeof line === 'string' ? line : null)
const open = (most = 100) => openJournal(path, readWord, most)

describe('a journal', () => {
  it('has what was added, also when it is opened again', async () => {
    const journal = await open()
    await Promise.all(['a', 'b', 'c'].map(word => journal.add(word)))
    expect(journal.entries()).toEqual(['a', 'b', 'c'])
    expect(readFileSync(path, 'utf8')).toBe('"a"\n"b"\n"c"\n')
    await journal.close()
    const again = await open()
    expect(again.entries()).toEqual(['a', 'b', 'c'])
    await again.close()
  })

  it('is for the eyes of its owner alone', async () => {
    const journal = await open()
    expect(statSync(path).mode & 0o777).toBe(0o600)
    await journal.add('a')
    await journal.keep(() => false)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    await journal.close()
  })

  it('leaves out what a crash has torn or somebody has spoilt, and goes on on a new line', async () => {
    const first = await open()
    await first.add('a')
    await first.close()
    appendFileSync(path, '{"half": \n17\n"whole"\n"to')
    const journal = await open()
    expect(journal.entries()).toEqual(['a', 'whole'])
    await journal.add('b')
    await journal.close()
    expect(readFileSync(path, 'utf8')).toBe('"a"\n"whole"\n"b"\n')
  })

  it('does not glue a word to a last line without an end', async () => {
    const first = await open()
    await first.close()
    writeFileSync(path, '"a"')
    const journal = await open()
    await journal.add('b')
    await journal.close()
    expect(readFileSync(path, 'utf8')).toBe('"a"\n"b"\n')
  })

  it('keeps no more than it may, the latest', async () => {
    const journal = await open(8)
    for (let i = 0; i < 30; i++) await journal.add(String(i))
    expect(journal.entries().length).toBeLessThanOrEqual(10)
    expect(journal.entries().at(-1)).toBe('29')
    await journal.close()
    const again = await open(8)
    expect(again.entries()).toHaveLength(8)
    expect(again.entries()[0]).toBe('22')
    await again.close()
  })

  it('drops for good what is not kept, and says what that was, while more is being added', async () => {
    const journal = await open()
    for (const word of ['a', 'b', 'c']) await journal.add(word)
    const [dropped] = await Promise.all([journal.keep(word => word !== 'b'), journal.add('d')])
    expect(dropped).toEqual(['b'])
    expect(journal.entries()).toEqual(['a', 'c', 'd'])
    expect(readFileSync(path, 'utf8')).not.toContain('b')
    await journal.close()
  })

  it('is not spoilt by a word that did not get on the disk', async () => {
    const on = (files: ReturnType<typeof failingDisk>['files']) => openJournal('/data/words', readWord, 100, files)
    const disk = failingDisk()
    await (await on(disk.files)).add('a')
    // The sweeping of a leftover, the read; then the append.
    const full = disk.restart({ mode: 'errno', at: 3, code: 'ENOSPC' })
    const journal = await on(full.files)
    await expect(journal.add('b')).rejects.toMatchObject({ code: 'disk-full' })
    expect(journal.entries()).toEqual(['a'])
    await journal.add('c')
    expect(full.contents()).toEqual({ '/data/words': '"a"\n"c"\n' })
  })

  it('that cannot be made at its opening is made by the next word', async () => {
    // The sweeping, the read, then the folder.
    const disk = failingDisk({ mode: 'errno', at: 3, code: 'EACCES' })
    const journal = await openJournal('/data/words', readWord, 100, disk.files)
    await journal.add('a')
    expect(disk.contents()).toEqual({ '/data/words': '"a"\n' })
  })

  it('leaves no half of itself lying about after a crash', async () => {
    const journal = await open()
    writeFileSync(`${path}.new`, '"a word that somebody wanted to be gone')
    await journal.close()
    await (await open()).close()
    expect(existsSync(`${path}.new`)).toBe(false)
  })
})
