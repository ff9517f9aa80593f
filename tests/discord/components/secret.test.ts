import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadSecret } from '../../../src/discord/components/secret.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kutip-key-'))
  return () => rmSync(folder, { recursive: true })
})

describe('the key of the buttons', () => {
  it('is made once, differs from place to place, and nobody else may read it', async () => {
    const key = await loadSecret(join(folder, 'data'))
    expect(key).toHaveLength(32)
    expect(await loadSecret(join(folder, 'data'))).toEqual(key)
    expect(await loadSecret(join(folder, 'other'))).not.toEqual(key)
    expect(statSync(join(folder, 'data', 'button-key')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, 'data', 'button-key'), 'utf8')).not.toBe(
      readFileSync(join(folder, 'other', 'button-key'), 'utf8'),
    )
  })

  it('is the same for all who start at the same moment', async () => {
    const keys = await Promise.all(Array.from({ length: 10 }, async () => loadSecret(folder)))
    expect(new Set(keys.map(key => key.toString('hex'))).size).toBe(1)
    expect(readdirSync(folder)).toEqual(['button-key'])
  })

  it('that is none is not replaced behind the operator’s back', async () => {
    writeFileSync(join(folder, 'button-key'), 'not a key')
    await expect(loadSecret(folder)).rejects.toMatchObject({ code: 'bad-button-key' })
  })
})
