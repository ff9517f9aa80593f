import { createHash } from 'node:crypto'
import { answerQuestion } from '../answer/ask.ts'
import { checkText } from '../answer/check.ts'
import { compareOutlets } from '../answer/compare.ts'
import { timelineOf } from '../answer/timeline.ts'
import { followUpOf } from '../answer/follow-up.ts'
import type { Article } from '../corpus/article.ts'
import { UserError } from '../language/user-error.ts'
import { articleCard } from './article.ts'
import { contextOf } from './context.ts'
import { buildGeneration, coverageOf, type Generation } from './generation.ts'
import type { Library, RefreshReport, SourceSummary } from './library.ts'
import { searchPassages } from './search.ts'

/** What a library is made of. */
export interface LibraryOptions {
  /** A folder of articles, or one file. */
  readonly corpus: string
  /** The time, for saying when a generation was built; never for reading articles. */
  readonly now: () => Date
}

/** A refresh that would lose more than this share of the articles is refused without `force`: more likely a broken mount than a decision. */
const MOST_LOST = 0.5

/** Opens a corpus: reads it, indexes it and answers from it. Throws a `UserError` where there is none. */
export async function createLibrary({ corpus, now }: LibraryOptions): Promise<Library> {
  let current = await buildGeneration(corpus, 1)
  let builtAt = now()
  let running: Promise<RefreshReport> | null = null

  return {
    // Each request takes the generation once, so that an answer comes from one generation, whole.
    ask: ({ question, ...options }) => answerQuestion(question, current.view, current.bridge, options),
    search: request => searchPassages(request, current),
    context: async ({ article, ...quote }) => {
      const found = current.articles.get(article)
      return found ? contextOf(found, quote) : null
    },
    followUp: async (question, before) => followUpOf(question, before, current.bridge),
    text: async id => current.articles.get(id)?.text ?? null,
    article: async id => articleCard(id, current),
    titles: async (typed, limit) => current.titles(typed, limit),
    topics: async (typed, limit) => current.topics(typed, limit),
    timeline: ({ topic, fallback }) => timelineOf(topic, current.view, current.bridge, fallback),
    compare: ({ topic, fallback }) => compareOutlets(topic, current.view, current.bridge, outletsOf(current), fallback),
    check: ({ text, fallback }) => checkText(text, current.view, current.bridge, fallback),
    status: async () => ({
      generation: current.view.generation,
      builtAt: builtAt.toISOString(),
      articles: current.articles.size,
      passages: current.passages,
      terms: [...current.bridge.vocabulary.terms()].length,
      skipped: current.skipped,
      coverage: current.view.coverage,
      sources: sourcesOf(current),
      refreshing: running !== null,
    }),
    refresh: async ({ force = false, onProgress } = {}) => {
      if (running)
        throw new UserError('refresh-running', {
          en: 'A refresh is already running. Ask again when it is done.',
          id: 'Penyegaran sedang berjalan. Coba lagi setelah selesai.',
        })
      const started = performance.now()
      running = (async () => {
        const before = current
        const next = await buildGeneration(corpus, before.view.generation + 1, onProgress)
        if (!force) refuseLoss(before, next)
        current = next
        builtAt = now()
        return { ...changes(before, next), milliseconds: Math.round(performance.now() - started) }
      })()
      try {
        return await running
      } finally {
        running = null
      }
    },
    close: async () => {
      await running?.catch(() => {})
    },
  }
}

function refuseLoss(before: Generation, next: Generation): void {
  const [had, has] = [before.articles.size, next.articles.size]
  if (has >= had * (1 - MOST_LOST)) return
  throw new UserError('corpus-shrunk', {
    en: `The corpus has shrunk from ${had} to ${has} articles; the old index goes on answering. If that is meant, refresh with force.`,
    id: `Korpus menyusut dari ${had} menjadi ${has} artikel; indeks lama tetap menjawab. Jika memang disengaja, segarkan dengan opsi paksa.`,
  })
}

/** What a generation has that the one before it had not, by content. */
function changes(before: Generation, next: Generation): Omit<RefreshReport, 'milliseconds'> {
  const ids = [...next.articles.keys()]
  return {
    generation: next.view.generation,
    articles: next.articles.size,
    passages: next.passages,
    added: ids.filter(id => !before.articles.has(id)),
    changed: ids.filter(
      id => before.articles.has(id) && fingerprint(before.articles.get(id)!) !== fingerprint(next.articles.get(id)!),
    ),
    removed: [...before.articles.keys()].filter(id => !next.articles.has(id)),
    skipped: next.skipped,
    warnings: [...next.articles.values()].flatMap(({ id, warnings }) =>
      warnings.map(warning => ({ article: id, warning })),
    ),
  }
}

function fingerprint(article: Article): string {
  return createHash('sha256').update(JSON.stringify(article)).digest('hex')
}

function outletsOf({ articles }: Generation): string[] {
  return [...new Set([...articles.values()].flatMap(({ outlet }) => outlet ?? []))]
}

function sourcesOf({ articles }: Generation): SourceSummary[] {
  const byOutlet = new Map<string | null, Article[]>()
  for (const article of articles.values())
    byOutlet.set(article.outlet, [...(byOutlet.get(article.outlet) ?? []), article])
  return [...byOutlet]
    .map(([outlet, list]) => {
      const { articles: count, first, last } = coverageOf(list)
      return { outlet, articles: count, first, last }
    })
    .sort((x, y) => y.articles - x.articles || (x.outlet ?? '').localeCompare(y.outlet ?? ''))
}
