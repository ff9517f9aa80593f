import { openCorpus } from '../../corpus/files/open-corpus.ts'
import { readCorpusSettings } from '../../corpus/read-corpus.ts'
import { latestDay } from '../latest-day.ts'
import type { Shelf } from '../shelf/shelf.ts'
import { completed, knownSources, seenThrough, sharingArticles, type FolderState, type Seen } from './folder-state.ts'
import { assemble, type Generation } from './generation.ts'
import type { KeptGeneration } from './keeping.ts'
import { planSegments } from './plan.ts'
import * as refusals from './refusals.ts'
import { openSegment, type OnStep, type OpenSegment } from './segment.ts'
import { verify } from './verify.ts'
import { bench, type Workshop } from './workshop.ts'

/** A generation to go back to. */
export interface Previous {
  readonly number: number
  readonly recall: () => Promise<Pick<KeptGeneration, 'folder' | 'segments'>>
}

/** A generation with what it is made from. */
export interface State {
  readonly generation: Generation
  readonly seen: Seen
  readonly folder: FolderState
  readonly previous: Previous | null
  /** What lay in the folder when somebody went back from it (`contentHash`): it is not taken in again by itself. */
  readonly left: string | null
  readonly builtAt: string
}

/** What a state is made from. */
export type Ingredients = Pick<State, 'folder' | 'previous' | 'left'> & { readonly available: readonly OpenSegment[] }

export interface MakerOptions {
  readonly corpus: string
  readonly now: () => Date
  readonly shelf: Shelf | null
  /** Where large jobs are done. Null: with the small ones, on the calling thread. */
  readonly threads: Workshop | null
}

/** Reads folders and makes generations of them. */
export interface Maker {
  /**
   * Reads what has changed in the folder.
   * @param before what is known
   * @param onLarge called where so much has changed that it takes a while
   */
  readFolder(before: FolderState | null, onStep?: OnStep, onLarge?: () => void): Promise<FolderState>
  /** Segments for all articles: those there are, and one for what is in none of them. */
  segmentsFor(
    seen: Seen,
    folder: FolderState,
    available: readonly OpenSegment[],
    onStep?: OnStep,
  ): Promise<readonly OpenSegment[]>
  /** What there is to be seen in a folder. Throws `corpus-empty` where there is nothing, out of sight or not. */
  look(folder: FolderState): Seen
  /** The generation of a folder as moderators want it seen at this moment, proved. */
  make(number: number, ingredients: Ingredients): Promise<State>
  close(): Promise<void>
}

/** Jobs of more articles than this are for a thread of their own. */
const MOST_AT_HAND = 200

export function createMaker({ corpus, now, shelf, threads }: MakerOptions): Maker {
  const hand = bench()
  const look: Maker['look'] = folder => {
    const seen = seenThrough(shelf, folder)
    if (seen.all.size === 0) throw refusals.empty(corpus, seen.skipped)
    return seen
  }
  const segmentsFor: Maker['segmentsFor'] = async ({ shown }, { settings }, available, onStep) => {
    const { keep, build } = planSegments(shown.values(), available)
    if (build.length === 0) return keep
    const workshop = (build.length > MOST_AT_HAND && threads) || hand
    const ordinary = keep.flatMap(({ topics }) => topics.ordinary)
    const job = { articles: build, glossaries: settings.glossaries, ordinary }
    return [...keep, openSegment(await workshop.build(job, onStep))]
  }
  return {
    async readFolder(before, onStep, onLarge = () => {}) {
      const opened = await openCorpus(corpus)
      const settings = await readCorpusSettings(opened)
      await shelf?.reread(settings.outlets)
      const isSame = settings.fingerprint === before?.settings.fingerprint
      const known = isSame ? knownSources(before) : new Map<string, never>()
      const job = { corpus, settings, known: new Set(known.keys()), today: latestDay(now()) }
      const atHand = await hand.read({ ...job, ...(threads && { atMost: MOST_AT_HAND }) }, onStep)
      if (atHand === null) onLarge()
      const sources = atHand ?? (await threads!.read(job, onStep))!
      return { sources: completed(sources, known), skipped: opened.skipped, settings }
    },
    segmentsFor,
    look,
    async make(number, { folder, available, previous, left }) {
      const seen = look(folder)
      const segments = await segmentsFor(seen, folder, available)
      const { glossaries } = folder.settings
      const generation = assemble({ number, articles: seen.shown, segments, skipped: seen.skipped, glossaries })
      await verify(generation)
      const builtAt = now().toISOString()
      return { generation, seen, folder: sharingArticles(folder, segments), previous, left, builtAt }
    },
    close: async () => {
      await Promise.all([hand.close(), threads?.close()])
    },
  }
}
