import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DEEPEST, scanFolder } from '../../../src/corpus/files/scan-folder.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kutip-scan-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})
const put = (...files: string[]) => {
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), 'Jembatan dibuka.')
  }
}

describe('scanFolder', () => {
  test('lists articles by path, whatever the case of their ending, in folders too', async () => {
    put('b.TXT', 'a.md', 'dalam/c.html', 'dalam/lagi/d.htm', 'nama.dengan.titik.markdown')
    const { files, skipped } = await scanFolder(root)
    expect(files).toEqual([
      { file: 'a.md', id: 'a', format: 'md' },
      { file: 'b.TXT', id: 'b', format: 'txt' },
      { file: 'dalam/c.html', id: 'c', format: 'html' },
      { file: 'dalam/lagi/d.htm', id: 'd', format: 'html' },
      { file: 'nama.dengan.titik.markdown', id: 'nama.dengan.titik', format: 'md' },
    ])
    expect(skipped).toEqual([])
  })

  test('passes over hidden files, READMEs and data without a word', async () => {
    put(
      '.rahasia.txt',
      '.git/a.txt',
      'README.md',
      'readme.txt',
      'dalam/README.id.md',
      'outlets.yaml',
      'glossary.eq',
      'glossary.lex',
      'dalam/outlets.yml',
      'a.txt',
    )
    const scan = await scanFolder(root)
    expect(scan.files.map(({ file }) => file)).toEqual(['a.txt'])
    expect(scan.skipped).toEqual([])
    expect(scan.outlets).toBe(join(root, 'outlets.yaml'))
    expect(scan.glossaries).toEqual([join(root, 'glossary.eq'), join(root, 'glossary.lex')])
  })

  test('follows no link, reads no pipe, and says so', async () => {
    put('a.txt')
    symlinkSync('/etc/hostname', join(root, 'keluar.txt'))
    symlinkSync('.', join(root, 'putar'))
    symlinkSync('..', join(root, 'atas'))
    execFileSync('mkfifo', [join(root, 'pipa.txt')])
    const { files, skipped } = await scanFolder(root)
    expect(files.map(({ file }) => file)).toEqual(['a.txt'])
    expect(skipped.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'atas symlink',
      'keluar.txt symlink',
      'pipa.txt not-a-file',
      'putar symlink',
    ])
  })

  test('says which files are no articles, and what to do with a .jsonl file', async () => {
    put('gambar.png', 'tanpa-akhiran', 'banyak.jsonl')
    const { files, skipped } = await scanFolder(root)
    expect(files).toEqual([])
    expect(skipped.map(({ code }) => code)).toEqual(['unsupported', 'unsupported', 'unsupported'])
    expect(skipped[0]).toMatchObject({ file: 'banyak.jsonl', reason: expect.stringContaining('path as the corpus') })
  })

  test('searches to its documented depth and reports what lies deeper', async () => {
    const levels = Array.from({ length: DEEPEST }, (_, n) => `f${n}`)
    put(`${levels.join('/')}/dalam.txt`, `${levels.join('/')}/palung/terdalam.txt`)
    const { files, skipped } = await scanFolder(root)
    expect(files.map(({ id }) => id)).toEqual(['dalam'])
    expect(skipped).toMatchObject([{ file: `${levels.join('/')}/palung`, code: 'too-deep' }])
  })

  test('throws where the folder itself is not there', async () => {
    await expect(scanFolder(join(root, 'hilang'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
