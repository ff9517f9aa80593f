import { openCorpus } from '../../corpus/files/open-corpus.ts'
import { readCorpusSettings } from '../../corpus/read-corpus.ts'
import { UserError } from '../../language/user-error.ts'
import type { GenerationStore } from '../disk/generation-store.ts'
import { inTurn } from '../disk/in-turn.ts'
import { latestDay } from '../latest-day.ts'
import type { RefreshOptions, RefreshProgress, Status } from '../library.ts'
import type { Actor, ChangeReport } from '../moderation.ts'
import type { Shelf } from '../shelf/shelf.ts'
import { changesBetween, contentHash, warningsOf } from './changes.ts'
import { completed, knownSources, seenThrough, sharingArticles, type FolderState, type Seen } from './folder-state.ts'
import { assemble, type Generation } from './generation.ts'
import { keep, recall, type KeptGeneration } from './keeping.ts'
import { newFigures } from './new-figures.ts'
import { planSegments } from './plan.ts'
import * as refusals from './refusals.ts'
import { openSegment, type OnStep, type OpenSegment } from './segment.ts'
import { verify } from './verify.ts'
import { bench, type Workshop } from './workshop.ts'

export interface KeeperOptions {
  /** A folder of articles, or one file. */
  readonly corpus: string
  readonly now: () => Date
  /** Null: moderators have no say, and nothing is kept on the disk. */
  readonly shelf: Shelf | null
  readonly store: GenerationStore | null
  /** Where large jobs are done; small ones are done on the calling thread. Null: all of them are. */
  readonly threads: Workshop | null
  /** Whether what has changed in the folder since a generation was kept is taken in at once. */
  readonly catchesUp: boolean
}

/** Keeps the generations: the one that answers, the one to go back to, and how one follows the other. */
export interface Keeper {
  current(): Generation
  /** All articles by id, those out of sight too. */
  all(): Seen['all']
  builtAt(): string
  /** SHA-256 over what lies in the corpus folder. */
  contentHash(): string
  running(): Status['refreshing']
  /** What could not be done since the start and does not matter to the answers. */
  troubles(): ChangeReport['troubles']
  /** Throws `refresh-running`, `corpus-…`. */
  refresh(options: RefreshOptions): Promise<ChangeReport>
  /** Throws `nothing-to-roll-back`. */
  rollback(): Promise<ChangeReport>
  /** Makes the generation that follows from what moderators have done. */
  follow(): Promise<ChangeReport>
  close(): Promise<void>
}

/** Jobs of more articles than this are for a thread of their own. */
const MOST_AT_HAND = 200
/** A refresh that would lose more than this share of the articles is refused without `force`: more likely a broken mount than a decision. */
const MOST_LOST = 0.5

/** A generation to go back to. */
interface Previous {
  readonly number: number
  readonly recall: () => Promise<Pick<KeptGeneration, 'folder' | 'segments'>>
}

/** A generation with what it is made from. */
interface State {
  readonly generation: Generation
  readonly seen: Seen
  readonly folder: FolderState
  readonly previous: Previous | null
  readonly builtAt: string
}

/**
 * Opens a corpus: takes the newest whole generation from the disk and brings it up to date, or makes the first one.
 * @throws UserError where there is neither
 */
export async function openKeeper({ corpus, now, shelf, store, threads, catchesUp }: KeeperOptions): Promise<Keeper> {
  const hand = bench()
  const inOrder = inTurn()
  const troubles: ChangeReport['troubles'][number][] = []
  /** The highest number that a generation has had, whole or not: none is given twice. */
  let highest = 0
  let running: { by: Actor; progress: RefreshProgress | null } | null = null

  const readFolder = async (
    before: FolderState | null,
    force: boolean,
    onStep: OnStep,
    onLarge: () => void = () => {},
  ): Promise<FolderState> => {
    const opened = await openCorpus(corpus)
    const settings = await readCorpusSettings(opened)
    await shelf?.reread(settings.outlets)
    const isSame = before !== null && !force && settings.fingerprint === before.settings.fingerprint
    const known = isSame ? knownSources(before) : new Map<string, never>()
    const today = latestDay(now())
    const job = { corpus, settings, known: new Set(known.keys()), today }
    const atHand = await hand.read({ ...job, ...(threads && { atMost: MOST_AT_HAND }) }, onStep)
    if (atHand === null) onLarge()
    const sources = atHand ?? (await threads!.read(job, onStep))!
    return { sources: completed(sources, known), skipped: opened.skipped, settings }
  }

  /** Segments for all articles: those there are, and one for what is in none of them. */
  const segmentsFor = async (
    { shown }: Seen,
    available: readonly OpenSegment[],
    { glossaries }: FolderState['settings'],
    onStep: OnStep,
  ): Promise<readonly OpenSegment[]> => {
    const { keep: kept, build } = planSegments(shown.values(), available)
    if (build.length === 0) return kept
    const workshop = (build.length > MOST_AT_HAND && threads) || hand
    const ordinary = kept.flatMap(({ topics }) => topics.ordinary)
    return [...kept, openSegment(await workshop.build({ articles: build, glossaries, ordinary }, onStep))]
  }

  /** The generation of a folder as moderators want it seen, proved. */
  const prepare = async (
    folder: FolderState,
    previous: Previous | null,
    available: readonly OpenSegment[],
    number: number = highest + 1,
  ): Promise<State> => {
    const seen = seenThrough(shelf, folder)
    if (seen.shown.size === 0) throw refusals.empty(corpus, seen.skipped)
    const segments = await segmentsFor(seen, available, folder.settings, () => {})
    const { shown: articles, skipped } = seen
    const generation = assemble({ number, articles, segments, skipped, glossaries: folder.settings.glossaries })
    await verify(generation)
    highest = Math.max(highest, number)
    return {
      generation,
      seen,
      folder: sharingArticles(folder, segments),
      previous,
      builtAt: now().toISOString(),
    }
  }

  /** Writes a generation to the disk, where there is one to write to; that it could not be done is said, and costs no answer. */
  const keepOnDisk = async ({ generation, folder, previous, builtAt }: State): Promise<ChangeReport['troubles']> => {
    if (store === null) return []
    const number = generation.view.generation
    const { segments } = generation
    try {
      await keep(store, { number, builtAt, folder, segments, previous: previous?.number ?? null })
      return []
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return [error.texts]
    }
  }

  /** The newest generation on the disk that can be used, as it was kept. */
  const revive = async (): Promise<State | null> => {
    if (store === null) return null
    const { generations, setAside } = await store.load()
    const files = [...setAside.map(({ file }) => file), ...generations.map(({ number }) => `generation-${number}`)]
    highest = Math.max(0, ...files.map(file => Number(/^generation-(\d+)$/.exec(file)?.[1] ?? 0)))
    for (const { file, why } of setAside) troubles.push(refusals.setAside(file, why))
    for (const stored of generations)
      try {
        const kept = await recall(stored)
        const before = generations.find(({ number }) => number === kept.previous)
        const previous = before ? { number: before.number, recall: () => recall(before, kept.segments) } : null
        return { ...(await prepare(kept.folder, previous, kept.segments, stored.number)), builtAt: kept.builtAt }
      } catch (error) {
        troubles.push(refusals.notRevived(stored.number, error))
      }
    return null
  }

  const first = async (): Promise<State> => {
    const made = await prepare(await readFolder(null, false, () => {}), null, [])
    troubles.push(...(await keepOnDisk(made)))
    return made
  }

  const revived = await revive()
  let state = revived ?? (await first())

  /**
   * Puts the next generation in the place of the living one, in its turn: with what moderators did up to this moment.
   * @param make null: nothing has changed
   * @param figures what is said of figures in what was added or changed
   */
  const advance = (
    make: (before: State) => Promise<State | null>,
    started: number,
    figures: typeof newFigures,
    onKeeping: () => void = () => {},
  ): Promise<ChangeReport> =>
    inOrder(async () => {
      const before = state
      const made = await make(before)
      if (made) state = made
      const { generation, seen } = state
      onKeeping()
      const failed = made ? await keepOnDisk(made) : []
      const changes = changesBetween(before.seen.shown, seen.shown)
      return {
        generation: generation.view.generation,
        articles: seen.shown.size,
        passages: generation.passages,
        ...changes,
        skipped: seen.skipped,
        warnings: warningsOf(seen.shown),
        figures: await figures([...changes.added, ...changes.changed], before.generation, generation),
        troubles: failed,
        milliseconds: Math.round(performance.now() - started),
      }
    })

  const refresh = async (
    { force = false, onProgress }: RefreshOptions,
    onLarge?: () => void,
  ): Promise<ChangeReport> => {
    const started = performance.now()
    const show = (progress: RefreshProgress) => {
      if (running) running.progress = progress
      onProgress?.(progress)
    }
    const onStep: OnStep = step => show({ stage: 'reading', ...step, changes: null })
    const folder = await readFolder(state.folder, force, onStep, onLarge)
    const seen = seenThrough(shelf, folder)
    if (seen.shown.size === 0) throw refusals.empty(corpus, seen.skipped)
    if (!force) refuseLoss(state.seen, seen)
    const { added, changed, removed } = changesBetween(state.seen.shown, seen.shown)
    const changes = {
      added: added.length,
      changed: changed.length,
      removed: removed.length,
      skipped: seen.skipped.length,
    }
    // What takes long is done before the turn comes, so that moderators need not wait for it.
    const built = await segmentsFor(seen, state.generation.segments, folder.settings, step =>
      show({ stage: 'indexing', ...step, changes }),
    )
    const all = { done: seen.shown.size, of: seen.shown.size, changes }
    const content = contentHash(folder)
    return advance(
      async before => {
        if (content === contentHash(before.folder)) {
          // The same articles, perhaps with other time stamps: those are worth knowing, and nothing else is new.
          state = { ...before, folder: sharingArticles(folder, before.generation.segments) }
          return null
        }
        show({ stage: 'verifying', ...all })
        const pool = [...new Set([...built, ...before.generation.segments])]
        return prepare(folder, goingBackTo(before), pool)
      },
      started,
      newFigures,
      () => show({ stage: 'keeping', ...all }),
    )
  }

  /** Takes in what has changed while nobody looked: at once where it is little, else while what was kept answers. */
  const catchUp = async (): Promise<void> => {
    const by = { user: null, place: 'start' }
    await new Promise<void>(resolve => {
      const done = refreshOnce({ by }, resolve).catch((error: unknown) => {
        troubles.push(error instanceof UserError ? error.texts : refusals.notCaughtUp(error))
      })
      void done.then(() => resolve())
    })
  }

  const refreshOnce = async (options: RefreshOptions, onLarge?: () => void): Promise<ChangeReport> => {
    if (running) throw refusals.running(running)
    running = { by: options.by, progress: null }
    try {
      return await refresh(options, onLarge)
    } finally {
      running = null
    }
  }

  if (revived && catchesUp) await catchUp()
  return {
    current: () => state.generation,
    all: () => state.seen.all,
    builtAt: () => state.builtAt,
    contentHash: () => contentHash(state.folder),
    running: () => running,
    troubles: () => troubles,
    refresh: options => refreshOnce(options),
    rollback: () => {
      const started = performance.now()
      const goBack = async (before: State) => {
        if (before.previous === null) throw refusals.nothingToRollBack()
        const { folder, segments } = await before.previous.recall()
        const pool = [...new Set([...before.generation.segments, ...segments])]
        return prepare(folder, goingBackTo(before), pool)
      }
      // Who goes back is in a hurry, and nothing there is news.
      return advance(goBack, started, async () => [])
    },
    follow: () =>
      advance(
        ({ generation, folder, previous }) => prepare(folder, previous, generation.segments),
        performance.now(),
        newFigures,
      ),
    async close() {
      await Promise.all([hand.close(), threads?.close()])
      await inOrder(async () => {})
    },
  }
}

function goingBackTo({ generation, folder }: State): Previous {
  const { segments, view } = generation
  return { number: view.generation, recall: async () => ({ folder, segments }) }
}

function refuseLoss(before: Seen, next: Seen): void {
  const [had, has] = [before.shown.size, next.shown.size]
  if (has < had * (1 - MOST_LOST)) throw refusals.shrunk(had, has)
}
