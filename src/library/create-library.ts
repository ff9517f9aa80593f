import { answerQuestion } from '../answer/ask.ts'
import { checkText } from '../answer/check.ts'
import { compareOutlets } from '../answer/compare.ts'
import { followUpOf } from '../answer/follow-up.ts'
import { timelineOf } from '../answer/timeline.ts'
import type { Article } from '../corpus/article.ts'
import { articleCard } from './article.ts'
import { contextOf } from './context.ts'
import type { GenerationStore } from './disk/generation-store.ts'
import { coverageOf, type Generation } from './generations/generation.ts'
import { openKeeper } from './generations/keeper.ts'
import type { Workshop } from './generations/workshop.ts'
import type { Library, SourceSummary, Status } from './library.ts'
import { moderationOf } from './moderate.ts'
import { searchPassages } from './search.ts'
import type { Shelf } from './shelf/shelf.ts'

/** What a library is made of. */
export interface LibraryOptions {
  /** A folder of articles, or one file. */
  readonly corpus: string
  /** The time, for saying when something was done, and which day is not over yet. */
  readonly now: () => Date
  /** What moderators have done; without it nothing can be changed from here. */
  readonly shelf?: Shelf
  /** Where generations are kept on the disk; without it they are made anew at each start. */
  readonly store?: GenerationStore
  /** Threads for large jobs; without them all is done on the calling thread, which gets a turn every few milliseconds. */
  readonly threads?: Workshop
  /** Whether what has changed in the folder since a generation was kept is taken in at once; by default it is. */
  readonly catchesUp?: boolean
  /** Answers, and refuses to change anything. */
  readonly isReadOnly?: boolean
  /** Why nothing can be written to the data folder, though it was to be; null: it can. */
  readonly unwritable?: Status['troubles'][number] | null
}

/** Opens a corpus: reads it, indexes it and answers from it. Throws a `UserError` where there is none. */
export async function createLibrary({ corpus, now, ...parts }: LibraryOptions): Promise<Library> {
  const { shelf = null, store = null, threads = null, unwritable = null, catchesUp = true } = parts
  const { isReadOnly = shelf === null } = parts
  const keeper = await openKeeper({ corpus, now, shelf, store, threads, notes: !isReadOnly, catchesUp })
  // Each request takes the generation once, so that an answer comes from one generation, whole.
  const current = () => keeper.current()
  const moderation = moderationOf(shelf, keeper, isReadOnly)
  return {
    ...moderation,
    ask: async ({ question, ...options }) => {
      const { view, bridge } = current()
      return answerQuestion(question, view, bridge, options)
    },
    search: async request => searchPassages(request, current()),
    context: async ({ article, ...quote }) => {
      const found = current().articles.get(article)
      return found ? contextOf(found, quote) : null
    },
    followUp: async (question, before) => followUpOf(question, before, current().bridge),
    text: async id => current().articles.get(id)?.text ?? null,
    article: async id => articleCard(id, current()),
    titles: async (typed, limit) => current().titles()(typed, limit),
    topics: async (typed, limit) => (await current().topics())(typed, limit),
    timeline: async ({ topic, fallback }) => {
      const { view, bridge } = current()
      return timelineOf(topic, view, bridge, fallback)
    },
    compare: async ({ topic, fallback }) => {
      const generation = current()
      return compareOutlets(topic, generation.view, generation.bridge, outletsOf(generation), fallback)
    },
    check: async ({ text, fallback }) => {
      const { view, bridge } = current()
      return checkText(text, view, bridge, fallback)
    },
    status: async () => {
      const generation = current()
      const withheld = await moderation.withheld()
      return {
        generation: generation.view.generation,
        builtAt: keeper.builtAt(),
        mark: keeper.mark(),
        articles: generation.articles.size,
        passages: generation.passages,
        terms: [...generation.bridge.vocabulary.terms()].length,
        skipped: generation.skipped,
        coverage: generation.view.coverage,
        sources: sourcesOf(generation),
        hidden: withheld.filter(({ how }) => how === 'hidden'),
        troubles: [...(unwritable ? [unwritable] : []), ...keeper.troubles(), ...(shelf?.troubles() ?? [])],
        isUnwritable: unwritable !== null,
        refreshing: keeper.running(),
      }
    },
    refresh: options => moderation.refresh(options),
    close: () => keeper.close(),
  }
}

function outletsOf({ articles }: Generation): string[] {
  return [...new Set([...articles.values()].flatMap(({ outlet }) => outlet ?? []))]
}

function sourcesOf({ articles }: Generation): SourceSummary[] {
  const byOutlet = new Map<string | null, Article[]>()
  for (const article of articles.values()) {
    const list = byOutlet.get(article.outlet)
    if (list) list.push(article)
    else byOutlet.set(article.outlet, [article])
  }
  return [...byOutlet]
    .map(([outlet, list]) => {
      const { articles: count, first, last } = coverageOf(list)
      return { outlet, articles: count, first, last }
    })
    .sort((x, y) => y.articles - x.articles || (x.outlet ?? '').localeCompare(y.outlet ?? ''))
}
