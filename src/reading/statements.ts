import { fold, type Word } from '../language/words/words.ts'
import { asOfDate } from './as-of.ts'
import { readAttribution, type AttributionReading } from './attribution.ts'
import { eventWord } from './events.ts'
import type { FigureDraft } from './figure-draft.ts'
import { readFigures } from './figures.ts'
import { isInstitution, isOffice, isPeople, segments } from './noun-phrase.ts'
import { pointsBack } from './points-back.ts'
import { resolveDate } from './resolve-date.ts'
import { scan, type Scan } from './scan.ts'
import { isNamed, onlyPerson, readSpeaker, type Named } from './speaker-phrase.ts'
import { INSTITUTIONS } from './speech-words.ts'
import type { Attribution, EventKind, Figure, ReadingContext, Statement } from './statement.ts'

/**
 * Reads what one sentence states: figures, dates resolved against the article's own date, who says so.
 *
 * @param text the sentence, list item or question
 * @param offset where it begins in the article's text; all offsets of the statement are into that
 * @param context the article's language and date, and the sentence before; for a list item the line that introduces it
 */
export function readSentence(text: string, offset: number, context: ReadingContext): Statement {
  const here = scan(text, context.language)
  const before = context.previous === undefined ? null : scan(context.previous, context.language)
  const attribution = readAttribution(here)
  const introduction = before !== null && /:\s*$/.test(before.text) ? before : null
  const needsFigures = before !== null && /\d|\p{L}an[ \u00a0](?:lain|lainnya)|others|of them|antaranya/iu.test(text)
  const drafts = readFigures(here, needsFigures ? readFigures(before) : [])
  const read = (expression: Scan['dates'][number]) => resolveDate(expression, context.published, offset)

  const figures = drafts.map(({ governing: _governing, elliptic: _elliptic, ...draft }): Figure => {
    const date = asOfDate(here, draft, attribution)
    const listed = introduction === null || draft.kind === 'label' ? draft : introduced(introduction, draft)
    // A date of the introducing line stands in another sentence: it says when, but has no place in this one.
    const inherited = date === null && introduction !== null ? introduction.dates.at(-1) : undefined
    const place = (context.previousStart ?? offset) - offset
    return {
      ...listed,
      start: draft.start + offset,
      end: draft.end + offset,
      asOf:
        date !== null
          ? read(date)
          : inherited !== undefined && inherited.shape !== null
            ? resolveDate(inherited, context.published, offset + place)
            : null,
    }
  })
  return {
    figures,
    dates: here.dates.filter(({ shape }) => shape !== null).map(read),
    attribution: attributionOf(here, attribution, before, introduction !== null, offset, context),
    pointsBack: pointsBack(text),
  }
}

type Reading = Omit<FigureDraft, 'governing' | 'elliptic'>

/** A list item takes what happened from the line that introduces the list: "… memasok:". */
function introduced(introduction: Scan, draft: Reading): Reading {
  if (draft.event !== null) return draft
  const event = lastEvent(introduction)
  return event === null ? draft : { ...draft, event }
}

const REACH = 6

function lastEvent({ words }: Scan): EventKind | null {
  for (const word of words.slice(-REACH).reverse()) {
    const event = eventWord(word.lower)
    if (event !== undefined && event.kind !== 'additional') return event.kind
  }
  return null
}

/** The sentence's own speaker; where it only points back, or is a list item or a quotation alone, that of the sentence before. */
function attributionOf(
  here: Scan,
  own: AttributionReading,
  before: Scan | null,
  listed: boolean,
  offset: number,
  context: ReadingContext,
): Attribution | null {
  const previous = before === null ? null : readAttribution(before)
  const meant = own.named === null || before === null ? null : mentioned(own.named.speaker, before, previous)
  if (own.named !== null && meant === null) {
    const { speaker, start, end, role } = own.named
    return {
      speaker,
      start: start + offset,
      end: end + offset,
      role,
      sources: own.sources,
      carriers: own.carriers,
      found: 'own',
    }
  }
  const alone = /^\s*[“"].*[.!?…][”"]\s*$/s.test(here.text)
  if (before === null || previous === null || (meant === null && own.back === null && !listed && !alone)) return null
  const named =
    meant ?? previous.named ?? (own.back === null ? null : (onlyPerson(before) ?? subjectOf(here, own.back, before)))
  if (named === null) return null
  const { speaker, start, end, role } = named
  const moved = context.previousStart
  const back = own.back ?? own.named ?? { start: 0, end: 0 }
  return {
    speaker,
    start: moved === undefined ? back.start + offset : start + moved,
    end: moved === undefined ? back.end + offset : end + moved,
    role,
    sources: [...new Set([...own.sources, ...previous.sources])],
    carriers: [...new Set([...own.carriers, ...previous.carriers])],
    found: 'previous',
  }
}

type Speaking = Pick<Named, 'speaker' | 'start' | 'end' | 'role'>

/** Who was named before and is only mentioned: a body ("kelompok tersebut"), a person by their office ("gubernur itu"). */
function mentioned(speaker: string, before: Scan, previous: AttributionReading | null): Speaking | null {
  if (!/[ \u00a0](?:tersebut|itu|ini)$/u.test(speaker)) return null
  const person = previous?.named ?? onlyPerson(before)
  const role = fold(person?.role ?? '').split(/[ \u00a0]/)
  if (role.includes(firstWord(speaker))) return person
  return /^[\p{Ll} \u00a0]+$/u.test(speaker) ? bodyOf(before, previous) : null
}

/** "The port authority issued a statement. It said …": whom the sentence before is about, where it names nobody else. */
function subjectOf({ text }: Scan, back: { readonly start: number }, before: Scan): Speaking | null {
  if (!/(?<!\p{L})(?:it|they|mereka)[ \u00a0]$/iu.test(text.slice(0, back.start))) return null
  const isBody = (word: Word): boolean => isInstitution(word) || isPeople(word) || isOffice(word)
  const [opening = []] = segments(before, 0, before.text.length, 1)
  let end = opening.findIndex(isBody) + 1
  if (end === 0) return null
  while (end < opening.length && (opening[end]!.capital || opening[end]!.lower === 'of' || isBody(opening[end]!)))
    end += 1
  const last = opening[end - 1]!
  if (before.words.some(word => word.start > last.start && isBody(word))) return null
  const subject = readSpeaker(before, [opening.slice(0, end)])
  return isNamed(subject) ? subject : null
}

/** The body that a sentence is about: its speaker, or the institution that opens it ("Tim Pencari Fakta Sungai, yang …"). */
function bodyOf({ text, words }: Scan, attribution: AttributionReading | null): Speaking | null {
  const speaking = attribution?.named
  // A person is no body.
  if (speaking && (/^\p{Lu}{2,}$/u.test(speaking.speaker) || INSTITUTIONS.has(firstWord(speaking.speaker))))
    return speaking
  const [first] = words
  if (!first?.capital || !INSTITUTIONS.has(first.lower)) return null
  let last = first
  for (const word of words.slice(1)) {
    if (!word.capital || !/^[ \u00a0]$/.test(text.slice(last.end, word.start))) break
    last = word
  }
  const { start } = first
  return last === first ? null : { speaker: text.slice(start, last.end), start, end: last.end, role: null }
}

function firstWord(name: string): string {
  return fold(/^\p{L}*/u.exec(name)![0])
}
