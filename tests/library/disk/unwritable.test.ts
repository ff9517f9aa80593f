import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { diskError } from '../../../src/library/disk/disk-error.ts'
import { nodeFiles } from '../../../src/library/disk/node-files.ts'
import { whyUnwritable, withoutWriting } from '../../../src/library/disk/unwritable.ts'
import { UserError } from '../../../src/language/user-error.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kutip-unwritable-'))
  return () => rmSync(folder, { recursive: true })
})
const systemError = (code: string) => Object.assign(new Error(code), { code })

describe('why a data folder cannot be written', () => {
  it.each(['EROFS', 'EACCES', 'EPERM', 'ENOSPC'])('is said with its name and what to do, for %s', code => {
    const texts = whyUnwritable('/srv/berita', diskError(systemError(code), '/srv/berita'))
    for (const text of Object.values(texts!)) expect(text).toMatch(new RegExp(`/srv/berita.*${code}.*KUTIP_DATA`))
  })

  it.each([
    ['a disk that fails', diskError(systemError('EIO'), '/srv/berita')],
    ['another process', new UserError('data-in-use', { en: 'in use', id: 'dipakai' })],
    ['a bug', new Error('no such thing')],
  ])('is no answer to %s', (_, error) => {
    expect(whyUnwritable('/srv/berita', error)).toBeNull()
  })
})

describe('a disk without writing', () => {
  it('is read, refuses everything that would change it, and stays as it was', async () => {
    const path = join(folder, 'a')
    writeFileSync(path, 'there')
    const files = withoutWriting(nodeFiles)
    expect(Buffer.from(await files.read(path)).toString()).toBe('there')
    expect(await files.list(folder)).toEqual(['a'])
    await files.makeFolder(folder)
    const acts = [
      () => files.makeFolder(join(folder, 'b')),
      () => files.write(path, Buffer.from('x')),
      () => files.append(path, Buffer.from('x')),
      () => files.truncate(path, 0),
      () => files.sync(path),
      () => files.syncFolder(folder),
      () => files.rename(path, join(folder, 'c')),
      () => files.remove(path),
    ]
    for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'data-read-only' })
    expect(readdirSync(folder)).toEqual(['a'])
    expect(readFileSync(path, 'utf8')).toBe('there')
  })
})
