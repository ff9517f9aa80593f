import { z } from 'zod'
import type { Article } from '../../corpus/article.ts'
import type { Found } from '../../corpus/files/sources.ts'
import type { GenerationStore, StoredGeneration } from '../disk/generation-store.ts'
import { completed, type FolderState } from './folder-state.ts'
import { encodeAgain, fingerprintOf, openSegment, type OpenSegment } from './segment.ts'

/** What there is on the disk of a generation: the folder as it was read, and the segments. */
export interface KeptGeneration {
  readonly number: number
  readonly builtAt: string
  readonly folder: FolderState
  readonly segments: readonly OpenSegment[]
  /** The generation that a rollback goes back to. */
  readonly previous: number | null
  /** See `State`. */
  readonly left: string | null
}

/** A source as a manifest has it: `is` is the fingerprint of an article in a segment, or what was found. */
const source = z.object({ file: z.string(), key: z.string(), is: z.union([z.string(), z.custom<Found>(isObject)]) })
const skipped = z.array(z.object({ file: z.string(), code: z.string(), reason: z.string() }))
const manifest = z.object({
  builtAt: z.string(),
  previous: z.number().nullable(),
  left: z.string().nullable(),
  settings: z.object({
    outlets: z.array(z.tuple([z.string(), z.string()])),
    glossaries: z.array(z.string()),
    fingerprint: z.string(),
    skipped,
  }),
  skipped,
  sources: z.array(source),
})

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** Keeps a generation on the disk, and of the earlier ones that which a rollback goes back to. Throws a `UserError` of the disk. */
export async function keep(store: GenerationStore, kept: KeptGeneration): Promise<void> {
  const { folder, segments } = kept
  // A segment that was kept once may be gone from the disk: where saving failed, what was to be kept was not.
  for (const segment of segments) if (segment.bytes === null && !store.has(segment.id)) encodeAgain(segment)
  const isStored = (article: Article) => segments.some(({ slots }) => slots.has(fingerprintOf(article)))
  const content: z.infer<typeof manifest> = {
    builtAt: kept.builtAt,
    previous: kept.previous,
    left: kept.left,
    settings: {
      outlets: [...folder.settings.outlets],
      glossaries: [...folder.settings.glossaries],
      fingerprint: folder.settings.fingerprint,
      skipped: [...folder.settings.skipped],
    },
    skipped: [...folder.skipped],
    sources: folder.sources.map(({ file, key, found }) => ({
      file,
      key,
      is: !('code' in found) && isStored(found) ? fingerprintOf(found) : found,
    })),
  }
  await store.save(
    {
      number: kept.number,
      manifest: content,
      segmentIds: segments.map(({ id }) => id),
      segments: new Map(segments.flatMap(({ id, bytes }) => (bytes === null ? [] : [[id, bytes]]))),
    },
    kept.previous === null ? [] : [kept.previous],
  )
  for (const segment of segments) segment.bytes = null
}

/**
 * Takes a generation from the disk.
 * @param open segments that are in use already
 * @throws where it is not what `keep` wrote
 */
export async function recall(stored: StoredGeneration, open: readonly OpenSegment[] = []): Promise<KeptGeneration> {
  const { builtAt, previous, left, settings, skipped, sources } = manifest.parse(stored.manifest)
  const segments: OpenSegment[] = []
  for (const id of stored.segments)
    segments.push(
      open.find(segment => segment.id === id) ?? {
        ...openSegment({ id, bytes: await stored.segment(id) }),
        bytes: null,
      },
    )
  const found = (is: string | Found): Found => {
    if (typeof is !== 'string') return is
    const home = segments.find(({ slots }) => slots.has(is))
    if (!home) throw new Error(`Generation ${stored.number} lacks the article ${is}.`)
    return home.articles[home.slots.get(is)!]!
  }
  const known = new Map(sources.map(({ key, is }) => [key, found(is)]))
  return {
    number: stored.number,
    builtAt,
    previous,
    left,
    segments,
    folder: {
      settings: { ...settings, outlets: new Map(settings.outlets) },
      skipped,
      sources: completed(
        sources.map(({ file, key }) => ({ file, key, found: null })),
        known,
      ),
    },
  }
}
