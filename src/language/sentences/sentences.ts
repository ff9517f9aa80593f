import { partsThousands } from '../numbers/spaced-digits.ts'
import { abbreviationKind } from './abbreviations.ts'
import { quotations } from './quotations.ts'

/** A stretch of a text: `text.slice(start, end)`, UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Speech of up to this many code units is not split inside its quotation marks, so that it stays with its speaker. */
const SPEECH_KEPT_WHOLE = 300

/** An abbreviation, domain or account name is looked for this far back from a stop: it keeps the scan linear. */
const LOOK_BACK = 40

const CLOSERS = "”’»)]'"
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const UPPER = /\p{Lu}/u
const LOWER = /\p{Ll}/u
const DIGIT = /\p{Nd}/u
const SPACE = /\s/

/** Common words that, with a capital, can only begin a sentence: they settle "U.S. The …" and "grup C. Mereka …". */
const STARTERS = new Set(
  `dia ia mereka kami kita saya aku ini itu hal namun tetapi tapi sementara selain menurut pada di ke dari dalam setelah
   sebelum ketika saat karena oleh untuk dengan adapun sebelumnya kemudian lalu jika bila meski meskipun bahkan juga para
   sejumlah seorang sebanyak tidak akan kedua the a an he she it they we in on at this that these those but and however
   after before while when as for from with there his her its their our`
    .trim()
    .split(/\s+/),
)

/** Endings of domain names; "Warta.Com" is a name and not two sentences. */
const DOMAIN_ENDINGS = new Set(['com', 'co', 'id', 'net', 'org', 'go', 'ac', 'tv', 'news', 'info', 'me'])

/**
 * Splits one paragraph of Indonesian or English into sentences.
 *
 * @param text the whole text; `from` and `to` bound the paragraph in it
 * @returns spans in order, trimmed, without overlap; text without a letter or digit is in no span
 *
 * One pass over the stops with a bounded look back and ahead: linear, whatever the length.
 */
export function splitSentences(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = []
  const { speech, openers } = quotations(text, from, to)
  let quoted = 0
  let start = sentenceStart(text, from, to)
  const close = (end: number) => {
    const span = trimmed(text, start, end)
    if (span !== null) spans.push(span)
    start = sentenceStart(text, end, to)
  }

  let at = start
  while (at < to) {
    if (!isStop(text.charCodeAt(at))) {
      at++
      continue
    }
    let stopEnd = at + 1
    while (stopEnd < to && isStop(text.charCodeAt(stopEnd))) stopEnd++
    let end = stopEnd
    while (end < to && isCloser(text, end, openers)) end++
    end = pastNote(text, end, to)

    while (quoted < speech.length && speech[quoted]!.end <= at) quoted++
    const around = speech[quoted]
    const insideSpeech =
      around !== undefined && around.start < at && end < around.end && around.end - around.start <= SPEECH_KEPT_WHOLE
    if (!insideSpeech && endsSentence({ text, start, stop: at, stopEnd, end, to, openers })) {
      close(end)
      at = Math.max(start, end)
    } else {
      at = end
    }
  }
  if (start < to) close(to)
  return spans
}

/** A run of stops in its surroundings: `start` of the sentence so far, the stops, the closing marks after them. */
interface Stop {
  readonly text: string
  readonly start: number
  readonly stop: number
  readonly stopEnd: number
  readonly end: number
  readonly to: number
  readonly openers: ReadonlySet<number>
}

function endsSentence(at: Stop): boolean {
  const { text, end, to } = at
  let next = end
  while (next < to && isSpace(text.charCodeAt(next))) next++
  if (next >= to) return true
  const dot = at.stopEnd - at.stop === 1 && text[at.stop] === '.'
  const bare = dot && end === at.stopEnd
  if (next > end) return beginsSentence(at, next) && !(bare && continuesAfterDot(at, next))
  return endsGlued(at, bare)
}

/** No space after the stop: "imbalannya.Rusia" ends a sentence; "2.500", "a.m", "warta.co" and "J.K." do not. */
function endsGlued(at: Stop, bare: boolean): boolean {
  const { text, stop, end, to } = at
  let next = end
  while (next < to && text[next] === ',') next++
  if (next > end) {
    // A comma glued to the stop is what is left of a paragraph break that a scraper joined.
    next = sentenceStart(text, next, to)
    const word = wordBefore(text, at.start, stop)
    const whole = word.length > 2 && !word.includes('.') && abbreviationKind(word) === null
    return next < to && beginsSentence(at, next) && (!bare || whole)
  }
  if (at.openers.has(end) || text[end] === '“') return true
  if (!UPPER.test(text[end]!) || !LOWER.test(text[end + 1] ?? '')) return false
  if (!bare) return true
  const word = wordBefore(text, at.start, stop)
  if (word.length < 2 || word.includes('.') || abbreviationKind(word) !== null || looksLikeAddress(text, at))
    return false
  return !DOMAIN_ENDINGS.has(wordAt(text, end, to).toLowerCase())
}

/** A single full stop with a space and a fitting beginning after it: is it an abbreviation, initial or number all the same? */
function continuesAfterDot(at: Stop, next: number): boolean {
  const { text, start, stop, to } = at
  const word = wordBefore(text, start, stop)
  if (stop - word.length <= start && /^\(?(?:\d{1,3}|\p{L})$/u.test(word)) return true // "2. Judul": a number in a list
  if (word === '') return false
  const following = wordAt(text, next, to)
  const begins = STARTERS.has(following.toLowerCase()) && UPPER.test(text[next]!)
  const kind = abbreviationKind(word)
  if (kind === 'title') return !begins
  if (kind === 'number') return DIGIT.test(text[next]!)
  if (kind === 'tail') return false
  if (DIGIT.test(word)) return partsThousands(text, stop)
  const initial =
    /^\p{Lu}$/u.test(word) ||
    /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word) ||
    isSmallInitial(text, start, stop, following)
  return initial && !begins && !isQuote(text[next]!)
}

/** "e. V", "a. n. Bupati": a small letter stands for a word where another letter belongs to it, behind it or before it. */
function isSmallInitial(text: string, start: number, stop: number, following: string): boolean {
  const before = text.slice(Math.max(start, stop - LOOK_BACK), stop - 1)
  if (!/^\p{Ll}$/u.test(text[stop - 1]!) || !/[ \u00a0(]$/.test(before)) return false
  return /^\p{L}$/u.test(following) || /(?<!\p{L})\p{Ll}\.[ \u00a0]$/u.test(before)
}

/** Whether a sentence can begin at `next`: a capital, a digit, an opening mark, or a name like "iNews". */
function beginsSentence(at: Stop, next: number): boolean {
  const char = at.text[next]!
  if (UPPER.test(char) || DIGIT.test(char) || at.openers.has(next) || '“‘«([#@•'.includes(char)) return true
  return LOWER.test(char) && UPPER.test(at.text[next + 1] ?? '')
}

function sentenceStart(text: string, from: number, to: number): number {
  let at = from
  while (at < to && (isSpace(text.charCodeAt(at)) || text[at] === ',' || text[at] === ';')) at++
  return at
}

function trimmed(text: string, from: number, to: number): Span | null {
  let end = to
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--
  return end > from && LETTER_OR_DIGIT.test(text.slice(from, end)) ? { start: from, end } : null
}

/** The letters, digits and inner stops right before `stop`. */
function wordBefore(text: string, start: number, stop: number): string {
  const least = Math.max(start, stop - LOOK_BACK)
  let from = stop
  while (from > least && (LETTER_OR_DIGIT.test(text[from - 1]!) || text[from - 1] === '.')) from--
  return text.slice(from, stop)
}

function wordAt(text: string, from: number, to: number): string {
  const most = Math.min(to, from + LOOK_BACK)
  let end = from
  while (end < most && LETTER_OR_DIGIT.test(text[end]!)) end++
  return text.slice(from, end)
}

/** Whether the stop stands in an e-mail address, an account name or a URL. */
function looksLikeAddress(text: string, { start, stop, end, to }: Stop): boolean {
  const least = Math.max(start, stop - LOOK_BACK)
  let from = stop
  while (from > least && !isSpace(text.charCodeAt(from - 1))) from--
  const most = Math.min(to, end + LOOK_BACK)
  let until = end
  while (until < most && !isSpace(text.charCodeAt(until))) until++
  return /@|:\/\/|www\./i.test(text.slice(from, until))
}

/** Past a note such as "[3]" that is glued to the stop. */
function pastNote(text: string, end: number, to: number): number {
  if (text[end] !== '[') return end
  const match = /^(?:\[\d{1,3}\])+/.exec(text.slice(end, Math.min(to, end + LOOK_BACK)))
  return match === null ? end : end + match[0].length
}

function isCloser(text: string, at: number, openers: ReadonlySet<number>): boolean {
  const char = text[at]!
  return CLOSERS.includes(char) || (char === '"' && !openers.has(at))
}

const isQuote = (char: string) => '"“‘«'.includes(char)

const isStop = (code: number) => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026

/** White space, and the marks without width that scraped text is strewn with. */
const isSpace = (code: number) =>
  code <= 0x20 ||
  (code >= 0xa0 && (code === 0x200b || code === 0x200e || code === 0x200f || SPACE.test(String.fromCharCode(code))))
