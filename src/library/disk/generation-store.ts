import { join } from 'node:path'
import { diskError, tellingDiskErrors } from './disk-error.ts'
import type { FileSystem } from './file-system.ts'
import { generationFiles, type Content, type Fault, type GenerationFiles } from './generation-files.ts'
import { inTurn } from './in-turn.ts'
import { sweepLeftovers } from './whole-file.ts'

/** A generation that is on the disk, whole. */
export interface StoredGeneration {
  readonly number: number
  /** What `save` was given. */
  readonly manifest: unknown
  /** The ids of its segments, in the order in which `save` was given them. */
  readonly segments: readonly string[]
  /** The content of one of its segments, verified anew. Throws a `diskError`. */
  segment(id: string): Promise<Uint8Array>
}

export interface NewGeneration {
  /** Higher than all before it. */
  readonly number: number
  /** Any JSON value. */
  readonly manifest: unknown
  /** All its segments; the id of a segment is the `contentHash` of its content. */
  readonly segmentIds: readonly string[]
  /** The content of those that the store does not have yet, by their ids. */
  readonly segments: ReadonlyMap<string, Uint8Array>
}

/** A file that is not served. It is called `<file>.bad` now, unless the disk could not read or rename it. */
export interface SetAside {
  readonly file: string
  readonly why: Fault
}

export interface GenerationStore {
  /**
   * The generations that are whole, newest first, every byte of them verified; and what was set aside.
   * Throws a `diskError` only where the folder itself cannot be read.
   */
  load(): Promise<{ readonly generations: readonly StoredGeneration[]; readonly setAside: readonly SetAside[] }>
  /** Whether a segment is on the disk, for certain: `load` has verified it, or `save` has written it. */
  has(segment: string): boolean
  /**
   * Puts a generation on the disk. Then those go that are neither it nor in `keep` (of those that `load` returned or `save` wrote), and
   * the segments that nothing names any more. A crash at any moment leaves what was there or the new generation, whole.
   * Throws a `diskError`; what was there is there still.
   */
  save(generation: NewGeneration, keep: readonly number[]): Promise<void>
}

const BAD = '.bad'
/** So many files that were set aside are kept. */
const MOST_BAD = 4

/**
 * Generations on the disk: a sealed manifest each, and sealed segments, which they share.
 * @param fingerprint of all settings and formats that a generation depends on; those of others are set aside
 * @throws a `diskError` where the folder is not there and cannot be made
 */
export async function openGenerationStore({
  files,
  folder,
  fingerprint,
}: {
  readonly files: FileSystem
  readonly folder: string
  readonly fingerprint: string
}): Promise<GenerationStore> {
  await tellingDiskErrors(folder, async () => {
    await files.makeFolder(folder)
    await sweepLeftovers(files, folder)
  })
  const disk = generationFiles(files, folder, fingerprint)
  /** The generations that are whole on the disk, and what they name. */
  const named = new Map<number, readonly string[]>()
  /** The segments that are whole on the disk. */
  const whole = new Set<string>()

  const load: GenerationStore['load'] = async () => {
    named.clear()
    whole.clear()
    const generations: StoredGeneration[] = []
    const setAside: SetAside[] = []
    const putAside = async (file: string, why: Fault) => {
      setAside.push({ file, why })
      if (why !== 'unreadable') await files.rename(join(folder, file), join(folder, file + BAD)).catch(() => {})
    }
    const faults = new Map<string, Fault | null>()
    const faultOf = async (segment: string) => {
      const known = faults.get(segment)
      if (known !== undefined) return known
      const content = await disk.segment(segment)
      const fault = typeof content === 'string' ? content : null
      if (fault !== null && fault !== 'incomplete') await putAside(disk.segmentName(segment), fault)
      faults.set(segment, fault)
      return fault
    }
    for (const number of await disk.numbers()) {
      const name = disk.generationName(number)
      const content = await disk.generation(number)
      if (typeof content === 'string') {
        await putAside(name, content)
        continue
      }
      const found = new Set<Fault | null>()
      for (const segment of content.segments) found.add(await faultOf(segment))
      found.delete(null)
      if (found.size > 0) {
        await putAside(name, found.has('unreadable') ? 'unreadable' : 'incomplete')
        continue
      }
      named.set(number, content.segments)
      for (const segment of content.segments) whole.add(segment)
      generations.push(stored(disk, folder, content))
    }
    await dropOldBad(setAside.map(({ file }) => file + BAD))
    // What cannot be read today may name segments that it needs tomorrow.
    if (!setAside.some(({ why }) => why === 'unreadable')) await dropUnnamed().catch(() => {})
    return { generations, setAside }
  }

  /** Keeps what was set aside just now rather than what was set aside earlier, and of that the highest numbers. */
  const dropOldBad = async (latest: readonly string[]) => {
    const names = await files.list(folder).catch(() => [])
    const earlier = names
      .filter(name => name.endsWith(BAD) && !latest.includes(name))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    for (const name of [...latest, ...earlier].slice(MOST_BAD)) await files.remove(join(folder, name)).catch(() => {})
  }

  /** Removes the generations that are none of ours any more, then the segments that nothing names. */
  const dropUnnamed = async () => {
    const gone = (await disk.numbers()).filter(number => !named.has(number))
    for (const number of gone) await files.remove(join(folder, disk.generationName(number)))
    // In this order on the disk too: a manifest that a power cut brought back would miss its segments.
    if (gone.length > 0) await files.syncFolder(folder)
    const needed = new Set([...named.values()].flat())
    for (const segment of await disk.segments()) {
      if (needed.has(segment)) continue
      whole.delete(segment)
      await files.remove(join(folder, disk.segmentName(segment)))
    }
  }

  const save = async ({ number, manifest, segmentIds, segments }: NewGeneration, keep: readonly number[]) => {
    if (named.has(number)) throw new Error(`generation ${number} is there already`)
    const fresh = [...new Set(segmentIds)].filter(id => !whole.has(id))
    const missing = fresh.find(id => !segments.has(id))
    if (missing !== undefined) throw new Error(`segment ${missing} is not there and was not given`)
    try {
      for (const id of fresh) await disk.writeSegment(id, segments.get(id)!)
      await disk.writeGeneration({ number, segments: [...segmentIds], manifest })
    } catch (error) {
      // A full disk stays full where half a generation is left on it. The manifest first: nothing may name what is not there.
      for (const half of [disk.generationName(number), ...fresh.map(disk.segmentName)])
        await files.remove(join(folder, half)).catch(() => {})
      throw error
    }
    for (const id of fresh) whole.add(id)
    for (const other of named.keys()) if (!keep.includes(other)) named.delete(other)
    named.set(number, segmentIds)
    // What cannot be removed now is removed another time.
    await dropUnnamed().catch(() => {})
  }

  const turns = inTurn()
  return {
    load: () => turns(() => tellingDiskErrors(folder, load)),
    has: segment => whole.has(segment),
    save: (generation, keep) => turns(() => tellingDiskErrors(folder, () => save(generation, keep))),
  }
}

function stored(disk: GenerationFiles, folder: string, { number, manifest, segments }: Content): StoredGeneration {
  return {
    number,
    manifest,
    segments,
    segment: async id => {
      if (!segments.includes(id)) throw new RangeError(`generation ${number} has no segment ${id}`)
      const content = await disk.segment(id)
      if (typeof content === 'string') throw diskError(new Error(content), join(folder, disk.segmentName(id)))
      return content
    },
  }
}
