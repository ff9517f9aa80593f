import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { leftOutInIndonesian } from '../../../src/reply/texts/left-out-id.ts'

const CORPUS = fileURLToPath(new URL('../../../src/corpus', import.meta.url))

/** Every code with which the corpus leaves a file out, as its source has them. */
const codes = () => {
  const sources = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
  const found = sources.flatMap(name => [...readFileSync(join(CORPUS, name), 'utf8').matchAll(/\bcode: '([a-z-]+)'/g)])
  return [...new Set(found.map(([, code]) => code!))]
}

const one = (code: string, more: object = {}) => ({
  file: 'berita.txt',
  code,
  reason: 'In English.',
  stays: null,
  ...more,
})

describe('why a file was left out, in Indonesian', () => {
  it('is said for every code that the corpus has, each in words of its own', () => {
    expect(codes().length).toBeGreaterThan(12)
    const said = codes().map(code => leftOutInIndonesian(one(code)))
    expect(new Set(said).size).toBe(said.length)
    for (const text of said) expect(text).not.toMatch(/In English|\([a-z-]+\)/)
  })

  it('names the file that stays, and tells a .jsonl file from others of the wrong kind', () => {
    for (const code of ['same-id', 'duplicate'])
      expect(leftOutInIndonesian(one(code, { stays: 'utama.md' }))).toContain('utama.md, yang tetap dipakai')
    expect(leftOutInIndonesian(one('unsupported', { file: 'semua.jsonl' }))).toContain('korpus tersendiri')
    expect(leftOutInIndonesian(one('unsupported', { file: 'peta.pdf' }))).toContain('Hanya berkas .txt')
  })

  it('is not nothing for a code of a later Kutip', () => {
    expect(leftOutInIndonesian(one('too-new'))).toContain('(too-new)')
  })
})
