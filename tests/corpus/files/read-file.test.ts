import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FILE_LIMIT, readSmallFile, refusalOf } from '../../../src/corpus/files/read-file.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kutip-read-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})
const at = (name: string) => join(root, name)

describe('readSmallFile', () => {
  test('gives the bytes of a file', async () => {
    writeFileSync(at('a.txt'), 'Jembatan')
    expect(await readSmallFile(at('a.txt'))).toEqual(new Uint8Array(Buffer.from('Jembatan')))
  })

  test('reads up to the limit and not a byte more, without loading a large file', async () => {
    writeFileSync(at('tepat.txt'), Buffer.alloc(FILE_LIMIT, 'a'))
    expect(await readSmallFile(at('tepat.txt'))).toHaveLength(FILE_LIMIT)
    writeFileSync(at('raksasa.txt'), '')
    truncateSync(at('raksasa.txt'), 400 * 1024 * 1024)
    const before = process.memoryUsage().rss
    expect(await readSmallFile(at('raksasa.txt'))).toMatchObject({
      code: 'too-large',
      reason: expect.stringContaining('400.0 MB'),
    })
    expect(process.memoryUsage().rss - before).toBeLessThan(40 * 1024 * 1024)
  })

  test('does not follow a link', async () => {
    writeFileSync(at('a.txt'), 'rahasia')
    symlinkSync(at('a.txt'), at('b.txt'))
    expect(await readSmallFile(at('b.txt'))).toMatchObject({ code: 'symlink' })
  })

  test('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [at('pipa.txt')])
    expect(await readSmallFile(at('pipa.txt'))).toMatchObject({ code: 'not-a-file' })
  }, 2_000)

  test('says what is missing or a folder', async () => {
    mkdirSync(at('folder.txt'))
    expect(await readSmallFile(at('hilang.txt'))).toMatchObject({ code: 'vanished' })
    expect(await readSmallFile(at('folder.txt'))).toMatchObject({ code: 'not-a-file' })
  })

  test.skipIf(process.getuid?.() === 0)('says what it may not read (not as root, who may)', async () => {
    writeFileSync(at('a.txt'), 'rahasia')
    chmodSync(at('a.txt'), 0)
    expect(await readSmallFile(at('a.txt'))).toMatchObject({ code: 'unreadable' })
  })
})

test('refusalOf names the remedy for each failure of the system', () => {
  const failure = (code: string) => refusalOf(Object.assign(new Error(code), { code }))
  expect(failure('EACCES').reason).toContain('right to read')
  expect(failure('ENOENT').code).toBe('vanished')
  expect(failure('EIO')).toMatchObject({ code: 'unreadable', reason: expect.stringContaining('EIO') })
  expect(refusalOf('?').code).toBe('unreadable')
})
