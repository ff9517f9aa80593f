import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countLines, linesOfFile } from '../../../src/corpus/files/jsonl.ts'
import { FILE_LIMIT } from '../../../src/corpus/files/read-file.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kutip-jsonl-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

async function read(content: string | Buffer) {
  writeFileSync(join(root, 'a.jsonl'), content)
  const file = await open(join(root, 'a.jsonl'))
  try {
    const lines = []
    for await (const { number, bytes, length } of linesOfFile(file))
      lines.push({ number, text: bytes === null ? null : Buffer.from(bytes).toString(), length })
    return { lines, count: await countLines(file) }
  } finally {
    await file.close()
  }
}

test('gives lines with their numbers, the last one with or without its break', async () => {
  expect((await read('satu\n\ntiga\n')).lines.map(({ number, text }) => `${number} ${text}`)).toEqual([
    '1 satu',
    '2 ',
    '3 tiga',
  ])
  expect((await read('satu\ndua')).lines.map(({ text }) => text)).toEqual(['satu', 'dua'])
  expect((await read('')).lines).toEqual([])
})

test('puts lines together that cross the edges of what is read at once', async () => {
  const long = ['a'.repeat(300_000), 'é'.repeat(400_000), 'c']
  expect((await read(`${long.join('\n')}\n`)).lines.map(({ text }) => text)).toEqual(long)
})

test('passes over a line that is too long, and goes on', async () => {
  const { lines } = await read(Buffer.from(`satu\n${'x'.repeat(FILE_LIMIT + 1)}\ntiga\n`))
  expect(lines).toEqual([
    { number: 1, text: 'satu', length: 4 },
    { number: 2, text: null, length: FILE_LIMIT + 1 },
    { number: 3, text: 'tiga', length: 4 },
  ])
})

test('counts lines', async () => {
  expect((await read('satu\ndua\n')).count).toBe(2)
  expect((await read('satu\ndua')).count).toBe(2)
  expect((await read('')).count).toBe(0)
})
