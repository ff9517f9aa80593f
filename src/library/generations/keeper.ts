import { UserError } from '../../language/user-error.ts'
import type { GenerationStore } from '../disk/generation-store.ts'
import { inTurn } from '../disk/in-turn.ts'
import type { RefreshOptions, RefreshProgress, Status } from '../library.ts'
import type { Actor, ChangeReport } from '../moderation.ts'
import { changesBetween, contentHash, titlesIn, warningsOf } from './changes.ts'
import { sharingArticles, type Seen } from './folder-state.ts'
import type { Generation } from './generation.ts'
import { createMaker, type Ingredients, type MakerOptions, type Previous, type State } from './making.ts'
import { newFigures } from './new-figures.ts'
import { noting, type WholeDeed } from './noting.ts'
import * as refusals from './refusals.ts'
import { keepState, reviveState } from './states-on-disk.ts'

export interface KeeperOptions extends MakerOptions {
  /** Where generations are kept on the disk; null: nowhere. */
  readonly store: GenerationStore | null
  /** Whether what is done to the corpus as a whole is noted in the history of the shelf. */
  readonly notes: boolean
  /** Whether what has changed in the folder since a generation was kept is taken in at once. */
  readonly catchesUp: boolean
}

/** Keeps the generations: the one that answers, the one to go back to, and how one follows the other. */
export interface Keeper {
  current(): Generation
  /** All articles by id, those out of sight too. */
  all(): Seen['all']
  builtAt(): string
  /** See `Status`. */
  mark(): string
  running(): Status['refreshing']
  /** What could not be done since the start and does not matter to the answers. */
  troubles(): ChangeReport['troubles']
  /** Throws `refresh-running`, `corpus-…`. */
  refresh(options: RefreshOptions): Promise<ChangeReport>
  /** Throws `nothing-to-roll-back`, `refresh-running`, `moved-on`. */
  rollback(by: Actor, from?: string): Promise<ChangeReport>
  /** Makes the generation that follows from what moderators have done. */
  follow(): Promise<ChangeReport>
  /** As `follow`, and leaves nothing behind of an article: no segment that holds it, and no generation to go back to. */
  forget(article: string): Promise<ChangeReport>
  /** Ends what is running, and waits for it. */
  close(): Promise<void>
}

/** A refresh that would lose more than this share of the articles is refused without `force`: more likely a broken mount than a decision. */
const MOST_LOST = 0.5

/**
 * Opens a corpus: takes the newest whole generation from the disk and brings it up to date, or makes the first one.
 * @throws UserError where there is neither
 */
export async function openKeeper({ store, notes, catchesUp, ...options }: KeeperOptions): Promise<Keeper> {
  const maker = createMaker(options)
  const inOrder = inTurn()
  const revived = await reviveState(store, maker)
  const troubles = [...revived.troubles]
  /** The highest number that a generation has had, whole or not: while this process lives, none is given twice. */
  let { highest } = revived
  let running: { by: Actor; progress: RefreshProgress | null } | null = null
  const asked = new Set<Promise<unknown>>()

  const make = (ingredients: Ingredients) => maker.make(++highest, ingredients)

  const first = async (): Promise<State> => {
    const folder = await maker.readFolder(null)
    const made = await make({ folder, previous: null, left: null, available: [] })
    troubles.push(...(await keepState(store, made)))
    return made
  }

  let state = revived.state ?? (await first())

  /**
   * Puts the next generation in the place of the living one, in its turn: with what moderators did up to this moment.
   * @param next null: nothing has changed
   * @param figures what is said of figures in what was added or changed
   */
  const advance = (
    next: (before: State) => Promise<State | null>,
    figures: typeof newFigures = newFigures,
    onKeeping: () => void = () => {},
  ): Promise<ChangeReport> => {
    const started = performance.now()
    return inOrder(async () => {
      const before = state
      const made = await next(before)
      if (made) state = made
      const { generation, seen } = state
      onKeeping()
      const failed = made ? await keepState(store, made) : []
      const changes = changesBetween(before.seen.shown, seen.shown)
      const news = [...changes.added, ...changes.changed]
      return {
        generation: generation.view.generation,
        articles: seen.shown.size,
        passages: generation.passages,
        ...changes,
        titles: titlesIn(changes, before.seen.all, seen.all),
        skipped: seen.skipped,
        warnings: warningsOf(news, seen.shown),
        figures: await figures(news, before.generation, generation),
        troubles: failed,
        milliseconds: Math.round(performance.now() - started),
      }
    })
  }

  /** @param isCatchingUp leaves alone what somebody went back from */
  const read = async (
    { force = false, onProgress }: RefreshOptions,
    isCatchingUp: boolean,
    onLarge?: () => void,
  ): Promise<ChangeReport> => {
    const started = performance.now()
    const show = (progress: RefreshProgress) => {
      if (running) running.progress = progress
      onProgress?.(progress)
    }
    const folder = await maker.readFolder(
      force ? null : state.folder,
      step => show({ stage: 'reading', ...step, changes: null }),
      onLarge,
    )
    const seen = maker.look(folder)
    if (!force) refuseLoss(state.seen, seen)
    const { added, changed, removed } = changesBetween(state.seen.shown, seen.shown)
    const changes = {
      added: added.length,
      changed: changed.length,
      removed: removed.length,
      skipped: seen.skipped.length,
    }
    // What takes long is done before the turn comes, so that moderators need not wait for it.
    const built = await maker.segmentsFor(seen, folder, state.generation.segments, step =>
      show({ stage: 'indexing', ...step, changes }),
    )
    const all = { done: seen.shown.size, of: seen.shown.size, changes }
    const content = contentHash(folder)
    const report = await advance(
      async before => {
        if (isCatchingUp && content === before.left) return null
        const isSame = content === contentHash(before.folder)
        if (isSame && isUnchanged(before.seen, maker.look(folder))) {
          // The same articles, perhaps with other time stamps: those are worth knowing, and nothing else is new.
          state = { ...before, folder: sharingArticles(folder, before.generation.segments) }
          return null
        }
        show({ stage: 'verifying', ...all })
        const available = [...new Set([...built, ...before.generation.segments])]
        return make({ folder, previous: isSame ? before.previous : goingBackTo(before), left: null, available })
      },
      newFigures,
      () => show({ stage: 'keeping', ...all }),
    )
    return { ...report, milliseconds: Math.round(performance.now() - started) }
  }

  const noted = (deed: Omit<WholeDeed, 'hash'>): Promise<ChangeReport> => {
    const done = noting(notes ? options.shelf : null, { ...deed, hash: () => contentHash(state.folder) })
    asked.add(done)
    const end = () => void asked.delete(done)
    done.then(end, end)
    return done
  }

  const refresh = (given: RefreshOptions, isCatchingUp = false, onLarge?: () => void): Promise<ChangeReport> =>
    noted({
      action: 'refresh',
      by: given.by,
      details: given.force ? { force: true } : {},
      isAsked: !isCatchingUp,
      run: async () => {
        if (running) throw refusals.running(running)
        running = { by: given.by, progress: null }
        try {
          return await read(given, isCatchingUp, onLarge)
        } finally {
          running = null
        }
      },
    })

  /** Takes in what has changed while nobody looked: at once where it is little, else while what was kept answers. */
  const catchUp = (): Promise<void> =>
    new Promise<void>(resolve => {
      const done = refresh({ by: { user: null, place: 'start' } }, true, resolve).catch((error: unknown) => {
        troubles.push(error instanceof UserError ? error.texts : refusals.notCaughtUp(error))
      })
      void done.then(() => resolve())
    })

  const goBack = async (before: State, from: string | undefined): Promise<State> => {
    if (running) throw refusals.running(running)
    if (from !== undefined && from !== markOf(before)) throw refusals.movedOn()
    if (before.previous === null) throw refusals.nothingToRollBack()
    const { folder, segments } = await before.previous.recall()
    const available = [...new Set([...before.generation.segments, ...segments])]
    return make({ folder, previous: goingBackTo(before), left: contentHash(before.folder), available })
  }

  if (revived.state && catchesUp) await catchUp()
  return {
    current: () => state.generation,
    all: () => state.seen.all,
    builtAt: () => state.builtAt,
    mark: () => markOf(state),
    running: () => running,
    troubles: () => troubles,
    refresh: given => refresh(given),
    rollback: (by, from) =>
      noted({
        action: 'rollback',
        by,
        details: {},
        isAsked: true,
        // Who goes back is in a hurry, and nothing there is news.
        run: () => advance(before => goBack(before, from), noFigures),
      }),
    follow: () =>
      advance(({ generation, folder, previous, left }) =>
        make({ folder, previous, left, available: generation.segments }),
      ),
    forget: article =>
      advance(({ generation, folder, left }) => {
        const available = generation.segments.filter(({ articles }) => !articles.some(({ id }) => id === article))
        return make({ folder, previous: null, left, available })
      }, noFigures),
    async close() {
      await maker.close()
      await Promise.allSettled(asked)
      await inOrder(async () => {})
    },
  }
}

const noFigures: typeof newFigures = async () => []

/** A number that never got on the disk may be given again after a crash, but not in the same millisecond. */
function markOf({ generation, builtAt }: State): string {
  return `${generation.view.generation}-${Date.parse(builtAt).toString(36)}`
}

function isUnchanged(before: Seen, next: Seen): boolean {
  const { added, changed, removed } = changesBetween(before.shown, next.shown)
  return added.length + changed.length + removed.length === 0
}

function goingBackTo({ generation, folder }: State): Previous {
  const { segments, view } = generation
  return { number: view.generation, recall: async () => ({ folder, segments }) }
}

function refuseLoss(before: Seen, next: Seen): void {
  const [had, has] = [before.shown.size, next.shown.size]
  if (has < had * (1 - MOST_LOST)) throw refusals.shrunk(had, has)
}
