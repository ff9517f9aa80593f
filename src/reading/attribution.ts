import { quotations } from '../language/sentences/quotations.ts'
import type { Word } from '../language/words/words.ts'
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from './grammar.ts'
import { masked, type Scan } from './scan.ts'
import { segments } from './noun-phrase.ts'
import { readSpeaker, type Named, type SpeakerReading } from './speaker-phrase.ts'
import {
  ACCORDING,
  CARRIED,
  CITED,
  ENGLISH_SAYING,
  INSTITUTIONS,
  INVERTED,
  OFFICES,
  PASSIVE_SAYING,
  SUBJECT_VERB,
} from './speech-words.ts'

/** Who says what a sentence states. Offsets are into the sentence. */
export interface AttributionReading {
  /** Who is named in the sentence, an outlet only where nobody else is. */
  readonly named: Named | null
  /** A pronoun or "disebutkan" that says that somebody spoke: who, stands in the sentence before. */
  readonly back: Stretch | null
  readonly sources: readonly string[]
  readonly carriers: readonly string[]
  /** What belongs to the saying and not to what is said: a date beside it is the day of the report. */
  readonly stretches: readonly Stretch[]
}

interface Stretch {
  readonly start: number
  readonly end: number
}

interface Candidate extends Stretch {
  readonly reading: SpeakerReading
}

const isNamed = (reading: SpeakerReading): reading is Named => reading !== null && reading !== 'back'
const REACH = 240

/** Reads who says it, in either word order of either language. What stands within quotation marks is not searched. */
export function readAttribution(scan: Scan): AttributionReading {
  const text = withoutSpeech(scan.text)
  const outside = masked(scan, text, MASK)
  const behind = (pattern: RegExp): Candidate[] =>
    [...text.matchAll(pattern)].map(match => {
      const end = match.index + match[0].length
      const back = match.groups?.['nya'] !== undefined
      return {
        start: match.index,
        end,
        reading: back ? 'back' : readSpeaker(outside, segments(outside, end, end + REACH, 2)),
      }
    })
  const isCarrier = ({ reading }: Candidate): boolean => isNamed(reading) && reading.carrier

  // "Disebutkan, …" without an agent points back; within a sentence the passive may be any clause's.
  const passive = behind(PASSIVE_SAYING).map(candidate =>
    candidate.reading === null && /^\W*$/.test(text.slice(0, candidate.start))
      ? { ...candidate, reading: 'back' as const }
      : candidate,
  )
  const said = [...behind(INVERTED), ...behind(ACCORDING), ...subjects(outside), ...passive]
    .filter(({ reading }) => reading !== null)
    .sort((a, b) => a.start - b.start)
  const cited = behind(CITED).filter(({ reading }) => isNamed(reading))
  const carried = [...said, ...behind(CARRIED)].filter(isCarrier)
  const speaking = said.find(candidate => !isCarrier(candidate)) ?? carried[0]

  const named = speaking !== undefined && isNamed(speaking.reading) ? speaking.reading : null
  const names = (candidates: readonly Candidate[]): string[] => {
    const all = candidates.map(({ reading }) => reading).filter(isNamed)
    return [...new Set(all.map(({ speaker }) => speaker))].filter(name => name !== named?.speaker)
  }
  return {
    named,
    back: speaking !== undefined && named === null ? { start: speaking.start, end: speaking.end } : null,
    sources: names(cited),
    carriers: names(carried),
    stretches: [...said, ...cited, ...carried].map(({ start, end, reading }) => ({
      start: isNamed(reading) ? Math.min(start, reading.start) : start,
      end: isNamed(reading) ? Math.max(end, reading.end) : end,
    })),
  }
}

const MASK = '_'

/** The text with everything within quotation marks masked, its length unchanged; a quotation may begin or end outside the sentence. */
function withoutSpeech(text: string): string {
  const { speech } = quotations(text)
  const spans = speech.map(({ start, end }) => ({ start: start + 1, end: end - 1 }))
  const marked = (at: number): boolean => at >= 0 && !speech.some(({ start, end }) => at === start || at === end - 1)
  const closing = text.search(/[”"](?=[,.]?[ \u00a0]|[,.]?$)/)
  if (marked(closing) && !spans.some(({ start }) => start < closing)) spans.push({ start: 0, end: closing })
  else if (/^[“"]/.test(text) && marked(0)) spans.push({ start: 1, end: text.length })
  let hidden = ''
  let from = 0
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    hidden += text.slice(from, start) + MASK.repeat(end - start)
    from = end
  }
  return hidden + text.slice(from)
}

/** "Rahmat mengutip data kementerian bahwa …": who cites somebody for a claim makes it. */
const QUOTING = /(?<!\p{L})mengutip(?=[ \u00a0][^.;:]{1,80}[ \u00a0]bahwa(?!\p{L}))/gu

/** Speakers before their verb: "Bowo mengatakan …", "…, police said". Subordinate clauses do not count. */
function subjects(scan: Scan): Candidate[] {
  const found: Candidate[] = []
  for (const match of [...scan.text.matchAll(SUBJECT_VERB), ...scan.text.matchAll(QUOTING)]) {
    if (/^\p{Lu}/u.test(match[0])) continue
    const reading = subjectBefore(scan, match.index, ENGLISH_SAYING.test(match[0]))
    if (reading !== null) found.push({ start: match.index, end: match.index + match[0].length, reading })
  }
  return found
}

const SUBORDINATE = new Set(
  'setelah sebelum karena ketika saat bahwa jika bila apabila agar supaya sehingga usai meski meskipun walaupun sejak sebab untuk since because after before when that if while although though to'.split(
    ' ',
  ),
)
const ADVERBIAL =
  /^(?:sementara|saat|setelah|sebelum|selain|karena|oleh karena|untuk|atas|di samping|dengan) (?:itu|ini|demikian)$|^(?:lebih lanjut|lebih jauh|meski demikian|meski begitu)$/
const RELATIVE = /^(?:yang|who|which|whose|where)$/
const BE = /^(?:was|were|been|be|being|is|are|am|to)$/

function subjectBefore(scan: Scan, verb: number, english: boolean): SpeakerReading {
  const region = scan.text.slice(Math.max(0, verb - REACH), verb)
  const from = verb - region.length + (region.length - (/[^;:!?“”"«»\n]*$/.exec(region)?.[0].length ?? 0))
  const parts = segments(scan, from, verb, Number.POSITIVE_INFINITY)
  const last = parts.at(-1) ?? []
  const before = last.at(-1)?.lower ?? ''
  if (RELATIVE.test(before) || (english && BE.test(before))) return null
  const closed = /,[ \u00a0]*$/.test(region) || last.length === 0
  const kept = (closed || RELATIVE.test(withoutLead(last)[0]?.lower ?? '') ? beforeRelative(parts) : parts)
    .map(withoutLead)
    .filter(part => part.length > 0)
  const subject = kept.at(-1)
  if (subject === undefined || subject.some(({ lower }) => SUBORDINATE.has(lower))) return null
  const apposed = kept.at(-2)
  // "Gary Holt, dari Alder, mengatakan": where somebody comes from belongs to who stands before.
  if (/^(?:dari|asal|from|of)$/.test(subject[0]!.lower))
    return apposed === undefined ? null : readSpeaker(scan, [apposed])
  if (PREPOSITIONS.has(subject[0]!.lower)) return readSpeaker(scan, [trailingNames(subject)])
  if (
    apposed !== undefined &&
    !PREPOSITIONS.has(apposed[0]!.lower) &&
    !apposed.some(({ lower }) => SUBORDINATE.has(lower) || RELATIVE.test(lower))
  ) {
    const both = readSpeaker(scan, [apposed, subject])
    if (
      isNamed(both) &&
      both.role !== null &&
      both.end <= subject.at(-1)!.end &&
      joinsBoth(both, apposed, subject, scan.text)
    )
      return both
  }
  if (closed && apposed !== undefined) {
    // "Dewi Larasati selaku manajer, penyelenggara acara, mengatakan": what stands between commas describes who stands before.
    const first = readSpeaker(scan, [apposed])
    if (isNamed(first) && first.start === apposed[0]!.start && isFullName(first.speaker)) return first
  }
  return readSpeaker(scan, [subject])
}

const isFullName = (speaker: string): boolean => /^\p{Lu}\S*(?:[ \u00a0]\p{Lu}\S*){1,3}$/u.test(speaker)

/** A comma before the verb closes what was put in: "Kim, yang bertemu dia, mengatakan" leaves Kim; dates alone leave nothing behind. */
function beforeRelative(parts: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  const at = parts.findIndex(part => part.some(({ lower }) => RELATIVE.test(lower)))
  if (at === -1) return parts
  const inside = parts[at]!.findIndex(({ lower }) => RELATIVE.test(lower))
  return [...parts.slice(0, at), parts[at]!.slice(0, inside)]
}

/** Whether name and role were taken from the two segments, one from each. */
function joinsBoth(named: Named, apposed: readonly Word[], subject: readonly Word[], text: string): boolean {
  const role = text.indexOf(named.role!, apposed[0]!.start)
  const nameLast = named.start >= subject[0]!.start
  return nameLast ? role < subject[0]!.start : role >= subject[0]!.start
}

/** A segment without the conjunctions and adverbials that lead it. */
function withoutLead(segment: readonly Word[]): readonly Word[] {
  let at = 0
  while (at < segment.length) {
    const two = segment
      .slice(at, at + 2)
      .map(({ lower }) => lower)
      .join(' ')
    const three = segment
      .slice(at, at + 3)
      .map(({ lower }) => lower)
      .join(' ')
    if (ADVERBIAL.test(three)) at += 3
    else if (ADVERBIAL.test(two)) at += 2
    else if (leads(segment[at]!)) at += 1
    else break
  }
  return segment.slice(at)
}

const LEADS = new Set(
  'sementara namun tetapi tapi dan bahkan adapun kemudian lalu sebelumnya selanjutnya akhirnya sedangkan and but meanwhile however earlier later also still on'.split(
    ' ',
  ),
)

function leads({ lower }: Word): boolean {
  if (/^(?:dia|ia|mereka|he|she|they|it|yang|who|which|whose|kami|kita)$/.test(lower)) return false
  return (
    LEADS.has(lower) ||
    (AUXILIARIES.has(lower) && !SUBORDINATE.has(lower)) ||
    (CONJUNCTIONS.has(lower) && !SUBORDINATE.has(lower))
  )
}

/** The names at the end of an adverbial that no comma closes: "Dalam wawancara itu Bowo (mengatakan)". */
function trailingNames(segment: readonly Word[]): readonly Word[] {
  let at = segment.length
  while (
    at > 1 &&
    (segment[at - 1]!.capital ||
      OFFICES.has(segment[at - 1]!.lower) ||
      INSTITUTIONS.has(segment[at - 1]!.lower) ||
      AUXILIARIES.has(segment[at - 1]!.lower)) &&
    !DEMONSTRATIVE.test(segment[at - 1]!.lower)
  )
    at -= 1
  return segment.slice(at)
}

const DEMONSTRATIVE = /^(?:itu|ini|tersebut|that|this)$/
