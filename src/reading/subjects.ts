import type { Word } from '../language/words/words.ts'
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from './grammar.ts'
import { DETERMINERS, isOffice, segments } from './noun-phrase.ts'
import type { Scan } from './scan.ts'
import { isNamed, readSpeaker, type Named, type SpeakerReading } from './speaker-phrase.ts'
import { DOCUMENTS, FINDING, INSTITUTIONS, OFFICES, SUBJECT_VERB } from './speech-words.ts'

/** A word of saying and who its speaker is. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly reading: SpeakerReading
}

const REACH = 240

/** "Rahmat mengutip data kementerian bahwa …": who cites somebody for a claim makes it. */
const QUOTING = /(?<!\p{L})mengutip(?=[ \u00a0][^.;:]{1,80}[ \u00a0]bahwa(?!\p{L}))/gu

/** "admitted 33 patients", "mencatat waktu 2 jam", "mengungkap peredaran sabu" */
const NO_SAYING =
  /^(?:(?:admitted|added|adds)[ \u00a0]\d|mencatat(?:kan)?[ \u00a0](?:waktu|rekor|laba|rugi|kerugian|sejarah|kemenangan)|mengungkap[ \u00a0](?!bahwa)|recall(?:s|ed)[ \u00a0](?!that|how|when|what|seeing|hearing))/i

/** Speakers before their verb: "Bowo mengatakan …", "…, police said". Subordinate clauses do not count. */
export function subjects(scan: Scan): Candidate[] {
  const found: Candidate[] = []
  for (const match of [...scan.text.matchAll(SUBJECT_VERB), ...scan.text.matchAll(QUOTING)]) {
    // "an estimated 40", "the reported loss" say nothing.
    if (
      /^\p{Lu}/u.test(match[0]) ||
      NO_SAYING.test(scan.text.slice(match.index, match.index + 32)) ||
      /(?<!\p{L})(?:an?|the)[ \u00a0]$/iu.test(scan.text.slice(Math.max(0, match.index - 5), match.index))
    )
      continue
    const reading = subjectBefore(scan, match.index)
    if (reading !== null) found.push({ start: match.index, end: match.index + match[0].length, reading })
  }
  for (const match of scan.text.matchAll(FINDING)) {
    const reading = subjectBefore(scan, match.index, true)
    if (isNamed(reading)) found.push({ start: match.index, end: match.index + match[0].length, reading })
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
/** What stands between commas and says neither who speaks nor what they are: whom they cite, how they speak, an age. */
const ASIDE =
  /^(?:mengutip|merujuk|berdasarkan|dikutip|dilansir|ditemui|dihubungi|didampingi|berbicara|citing|quoting|quoted|cited|speaking|addressing|writing|tahun|aged)$/
const RELATIVE = /^(?:yang|who|which|whose|where)$/
const BE = /^(?:was|were|been|be|being|is|are|am|to)$/

function subjectBefore(scan: Scan, verb: number, onlyDocuments = false): SpeakerReading {
  const region = scan.text.slice(Math.max(0, verb - REACH), verb)
  const from = verb - region.length + (region.length - (/[^;:!?“”"«»\n]*$/.exec(region)?.[0].length ?? 0))
  const parts = segments(scan, from, verb, Number.POSITIVE_INFINITY)
  const last = parts.at(-1) ?? []
  const before = last.at(-1)?.lower ?? ''
  if (RELATIVE.test(before) || (scan.language === 'en' && BE.test(before))) return null
  const closed = /,[ \u00a0]*$/.test(region) || last.length === 0
  const kept = (closed || RELATIVE.test(withoutLead(last)[0]?.lower ?? '') ? beforeRelative(parts) : parts)
    .map(withoutLead)
    .filter(part => part.length > 0 && !ASIDE.test(part[0]!.lower))
  const subject = kept.at(-1)
  if (subject === undefined || subject.some(({ lower }) => SUBORDINATE.has(lower))) return null
  if (onlyDocuments && !DOCUMENTS.has(subject.find(({ lower }) => !DETERMINERS.has(lower))?.lower ?? '')) return null
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
    if (
      isNamed(first) &&
      apposed.every(word => word.start >= first.start || isOffice(word)) &&
      (isFullName(first.speaker) || ARTICLE.test(subject[0]!.lower))
    )
      return first
  }
  return (
    readSpeaker(scan, [subject]) ??
    (closed || COUNTS.test(scan.text.slice(verb, verb + 12)) ? null : saidByThe(scan, subject))
  )
}

const ARTICLE = /^(?:the|an?)$/
/** "The city recorded 40 millimetres": not everything that counts speaks. */
const COUNTS = /^(?:recorded|registered|logged|puts?)(?!\p{L})/u

/** "the zoo said": whatever an article names is made a speaker by saying. */
function saidByThe({ language, text }: Scan, subject: readonly Word[]): SpeakerReading {
  const [article, ...words] = subject
  if (language !== 'en' || words.length === 0 || words.length > 4 || !ARTICLE.test(article!.lower)) return null
  if (words.some(({ lower }) => PREPOSITIONS.has(lower) || AUXILIARIES.has(lower) || CONJUNCTIONS.has(lower)))
    return null
  const [start, end] = [words[0]!.start, words.at(-1)!.end]
  return { speaker: text.slice(start, end), start, end, role: null, carrier: false }
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
