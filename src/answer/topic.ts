import type { Language } from '../language/language.ts'
import type { Silence } from './answer.ts'
import { LONGEST_QUESTION } from './ask.ts'
import type { Bridge } from './concepts.ts'
import type { CorpusView } from './corpus-view.ts'
import { gatherEvidence } from './evidence.ts'
import { entriesFor, type Entry } from './ledger.ts'
import { understand, type Query } from './query.ts'
import { retrieve } from './retrieve.ts'
import { scoreEvidence, type Scored } from './score.ts'
import { silenceOf } from './silence.ts'

/** How many passages are read for a topic: more than for a question, for all that is said counts and not the best alone. */
const PASSAGES_READ = 80
/** A sentence is about the topic if it scores at least this share of the best. */
const ABOUT = 0.6

/** Puts a topic as a counting question, to see whether it is a thing that news counts. */
const HOW_MANY: Readonly<Record<Language, string>> = { en: 'how many', id: 'berapa' }

/** What the corpus has on a topic. */
export interface TopicEvidence {
  readonly query: Query
  readonly silence: Silence | null
  /** The sentences about it, each once, those with a figure of it first, then best first. */
  readonly about: readonly Scored[]
  /** Where the topic is a thing that news counts: its figures. */
  readonly entries: readonly Entry[]
}

/** Reads what the corpus says on a topic: words, a name, or a thing that is counted ("evacuated families"). */
export async function readTopic(
  topic: string,
  view: CorpusView,
  bridge: Bridge,
  fallback?: Language,
): Promise<TopicEvidence> {
  const query = understandTopic(topic.slice(0, LONGEST_QUESTION), bridge, fallback)
  const nothing = (silence: Silence): TopicEvidence => ({ query, silence, about: [], entries: [] })
  if (topic.length > LONGEST_QUESTION) return nothing({ code: 'too-long', limit: LONGEST_QUESTION })
  if (query.concepts.length === 0) return nothing({ code: 'nothing-asked' })

  const hits = await retrieve(view.engine, query.concepts, PASSAGES_READ, bridge.ranking, view.terms)
  const scored = scoreEvidence(query, gatherEvidence(view, hits, query.concepts), view)
  const silence = silenceOf(query, scored[0])
  if (silence) return nothing(silence)
  const sure = scored.filter(one => silenceOf(query, one) === null)
  const entries = query.counted?.countable
    ? entriesFor(
        query,
        sure.map(({ evidence }) => evidence),
      )
    : []
  const stating = new Set(entries.map(({ evidence }) => evidence))
  const worth = sure.filter(
    ({ score, evidence }) =>
      !stating.has(evidence) && score >= ABOUT * scored[0]!.score && evidence.matched.some(found => found > 0),
  )
  return { query, silence: null, about: [...sure.filter(one => stating.has(one.evidence)), ...worth], entries }
}

function understandTopic(topic: string, bridge: Bridge, fallback?: Language): Query {
  const query = understand(topic, bridge, fallback)
  if (query.kind === 'count') return query
  const counting = understand(`${HOW_MANY[query.language]} ${topic}`, bridge, query.language)
  return counting.counted?.countable ? { ...counting, question: query.question } : query
}
