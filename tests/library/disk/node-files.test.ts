import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { nodeFiles } from '../../../src/library/disk/node-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kutip-files-'))
  return () => rmSync(folder, { recursive: true })
})
const mode = (path: string) => statSync(path).mode & 0o777
const bytes = (text: string) => Buffer.from(text)

describe('the real disk', () => {
  it('makes files and folders for the owner alone', async () => {
    await nodeFiles.makeFolder(join(folder, 'one', 'two'))
    await nodeFiles.write(join(folder, 'one', 'two', 'a'), bytes('a'))
    await nodeFiles.append(join(folder, 'one', 'b'), bytes('b'))
    expect([join('one'), join('one', 'two')].map(name => mode(join(folder, name)))).toEqual([0o700, 0o700])
    expect([join('one', 'two', 'a'), join('one', 'b')].map(name => mode(join(folder, name)))).toEqual([0o600, 0o600])
    await nodeFiles.makeFolder(join(folder, 'one'))
    expect(await nodeFiles.list(join(folder, 'one'))).toEqual(['b', 'two'])
  })

  it('writes anew, appends, cuts, syncs, renames and removes', async () => {
    const path = join(folder, 'log')
    await nodeFiles.write(path, bytes('a long beginning'))
    await nodeFiles.write(path, bytes('short'))
    await nodeFiles.append(path, bytes(' and more'))
    await nodeFiles.truncate(path, 9)
    await nodeFiles.sync(path)
    await nodeFiles.syncFolder(folder)
    await nodeFiles.rename(path, join(folder, 'other'))
    expect(Buffer.from(await nodeFiles.read(join(folder, 'other'))).toString()).toBe('short and')
    await nodeFiles.remove(join(folder, 'other'))
    expect(await nodeFiles.list(folder)).toEqual([])
    await expect(nodeFiles.read(path)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it.skipIf(process.platform === 'win32')('does not write through a link', async () => {
    const target = join(folder, 'target')
    const link = join(folder, 'link')
    writeFileSync(target, 'precious')
    symlinkSync(target, link)
    for (const act of [
      () => nodeFiles.write(link, bytes('x')),
      () => nodeFiles.append(link, bytes('x')),
      () => nodeFiles.truncate(link, 0),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'ELOOP' })
    await nodeFiles.write(join(folder, 'new'), bytes('put in its place'))
    await nodeFiles.rename(join(folder, 'new'), link)
    expect(readFileSync(target, 'utf8')).toBe('precious')
    expect(readFileSync(link, 'utf8')).toBe('put in its place')
    await nodeFiles.remove(link)
    expect(existsSync(target)).toBe(true)
  })
})
