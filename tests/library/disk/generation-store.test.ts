import { describe, expect, it } from 'vitest'
import type { FileSystem } from '../../../src/library/disk/file-system.ts'
import { openGenerationStore, type NewGeneration } from '../../../src/library/disk/generation-store.ts'
import { contentHash, seal } from '../../../src/library/disk/sealed.ts'
import { failingDisk, type FailingDisk } from '../../faults/failing-disk.ts'

// Every operation failing in every way, and a thousand damages: tests/faults/disk.faults.ts
const FOLDER = '/data/index'
const open = (files: FileSystem, fingerprint = 'stems-2') => openGenerationStore({ files, folder: FOLDER, fingerprint })
const idOf = (content: string) => contentHash(Buffer.from(content))
const generation = (number: number, ...contents: readonly string[]): NewGeneration => ({
  number,
  manifest: { counted: contents.length, names: ['Sri Wahyuni', null] },
  segmentIds: contents.map(idOf),
  segments: new Map(contents.map(content => [idOf(content), Buffer.from(content)])),
})
/** The names of the files in the folder, segments by their content's first letters. */
const names = (disk: FailingDisk) =>
  Object.entries(disk.contents()).map(([path, content]) =>
    path.slice(FOLDER.length + 1).replace(/[0-9a-f]{64}/, () => content.slice(content.indexOf('\n') + 1)),
  )
const fileOf = (content: string) => `segment-${idOf(content)}`

async function withTwo() {
  const disk = failingDisk()
  const store = await open(disk.files)
  await store.load()
  await store.save(generation(1, 'rice', 'clove'), [])
  await store.save(generation(2, 'rice', 'mace'), [1])
  return { disk, store }
}
const load = async (disk: FailingDisk, fingerprint?: string) => (await open(disk.files, fingerprint)).load()
const numbersOf = ({ generations }: Awaited<ReturnType<typeof load>>) => generations.map(({ number }) => number)

describe('a store of generations', () => {
  it('gives back what it was given, newest first', async () => {
    const { disk } = await withTwo()
    const { generations, setAside } = await load(disk.restart())
    expect(setAside).toEqual([])
    expect(generations.map(({ number, manifest }) => ({ number, manifest }))).toEqual([
      { number: 2, manifest: { counted: 2, names: ['Sri Wahyuni', null] } },
      { number: 1, manifest: { counted: 2, names: ['Sri Wahyuni', null] } },
    ])
    const [newest] = generations
    const contents = await Promise.all(newest!.segments.map(id => newest!.segment(id)))
    expect(contents.map(content => Buffer.from(content).toString())).toEqual(['rice', 'mace'])
    await expect(newest!.segment(idOf('clove'))).rejects.toThrow(RangeError)
  })

  it('starts with nothing in a folder that it makes', async () => {
    expect(await load(failingDisk())).toEqual({ generations: [], setAside: [] })
  })

  it('puts the tenth before the ninth', async () => {
    const disk = failingDisk()
    const store = await open(disk.files)
    for (let number = 9; number <= 11; number++) await store.save(generation(number, 'rice'), [9, 10])
    expect(numbersOf(await load(disk))).toEqual([11, 10, 9])
  })

  it('writes a segment once, for all that share it, and asks for no content that it has', async () => {
    const { disk } = await withTwo()
    const next = disk.restart()
    const store = await open(next.files)
    expect(store.has(idOf('rice'))).toBe(false)
    await store.load()
    expect([store.has(idOf('rice')), store.has(idOf('pepper'))]).toEqual([true, false])
    const { segmentIds, segments } = generation(3, 'rice', 'mace', 'pepper')
    const only = new Map([...segments].filter(([id]) => id === idOf('pepper')))
    await store.save({ number: 3, manifest: null, segmentIds, segments: only }, [2])
    const written = next.operations.filter(operation => operation.startsWith('write'))
    expect(written).toEqual([`write ${FOLDER}/${fileOf('pepper')}.new`, `write ${FOLDER}/generation-3.new`])
    expect(numbersOf(await load(next.restart()))).toEqual([3, 2])
  })

  it('removes generations that are not to be kept, and segments that nothing names any more', async () => {
    const { disk, store } = await withTwo()
    expect(names(disk).sort()).toEqual([
      'generation-1',
      'generation-2',
      'segment-clove',
      'segment-mace',
      'segment-rice',
    ])
    await store.save(generation(3, 'rice', 'pepper'), [2])
    expect(names(disk).sort()).toEqual([
      'generation-2',
      'generation-3',
      'segment-mace',
      'segment-pepper',
      'segment-rice',
    ])
    expect(store.has(idOf('clove'))).toBe(false)
    await store.save(generation(4, 'clove'), [])
    expect(names(disk).sort()).toEqual(['generation-4', 'segment-clove'])
  })

  it('refuses a generation that is there, and one that lacks a segment; both are bugs', async () => {
    const { disk, store } = await withTwo()
    await expect(store.save(generation(2, 'rice'), [1])).rejects.toThrow(/generation 2/)
    const { segmentIds } = generation(3, 'saffron')
    await expect(store.save({ number: 3, manifest: {}, segmentIds, segments: new Map() }, [2])).rejects.toThrow(
      /segment/,
    )
    expect(numbersOf(await load(disk))).toEqual([2, 1])
  })

  it.each([
    ['empty', 'empty', () => Buffer.from('')],
    ['truncated', 'truncated', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1)],
    ['null', 'damaged', () => Buffer.from('null')],
    [
      'with a letter changed',
      'damaged',
      (bytes: Uint8Array) => Buffer.from(Buffer.from(bytes).toString().replace('Sri', 'Sra')),
    ],
    ['of another number', 'damaged', () => sealedManifest({ number: 7, segments: [], manifest: {} })],
    ['sealed, but of another shape', 'damaged', () => sealedManifest({ generation: 2 })],
    ['sealed, but no JSON', 'damaged', () => seal('generation', 'stems-2', Buffer.from('{'))],
    ['of other settings', 'other-settings', () => seal('generation', 'stems-1', Buffer.from('{}'))],
    ['of a newer version', 'newer', () => ofFormat(2)],
    ['of an older version', 'older', () => ofFormat(0)],
  ])('sets a manifest aside that is %s, says so, and has the one before', async (_, why, change) => {
    const { disk } = await withTwo()
    disk.tamper(`${FOLDER}/generation-2`, change)
    const next = disk.restart()
    const loaded = await load(next)
    expect(numbersOf(loaded)).toEqual([1])
    expect(loaded.setAside).toEqual([{ file: 'generation-2', why }])
    // What only the one that was set aside has named is gone.
    expect(names(next).sort()).toEqual(['generation-1', 'generation-2.bad', 'segment-clove', 'segment-rice'])
    // Said once.
    expect((await load(next.restart())).setAside).toEqual([])
  })

  it('sets a generation aside of which a segment is broken, or missing', async () => {
    const { disk } = await withTwo()
    disk.tamper(`${FOLDER}/${fileOf('mace')}`, bytes => Buffer.concat([bytes.subarray(0, -1), Buffer.from('!')]))
    const broken = await load(disk)
    expect(numbersOf(broken)).toEqual([1])
    expect(broken.setAside).toEqual([
      { file: fileOf('mace'), why: 'damaged' },
      { file: 'generation-2', why: 'incomplete' },
    ])
    await disk.files.remove(`${FOLDER}/${fileOf('clove')}`)
    const missing = await load(disk)
    expect(numbersOf(missing)).toEqual([])
    expect(missing.setAside).toEqual([{ file: 'generation-1', why: 'incomplete' }])
  })

  it('sees segments that changed places', async () => {
    const { disk } = await withTwo()
    await disk.files.rename(`${FOLDER}/${fileOf('mace')}`, `${FOLDER}/x`)
    await disk.files.rename(`${FOLDER}/${fileOf('clove')}`, `${FOLDER}/${fileOf('mace')}`)
    await disk.files.rename(`${FOLDER}/x`, `${FOLDER}/${fileOf('clove')}`)
    expect(numbersOf(await load(disk))).toEqual([])
  })

  it('takes in a segment anew that it had set aside', async () => {
    const { disk } = await withTwo()
    disk.tamper(`${FOLDER}/${fileOf('rice')}`, () => new Uint8Array())
    const store = await open(disk.files)
    await store.load()
    expect(store.has(idOf('rice'))).toBe(false)
    await store.save(generation(3, 'rice', 'mace'), [])
    expect(numbersOf(await load(disk.restart()))).toEqual([3])
  })

  it('never hands out a segment that broke after it was loaded', async () => {
    const { disk } = await withTwo()
    const { generations } = await load(disk)
    disk.tamper(`${FOLDER}/${fileOf('mace')}`, bytes => bytes.fill(0x61, bytes.length - 2))
    await expect(generations[0]!.segment(idOf('mace'))).rejects.toMatchObject({ code: 'disk-error' })
    await disk.files.remove(`${FOLDER}/${fileOf('mace')}`)
    await expect(generations[0]!.segment(idOf('mace'))).rejects.toMatchObject({ code: 'disk-error' })
  })

  it('keeps a few of what was set aside, the latest', async () => {
    const disk = failingDisk()
    for (let number = 1; number <= 12; number++) {
      const store = await open(disk.files)
      await store.load()
      await store.save(generation(number, 'rice'), [number - 1])
      disk.tamper(`${FOLDER}/generation-${number}`, () => Buffer.from('null'))
    }
    await load(disk)
    expect(names(disk).sort()).toEqual([
      'generation-10.bad',
      'generation-11.bad',
      'generation-12.bad',
      'generation-9.bad',
    ])
  })

  it('leaves alone what it cannot read now, with all that it may need, and reads it another time', async () => {
    const { disk } = await withTwo()
    // makeFolder, list, list, then the newest manifest.
    const failing = disk.restart({ mode: 'errno', at: 4, code: 'EMFILE' })
    const loaded = await load(failing)
    expect(numbersOf(loaded)).toEqual([1])
    expect(loaded.setAside).toEqual([{ file: 'generation-2', why: 'unreadable' }])
    expect(numbersOf(await load(failing.restart()))).toEqual([2, 1])
  })

  it('serves from a disk that can only be read, and says why it saves nothing', async () => {
    const { disk } = await withTwo()
    disk.tamper(`${FOLDER}/generation-2`, () => Buffer.from('null'))
    const closed = disk.restart()
    const refuse = () => Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' }))
    const files: FileSystem = { ...closed.files, write: refuse, append: refuse, rename: refuse, remove: refuse }
    const store = await open(files)
    const loaded = await store.load()
    expect(numbersOf(loaded)).toEqual([1])
    expect(loaded.setAside).toEqual([{ file: 'generation-2', why: 'damaged' }])
    await expect(store.save(generation(3, 'rice'), [1])).rejects.toMatchObject({ code: 'disk-read-only' })
    expect(numbersOf(await load(closed))).toEqual([1])
  })

  it('gives back the space of what it could not finish', async () => {
    const { disk } = await withTwo()
    const before = disk.contents()
    const probe = disk.restart()
    const store = await open(probe.files)
    await store.load()
    const opened = probe.operations.length
    // The second segment no longer fits: write, append, sync, rename and syncFolder of the first come before it.
    const full = disk.restart({ mode: 'errno', at: opened + 6, code: 'ENOSPC' })
    const onFull = await open(full.files)
    await onFull.load()
    await expect(onFull.save(generation(3, 'pepper', 'saffron'), [2])).rejects.toMatchObject({ code: 'disk-full' })
    expect(full.contents()).toEqual(before)
    await onFull.save(generation(3, 'pepper', 'saffron'), [2])
    expect(numbersOf(await load(full.restart()))).toEqual([3, 2])
  })
})

function sealedManifest(content: unknown): Uint8Array {
  return seal('generation', 'stems-2', Buffer.from(JSON.stringify(content)))
}

/** A manifest of another version of Kutip, sealed as this one seals. */
function ofFormat(format: number): Uint8Array {
  const payload = Buffer.from('{"from":"elsewhere"}')
  const fields = `kutip ${format} generation stems-2 ${payload.length}`
  return Buffer.from(`${fields} ${idOf(`${fields}\n${contentHash(payload)}`)}\n${payload.toString()}`)
}
