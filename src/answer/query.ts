import { detectLanguage } from '../language/lexicon/detect.ts'
import type { Language } from '../language/language.ts'
import { isCountable, isPerson } from '../reading/countables.ts'
import type { Figure } from '../reading/statement.ts'
import { readSentence } from '../reading/statements.ts'
import type { QuestionKind } from './answer.ts'
import type { DateExpression } from '../language/dates/dates.ts'
import { askedDates } from './asked-dates.ts'
import { askedSpeaker } from './asked-speaker.ts'
import { conceptsOf, type AskedConcept, type Bridge } from './concepts.ts'
import { correctSpelling } from './correct.ts'
import { askedDirection, type Direction } from './direction.ts'
import { asksOrdinal, asStatement, kindOf, numberedNoun } from './question.ts'

/** What a question asks for. */
export interface Query {
  /** As understood: with chat spelling and misspelt words put right. */
  readonly question: string
  readonly language: Language
  readonly kind: QuestionKind
  readonly concepts: readonly AskedConcept[]
  /** The dates that it names. */
  readonly dates: readonly DateExpression[]
  /** Whose words it asks for, as written, or null. */
  readonly speaker: string | null
  /** For a counting question: what is counted, whose, and what happened to it, read as in a statement. */
  readonly counted: CountedFocus | null
  /** The noun whose number is asked for ("pasal berapa"), folded, or null. */
  readonly numbered: string | null
}

/** What a counting question counts. */
export interface CountedFocus {
  readonly key: string
  /** The thing as the question has it. */
  readonly text: string
  readonly of: string | null
  readonly event: Figure['event']
  /** Who gives it to whom. */
  readonly direction: Direction
  /** `key` names a thing that news counts (soldiers, tanks), not a quality that has an amount (height, price). */
  readonly countable: boolean
}

/** Understands a question. */
export function understand(asked: string, bridge: Bridge, fallback?: Language): Query {
  const language = detectLanguage(asked, bridge.lexicon, fallback)
  const question = correctSpelling(asked, language, bridge)
  const kind = kindOf(question, language)
  const numbered = kind === 'count' && language === 'id' ? numberedNoun(question) : null
  return {
    question,
    language,
    kind,
    concepts: conceptsOf(question, language, bridge),
    dates: askedDates(question),
    speaker: askedSpeaker(question, language),
    counted: kind === 'count' && !numbered ? countedIn(question, language) : null,
    numbered,
  }
}

function countedIn(question: string, language: Language): CountedFocus | null {
  const statement = asksOrdinal(question) ? null : asStatement(question, language)
  if (statement === null) return null
  const { figures } = readSentence(statement, 0, { language, published: null })
  const figure = figures.find(({ start }) => start === 0)
  if (!figure?.counted) return null
  const { key, text } = figure.counted
  const direction = askedDirection(question, language, figure)
  const event = figure.event ?? (isPerson(key) && LOSSES.test(question) ? 'killed' : null)
  return { key, text, of: figure.of, event, direction, countable: isCountable(key) }
}

/** How armies speak of their dead; of goods and money it may be anything. */
const LOSSES = /\b(?:lose|lost|losing|losses|kehilangan)\b/i
