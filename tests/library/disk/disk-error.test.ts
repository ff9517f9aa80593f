import { describe, expect, it } from 'vitest'
import { UserError } from '../../../src/language/user-error.ts'
import { diskError, hasCode, tellingDiskErrors } from '../../../src/library/disk/disk-error.ts'

const systemError = (code: string) => Object.assign(new Error(`${code}: no luck`), { code })

describe('an error of the disk', () => {
  it.each([
    ['ENOSPC', 'disk-full', /space/, /[Rr]uang|Kosongkan/],
    ['EDQUOT', 'disk-full', /space/, /penuh/],
    ['EFBIG', 'disk-full', /limit/, /batas/],
    ['EROFS', 'disk-read-only', /Mount/, /Pasang/],
    ['EACCES', 'disk-refused', /right to read and write/, /hak baca dan tulis/],
    ['EPERM', 'disk-refused', /account/, /akun/],
    ['EMFILE', 'too-many-files', /ulimit -n/, /ulimit -n/],
    ['ENFILE', 'too-many-files', /ulimit -n/, /ulimit -n/],
    ['EIO', 'disk-error', /EIO.*state of the disk/, /EIO.*keadaan disk/],
  ])('%s is told as %s: path, remedy, and that answers go on, in both languages', (code, told, en, id) => {
    const cause = systemError(code)
    const error = diskError(cause, '/srv/kutip/index')
    expect(error).toBeInstanceOf(UserError)
    expect(error.code).toBe(told)
    expect(error.cause).toBe(cause)
    expect(error.texts.en).toMatch(en)
    expect(error.texts.id).toMatch(id)
    for (const text of Object.values(error.texts)) expect(text).toContain('/srv/kutip/index')
    expect(error.texts.en).toMatch(/Answers go on/)
    expect(error.texts.id).toMatch(/Jawaban tetap/)
  })

  it('is told of what the system throws; bugs and what has been told already pass as they are', async () => {
    const telling = (error: Error) =>
      tellingDiskErrors('/srv/a', async () => {
        throw error
      })
    await expect(telling(systemError('ENOSPC'))).rejects.toMatchObject({ code: 'disk-full' })
    const bug = new TypeError('not a function')
    await expect(telling(bug)).rejects.toBe(bug)
    const argument = Object.assign(new TypeError('no such option'), { code: 'ERR_INVALID_ARG_VALUE' })
    await expect(telling(argument)).rejects.toBe(argument)
    const told = diskError(systemError('EIO'), '/srv/b')
    await expect(telling(told)).rejects.toBe(told)
    expect(await tellingDiskErrors('/srv/a', async () => 'fine')).toBe('fine')
  })

  it('is asked for its code', () => {
    expect(hasCode(systemError('ENOENT'), 'EACCES', 'ENOENT')).toBe(true)
    expect(hasCode(systemError('EIO'), 'ENOENT')).toBe(false)
    expect(hasCode(new Error('ENOENT'), 'ENOENT')).toBe(false)
    expect(hasCode('ENOENT', 'ENOENT')).toBe(false)
  })
})
