import { describe, expect, it } from 'vitest'
import { openAppendLog } from '../../../src/library/disk/append-log.ts'
import type { FileSystem } from '../../../src/library/disk/file-system.ts'
import { failingDisk, type FailingDisk } from '../../faults/failing-disk.ts'

// Every operation failing in every way: tests/faults/disk.faults.ts
const PATH = '/data/inner/deeds'
const open = (files: FileSystem) => openAppendLog(files, PATH, value => (typeof value === 'string' ? value : null))
const text = (disk: FailingDisk) => disk.contents()[PATH]!
const edit = (disk: FailingDisk, change: (text: string) => string) =>
  disk.tamper(PATH, bytes => Buffer.from(change(Buffer.from(bytes).toString('latin1')), 'latin1'))

async function withThree() {
  const disk = failingDisk()
  const log = await open(disk.files)
  await Promise.all(['moored', 'fuelled', 'sailed — à l’aube'].map(deed => log.append(deed)))
  return { disk, log }
}

describe('a log', () => {
  it('has what was appended, in order, also when it is opened again', async () => {
    const { disk, log } = await withThree()
    expect(log.entries()).toEqual(['moored', 'fuelled', 'sailed — à l’aube'])
    const again = await open(disk.restart().files)
    expect(again.entries()).toEqual(log.entries())
    expect(again.damaged).toBe(0)
    expect(text(disk).split('\n')[0]).toMatch(/^[0-9a-f]{16} "moored"$/)
  })

  it('makes no file before there is something to write down', async () => {
    const disk = failingDisk()
    expect((await open(disk.files)).entries()).toEqual([])
    expect(disk.contents()).toEqual({})
  })

  it('is on the disk when an entry is promised, name and all', async () => {
    const disk = failingDisk({ mode: 'power loss', at: 9, names: 'old', content: 'none' })
    const log = await open(disk.files)
    await log.append('moored')
    // Whatever comes next, up to the power cut.
    for (let n = 0; n < 9; n++) await disk.files.list('/data').catch(() => {})
    expect(disk.hasFailed).toBe(true)
    expect((await open(disk.restart().files)).entries()).toEqual(['moored'])
  })

  it('cuts off a last line that was not finished, and goes on behind the one before', async () => {
    const { disk } = await withThree()
    edit(disk, whole => whole.slice(0, -5))
    const log = await open(disk.files)
    expect(log.entries()).toEqual(['moored', 'fuelled'])
    expect(log.damaged).toBe(0)
    expect(text(disk)).toMatch(/"fuelled"\n$/)
    await log.append('sunk')
    expect((await open(disk.files)).entries()).toEqual(['moored', 'fuelled', 'sunk'])
  })

  it('counts lines that nobody can vouch for, leaves them where they are, and believes none', async () => {
    const { disk } = await withThree()
    edit(disk, whole => whole.replace('"fuelled"', '"refused"'))
    const log = await open(disk.files)
    expect(log.entries()).toEqual(['moored', 'sailed — à l’aube'])
    expect(log.damaged).toBe(1)
    await log.append('sunk')
    expect(text(disk)).toContain('"refused"')
    const again = await open(disk.files)
    expect([again.entries().at(-1), again.damaged]).toEqual(['sunk', 1])
  })

  it('counts what is whole and is no entry', async () => {
    const disk = failingDisk()
    const numbers = await openAppendLog(disk.files, PATH, value => (typeof value === 'number' ? value : null))
    await numbers.append(7)
    const log = await open(disk.files)
    expect([log.entries(), log.damaged]).toEqual([[], 1])
  })

  it('says what the disk says, takes back what it could not finish, and goes on', async () => {
    const { disk } = await withThree()
    const before = text(disk)
    const full = disk.restart({ mode: 'errno', at: 2, code: 'ENOSPC' })
    const log = await open(full.files)
    await expect(log.append('flooded')).rejects.toMatchObject({ code: 'disk-full' })
    expect(text(full)).toBe(before)
    expect(log.entries()).toHaveLength(3)
    await log.append('pumped out')
    expect((await open(full.restart().files)).entries()).toEqual([...log.entries()])
    expect(log.entries().at(-1)).toBe('pumped out')
  })

  it('takes back before the next entry what it could not take back at once', async () => {
    const { disk } = await withThree()
    let isBad = true
    const log = await open({
      ...disk.files,
      append: async (path, bytes) => {
        await disk.files.append(path, isBad ? bytes.subarray(0, 9) : bytes)
        if (isBad) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      },
      truncate: async (path, length) => {
        if (isBad) throw Object.assign(new Error('failing'), { code: 'EIO' })
        await disk.files.truncate(path, length)
      },
    })
    await expect(log.append('flooded')).rejects.toMatchObject({ code: 'disk-full' })
    isBad = false
    await log.append('pumped out')
    const again = await open(disk.files)
    expect([again.entries().slice(3), again.damaged]).toEqual([['pumped out'], 0])
  })

  it('loses none of several entries at once where one of them fails', async () => {
    const { disk } = await withThree()
    // The read at the opening comes first, then the append and the sync of the first entry.
    for (const at of [2, 3]) {
      const failing = disk.restart({ mode: 'errno', at, code: 'EIO' })
      const log = await open(failing.files)
      const outcomes = await Promise.allSettled(['flooded', 'pumped out', 'dry'].map(deed => log.append(deed)))
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
      const again = await open(failing.restart().files)
      expect([again.entries().slice(3), again.damaged]).toEqual([['pumped out', 'dry'], 0])
    }
  })

  it('can be read where nothing can be written', async () => {
    const { disk } = await withThree()
    edit(disk, whole => `${whole}half`)
    const closed = disk.restart({ mode: 'errno forever', at: 2, code: 'EROFS' })
    const log = await open(closed.files)
    expect(log.entries()).toHaveLength(3)
    await expect(log.append('x')).rejects.toMatchObject({ code: 'disk-read-only' })
  })

  it('is not taken for empty where it cannot be read', async () => {
    const { disk } = await withThree()
    const failing = disk.restart({ mode: 'errno', at: 1, code: 'EIO' })
    await expect(open(failing.files)).rejects.toMatchObject({ code: 'disk-error' })
  })
})
