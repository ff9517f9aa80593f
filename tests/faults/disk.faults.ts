import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/language/user-error.ts'
import { openAppendLog } from '../../src/library/disk/append-log.ts'
import type { FileSystem } from '../../src/library/disk/file-system.ts'
import { openGenerationStore } from '../../src/library/disk/generation-store.ts'
import { sweepLeftovers, writeWhole } from '../../src/library/disk/whole-file.ts'
import { openJournal } from '../../src/library/journal.ts'
import { everyFault, faultsAt } from './every-fault.ts'
import { failingDisk, Killed, type FailingDisk } from './failing-disk.ts'
import { generation } from './generations.ts'
import { random } from './random.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')
/** What may come of a fault: the end of the process, or a word to the operator. Nothing else is thrown. */
function expectDeathOrRefusal(error: unknown) {
  expect(error === null || error instanceof Killed || error instanceof UserError, String(error)).toBe(true)
}
const leftovers = (disk: FailingDisk) => Object.keys(disk.contents()).filter(path => path.endsWith('.new'))
const log = (what: string, faults: number) => process.stdout.write(`${what}: ${faults} faults\n`)

describe('a file that is written whole', () => {
  it('is the old one or the new one, whichever operation fails, in whatever way', async () => {
    const faults = await everyFault(
      async ({ files }) => {
        await files.makeFolder('/d')
        await writeWhole(files, '/d/tide', Buffer.from('low water at six'))
      },
      ({ files }) => writeWhole(files, '/d/tide', Buffer.from('high water '), Buffer.from('at noon')),
      () => null,
      async ({ fault, error, disk }) => {
        // Forever: not even the half can be removed, as long as the process lives.
        expect(fault.mode === 'errno' ? leftovers(disk) : []).toEqual([])
        const after = disk.restart()
        await sweepLeftovers(after.files, '/d')
        expect(Object.keys(after.contents())).toEqual(['/d/tide'])
        const allowed = error === null ? ['high water at noon'] : ['low water at six', 'high water at noon']
        expect(allowed).toContain(after.contents()['/d/tide'])
        await writeWhole(after.files, '/d/tide', Buffer.from('slack water'))
        expect(after.contents()).toEqual({ '/d/tide': 'slack water' })
      },
    )
    log('whole file', faults)
    expect(faults).toBeGreaterThanOrEqual(80)
  })
})

describe('a log', () => {
  const open = (files: FileSystem) =>
    openAppendLog(files, '/data/inner/deeds', value => (typeof value === 'string' ? value : null))
  interface Notes {
    readonly asked: string[]
    readonly done: string[]
    readonly refused: string[]
  }
  /** Goes on after a refusal, as a bot does. */
  const work = async ({ files }: FailingDisk, { asked, done, refused }: Notes) => {
    const deeds = await open(files)
    for (const deed of ['berthed', 'loaded', 'cast off']) {
      asked.push(deed)
      try {
        await deeds.append(deed)
        done.push(deed)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        refused.push(deed)
      }
      expect(deeds.entries().slice(-done.length || Infinity)).toEqual(done)
    }
  }

  it.each([
    ['none yet', []],
    ['some already', ['anchored', 'piloted']],
  ])('has every entry that was promised and none that was not asked for: %s', async (_, before) => {
    const faults = await everyFault<Notes>(
      async ({ files }) => {
        const deeds = await open(files)
        for (const deed of before) await deeds.append(deed)
      },
      work,
      () => ({ asked: [], done: [], refused: [] }),
      async ({ fault, error, notes, disk }) => {
        expectDeathOrRefusal(error)
        const after = disk.restart()
        const deeds = await open(after.files)
        expect(deeds.damaged).toBe(0)
        const found = deeds.entries()
        expect(found.slice(0, before.length)).toEqual(before)
        const added = found.slice(before.length)
        // In order, those that were promised; of the others only such as were under way.
        expect(notes.asked.filter(deed => added.includes(deed))).toEqual(added)
        expect(added).toEqual(expect.arrayContaining(notes.done))
        expect(fault.mode === 'errno' ? added : notes.done).toEqual(notes.done)
        await deeds.append('logged')
        expect((await open(after.restart().files)).entries()).toEqual([...found, 'logged'])
      },
    )
    log('append log', faults)
    expect(faults).toBeGreaterThan(100)
  })
})

describe('a journal', () => {
  const open = (files: FileSystem) =>
    openJournal('/data/words', value => (typeof value === 'string' ? value : null), 3, files)

  it('has every word that was promised, whichever operation fails', async () => {
    const faults = await everyFault<{ readonly asked: string[]; readonly done: string[] }>(
      async ({ files }) => {
        const words = await open(files)
        for (const word of ['kelp', 'wrack', 'dulse']) await words.add(word)
      },
      async ({ files }, { asked, done }) => {
        const words = await open(files)
        const go = async (what: string, task: Promise<unknown>) => {
          asked.push(what)
          try {
            await task
            done.push(what)
          } catch (error) {
            // It goes on after a refusal, as a bot does.
            if (error instanceof Killed) throw error
          }
        }
        await go('sedge', words.add('sedge'))
        await go(
          'no wrack',
          words.keep(word => word !== 'wrack'),
        )
        await go('samphire', words.add('samphire'))
        // So that there is something after it at which the power can go.
        await files.list('/data').catch(() => {})
      },
      () => ({ asked: [], done: [] }),
      async ({ notes: { asked, done }, disk }) => {
        const after = disk.restart()
        const words = (await open(after.files)).entries()
        expect(leftovers(after)).toEqual([])
        const promised = done.filter(what => what !== 'no wrack')
        expect(words).toEqual(expect.arrayContaining([...promised, 'dulse']))
        expect(words.includes('wrack') && done.includes('no wrack')).toBe(false)
        expect(['kelp', 'wrack', 'dulse', ...asked].filter(word => words.includes(word))).toEqual(words)
      },
    )
    log('journal', faults)
    expect(faults).toBeGreaterThan(100)
  })
})

const openStore = (files: FileSystem) => openGenerationStore({ files, folder: '/data/index', fingerprint: 'f1' })

/** Loads, and checks each byte of what comes back. */
async function loadWhole(files: FileSystem) {
  const store = await openStore(files)
  const { generations, setAside } = await store.load()
  for (const found of generations) {
    const expected = generation(found.number)
    expect(found.manifest).toEqual(expected.manifest)
    expect(found.segments).toEqual(expected.segmentIds)
    for (const id of found.segments) expect(text(await found.segment(id))).toBe(text(expected.segments.get(id)!))
  }
  const numbers = generations.map(found => found.number)
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
  return { store, numbers, setAside }
}

/** What must lie on the disk for some generations, and nothing else. */
function filesOf(numbers: readonly number[]): readonly string[] {
  const segments = new Set(numbers.flatMap(number => generation(number).segmentIds))
  return [...numbers.map(number => `generation-${number}`), ...[...segments].map(id => `segment-${id}`)]
    .map(name => `/data/index/${name}`)
    .sort()
}

async function saveFirstTwo({ files }: FailingDisk) {
  const store = await openStore(files)
  await store.load()
  await store.save(generation(1), [])
  await store.save(generation(2), [1])
}

describe('a store of generations', () => {
  it('serves the old one or the new one, whole, whichever operation of a save fails', async () => {
    const faults = await everyFault<{ saved: number | null; loaded: readonly number[] }>(
      saveFirstTwo,
      async ({ files }, notes) => {
        const { store, numbers } = await loadWhole(files)
        notes.loaded = numbers
        const save = async (number: number) => {
          await store.save(generation(number), [2])
          notes.saved = number
        }
        // The one after a refusal finds nothing in its way.
        await save(3).catch(error => (error instanceof UserError ? save(4) : Promise.reject(error as Error)))
      },
      () => ({ saved: null, loaded: [] }),
      async ({ error, notes, disk }) => {
        expectDeathOrRefusal(error)
        const after = disk.restart()
        const { store, numbers, setAside } = await loadWhole(after.files)
        expect(setAside).toEqual([])
        // After a save that failed nothing is lost; after one that did not, and in between, the new one is there.
        const newest = numbers[0]!
        expect(notes.saved === null ? [2, 3, 4] : [notes.saved]).toContain(newest)
        const older = numbers.slice(1)
        // A generation that could not be read when the process began was unknown to it, and need not be kept.
        expect(newest === 2 ? [[1]] : notes.loaded.includes(2) ? [[2], [2, 1]] : [[], [2], [1], [2, 1]]).toContainEqual(
          older,
        )
        expect(Object.keys(after.contents())).toEqual(filesOf(numbers))
        await store.save(generation(5), [newest])
        expect(Object.keys(after.contents())).toEqual(filesOf([5, newest]))
        expect((await loadWhole(after.restart().files)).numbers).toEqual([5, newest])
      },
    )
    log('generation store', faults)
    expect(faults).toBeGreaterThan(400)
  })

  it('survives a second fault while it gets over the first', async () => {
    const { below, pick } = random(20_271_104)
    const base = failingDisk()
    await saveFirstTwo(base)
    for (let round = 0; round < 2000; round++) {
      let disk = base
      let newest = 2
      const faults = [pick(faultsAt(1 + below(60))), pick(faultsAt(1 + below(60))), pick(faultsAt(1 + below(60)))]
      for (const fault of faults) {
        disk = disk.restart(fault)
        try {
          const { store, numbers } = await loadWhole(disk.files)
          const next = Math.max(newest, ...numbers) + 1
          await store.save(generation(next), numbers.slice(0, 1))
          newest = next
        } catch (error) {
          expectDeathOrRefusal(error)
        }
      }
      const after = disk.restart()
      const { numbers, setAside } = await loadWhole(after.files)
      expect({ faults, setAside, isThere: numbers[0]! >= newest }).toEqual({ faults, setAside: [], isThere: true })
      expect(Object.keys(after.contents())).toEqual(filesOf(numbers))
    }
  })

  it('sees every damage, and serves the generation before or none', async () => {
    const { below, pick } = random(7_404)
    const base = failingDisk()
    await saveFirstTwo(base)
    const paths = Object.keys(base.contents())
    const stretch = (bytes: Uint8Array) => {
      const start = below(bytes.length)
      return bytes.subarray(start, start + 1 + below(40))
    }
    const damages: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
      'bits flipped': bytes => {
        for (let n = 1 + below(8); n > 0; n--) bytes[below(bytes.length)]! ^= 1 << below(8)
        return bytes
      },
      truncated: bytes => bytes.slice(0, below(bytes.length)),
      'stretch of zeros': bytes => (stretch(bytes).fill(0), bytes),
      'stretch of noise': bytes => (stretch(bytes).forEach((_, i, all) => (all[i] = below(256))), bytes),
      'header of another': bytes => Buffer.concat([Buffer.from('kutip 1 generation f1 0 '), bytes.subarray(24)]),
      'more behind it': bytes => Buffer.concat([bytes, Buffer.from('{}')]),
      empty: () => new Uint8Array(),
      '{}': () => Buffer.from('{}'),
      null: () => Buffer.from('null'),
      'another file': () => Buffer.from(base.contents()[pick(paths)]!, 'latin1'),
    }
    let damaged = 0
    while (damaged < 1000) {
      const disk = base.restart()
      const hit = new Set(Array.from({ length: 1 + below(3) }, () => pick(paths)))
      const kinds = [...hit].map(path => {
        const kind = pick(Object.keys(damages))
        disk.tamper(path, damages[kind]!)
        return kind
      })
      // Some damages do nothing: the same file once more, zeros over zeros.
      const changed = paths.filter(path => disk.contents()[path] !== base.contents()[path])
      const { numbers, setAside } = await loadWhole(disk.files)
      const expected = [2, 1].filter(number => !filesOf([number]).some(path => changed.includes(path)))
      expect({ kinds, changed, numbers }).toEqual({ kinds, changed, numbers: expected })
      const names = setAside.map(({ file }) => `/data/index/${file}`)
      // A segment that is damaged is looked at only where its generation can be read.
      const seen = changed.filter(path => !path.includes('segment') || names.includes(path))
      expect(names).toEqual(expect.arrayContaining(seen))
      for (const name of names) expect(Object.keys(disk.contents())).not.toContain(name)
      damaged += changed.length
    }
  })
})
