import { describe, expect, it } from 'vitest'
import { sweepLeftover, sweepLeftovers, writeWhole } from '../../../src/library/disk/whole-file.ts'
import { failingDisk } from '../../faults/failing-disk.ts'

// Every operation failing in every way: tests/faults/disk.faults.ts
describe('a file that is written whole', () => {
  it('is written beside, forced to the disk, and put in its place', async () => {
    const disk = failingDisk()
    await disk.files.makeFolder('/d')
    await writeWhole(disk.files, '/d/map', Buffer.from('north '), Buffer.from('is up'))
    expect(disk.contents()).toEqual({ '/d/map': 'north is up' })
    expect(disk.operations.slice(1)).toEqual([
      'write /d/map.new',
      'append /d/map.new',
      'sync /d/map.new',
      'rename /d/map.new',
      'syncFolder /d',
    ])
  })

  it('stays as it was where that fails, and throws what the system throws', async () => {
    const first = failingDisk()
    await first.files.makeFolder('/d')
    await writeWhole(first.files, '/d/map', Buffer.from('old'))
    const full = first.restart({ mode: 'errno', at: 2, code: 'ENOSPC' })
    await expect(writeWhole(full.files, '/d/map', Buffer.from('new'))).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(full.contents()).toEqual({ '/d/map': 'old' })
  })

  it('leaves no half behind once it was swept, and nothing else is swept', async () => {
    const disk = failingDisk()
    await disk.files.makeFolder('/d')
    for (const name of ['map', 'map.new', 'new', 'renewed', 'chart.new'])
      await disk.files.write(`/d/${name}`, Buffer.from(name))
    await sweepLeftover(disk.files, '/d/map')
    expect(Object.keys(disk.contents())).toEqual(['/d/chart.new', '/d/map', '/d/new', '/d/renewed'])
    await sweepLeftovers(disk.files, '/d')
    expect(Object.keys(disk.contents())).toEqual(['/d/map', '/d/new', '/d/renewed'])
    const readOnly = disk.restart({ mode: 'errno forever', at: 1, code: 'EROFS' })
    await expect(sweepLeftover(readOnly.files, '/d/map')).resolves.toBeUndefined()
  })
})
