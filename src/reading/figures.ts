import type { DateExpression } from '../language/dates/dates.ts'
import type { NumberMention } from '../language/numbers/numbers.ts'
import { isCountable, isMeasure, isPerson } from './countables.ts'
import { countedAfter, countedBefore, type Counted } from './counted.ts'
import { AUXILIARIES, isPassiveVerb } from './grammar.ts'
import { canHappen, deniedAt, governingEvent, type Governing } from './governing.ts'
import { qualifierAt, type QualifierMention } from './qualifiers.ts'
import { indexAt, joined, type Scan } from './scan.ts'
import type { EventKind, Figure } from './statement.ts'

/** A figure on the way: offsets are into the sentence, dates are not chosen yet. */
export type FigureDraft = Omit<Figure, 'asOf'> & {
  /** What governs it, whether or not that can happen to what is counted: lists share it. */
  readonly governing: Governing | null
  /** "ribuan lainnya": others than those before. */
  readonly elliptic: boolean
}

/** "ribuan lainnya", "12 of them", "100 di antaranya": what is counted was said before. */
const ELLIPTIC =
  /^[ \u00a0](?:orang[ \u00a0])?(?:lainnya|lain|di[ \u00a0]?antaranya|di antara mereka|others?|more|of them|of whom|of those|among them)(?!\p{L})/iu
/** Only these join members of one list: "100 rudal, 20 tank dan 5 pesawat". */
const LIST_GAP = /^[ \u00a0]?(?:,|dan|and|serta|,[ \u00a0]?(?:dan|and|serta|juga)|&|plus|beserta)?[ \u00a0]?$/i
/** An age behind a name: "Sari (40)". */
const IN_BRACKETS = /\([ \u00a0]?$/

/**
 * The figures of a sentence, in order. Dates count nothing; ordinals, labels, scores and times are kept as labels.
 *
 * @param before figures of the sentence before, for "ribuan lainnya" at the start of this one
 */
export function readFigures(scan: Scan, before: readonly FigureDraft[] = []): FigureDraft[] {
  const figures: FigureDraft[] = []
  for (const number of scan.numbers) {
    if (insideDate(scan.dates, number) || isYearAlone(number)) continue
    const figure = readFigure(scan, number, figures.at(-1) ?? before.at(-1) ?? null)
    if (figure !== null) figures.push(figure)
  }
  return shareEvents(scan, countParts(scan, figures))
}

function insideDate(dates: readonly DateExpression[], { start, end }: NumberMention): boolean {
  const date = dates[indexAt(dates, start + 1) - 1]
  return date !== undefined && start < date.end && end > date.start
}

function isYearAlone({ text, kind }: NumberMention): boolean {
  return kind === 'date' || (kind === 'cardinal' && /^(?:19|20)\d\d$/.test(text))
}

function readFigure(scan: Scan, number: NumberMention, before: FigureDraft | null): FigureDraft | null {
  const { text } = scan
  const { kind, whole } = number
  if (kind === 'code' || kind === 'fraction' || kind === 'collective') return null
  if (kind !== 'cardinal' && kind !== 'money' && kind !== 'percent') return label(scan, number)
  // "the 45-year-old"
  if (/^-(?:year|month|day)s?-old/i.test(text.slice(whole.end, whole.end + 12))) return label(scan, number)
  if (kind === 'cardinal' && IN_BRACKETS.test(text.slice(Math.max(0, whole.start - 2), whole.start)))
    return label(scan, number)

  const qualifier = qualifierAt(text, whole.start, whole.end)
  const start = qualifier?.start ?? whole.start
  if (kind !== 'cardinal') return amount(scan, number, qualifier)

  const behind = countedAfter(scan, whole.end)
  const ahead = behind === null || behind.vague ? countedBefore(scan, start) : null
  // "jumlah pengungsi mencapai 900 orang": the classifier says less than the noun before.
  const own = behind !== null && ahead !== null && behind.key === 'unit' ? ahead : (behind ?? ahead)
  const after = own !== null && own.start >= whole.end ? own.end : whole.end
  const elliptic =
    ELLIPTIC.test(text.slice(whole.end, whole.end + 24)) || (own === null && continues(scan, whole.end, before))
  const key = own === null ? null : own.key
  const governing = governingEvent(scan, { start, end: after, key })
  const happened = governing?.possible ? governing.kind : null
  const counted = resolveCounted(scan, own, elliptic, happened, before)
  const event = impliedEvent(scan, own) ?? happened
  const denied = event === null && deniedAt(scan, start)
  if (counted === null && event === null && !denied) return label(scan, number)
  if (own !== null && !isCountable(own.key) && event === null && partOfName(scan, number)) return label(scan, number)
  // "di satu sisi", "satu saat": one of an unknown thing is rarely a count.
  if (number.value === 1 && event === null && own !== null && !isCountable(own.key)) return label(scan, number)

  const owner = ownerOf(scan, number, start, own)
  const end = Math.max(after, owner?.end ?? 0, qualifier?.end ?? 0)
  return {
    value: number.value,
    ...(number.valueTo !== undefined && { valueTo: number.valueTo }),
    ...(number.magnitude !== undefined && { magnitude: number.magnitude }),
    text: text.slice(start, end),
    start,
    end,
    qualifier: qualifier?.qualifier ?? null,
    counted: counted === null ? null : { ...counted, key: personOf(counted.key, event) },
    of: owner?.key ?? (own === null || elliptic ? (before?.of ?? null) : null),
    sender: event === null ? null : (governing?.sender ?? null),
    event: denied ? 'denied' : event,
    negated: denied || (governing?.possible === true && governing.negated),
    kind: counted !== null && isMeasure(counted.key) ? 'measure' : 'count',
    governing,
    elliptic,
  }
}

/** "enam pasien meninggal dan 41 masih dirawat": a verb behind the number, people before it. */
function continues(scan: Scan, end: number, before: FigureDraft | null): boolean {
  const next = scan.words[indexAt(scan.words, end)]
  if (next === undefined || !isPerson(before?.counted?.key ?? '') || !joined(scan, end, next.start)) return false
  return AUXILIARIES.has(next.lower) || isPassiveVerb(next.lower, scan.language)
}

/** "Android 9 Pie", "SMA Tunas 3 Merano": bare digits right behind a name belong to it. */
function partOfName({ text, words }: Scan, { start, text: digits }: NumberMention): boolean {
  const before = words[indexAt(words, start) - 1]
  if (before === undefined || !/^\d{1,4}$/.test(digits)) return false
  return before.capital && before.start > 0 && /^[ \u00a0]$/.test(text.slice(before.end, start))
}

function label(scan: Scan, { start, end, value, whole }: NumberMention): FigureDraft {
  return {
    value,
    text: scan.text.slice(whole.start, whole.end),
    start: Math.min(start, whole.start),
    end: Math.max(end, whole.end),
    qualifier: null,
    counted: null,
    of: null,
    sender: null,
    event: null,
    negated: false,
    kind: 'label',
    governing: null,
    elliptic: false,
  }
}

/** Money and percentages say themselves what they count. */
function amount(scan: Scan, number: NumberMention, qualifier: QualifierMention | null): FigureDraft {
  const { whole, kind, currency } = number
  const [start, end] = [qualifier?.start ?? whole.start, Math.max(whole.end, qualifier?.end ?? 0)]
  const key = kind === 'percent' ? 'percent' : currency!
  const governing = governingEvent(scan, { start, end, key })
  return {
    value: number.value,
    ...(number.valueTo !== undefined && { valueTo: number.valueTo }),
    ...(number.magnitude !== undefined && { magnitude: number.magnitude }),
    text: scan.text.slice(start, end),
    start,
    end,
    qualifier: qualifier?.qualifier ?? null,
    counted: {
      text:
        scan.text.slice(whole.start, whole.end).replace(scan.text.slice(number.start, number.end), '').trim() || key,
      key,
    },
    of: null,
    sender: governing?.possible ? governing.sender : null,
    event: governing?.possible ? governing.kind : null,
    negated: governing?.possible === true && governing.negated,
    kind: kind === 'percent' ? 'percent' : 'money',
    governing,
    elliptic: false,
  }
}

/** What is counted: said beside the number, or by the figure before, or people where only people can be meant. */
function resolveCounted(
  scan: Scan,
  own: Counted | null,
  elliptic: boolean,
  event: EventKind | null,
  before: FigureDraft | null,
): Figure['counted'] {
  if (own !== null && !(elliptic && own.vague)) return { text: scan.text.slice(own.start, own.end), key: own.key }
  const antecedent = before?.counted ?? null
  if (elliptic && antecedent !== null) return antecedent
  const happensToPeople =
    event === 'killed' || event === 'wounded' || event === 'missing' || event === 'arrested' || event === 'displaced'
  if (happensToPeople) return antecedent !== null && isPerson(antecedent.key) ? antecedent : { text: '', key: 'person' }
  return own === null ? null : { text: scan.text.slice(own.start, own.end), key: own.key }
}

/** "12 korban jiwa", "12 deaths", "claimed 12 lives": the noun says what happened. */
function impliedEvent({ text }: Scan, own: Counted | null): EventKind | null {
  if (own === null) return null
  const words = text.slice(own.start, own.end).toLowerCase()
  if (own.key === 'death' || /korban (?:jiwa|tewas|meninggal)|nyawa$|lives$/.test(words)) return 'killed'
  return null
}

/** Victims who were killed are people killed: two words for one thing must not make two rows. */
function personOf(key: string, event: EventKind | null): string {
  return key === 'death' || (key === 'victim' && event !== null) ? 'person' : key
}

const OWNER_GAP = /^[ \u00a0](?:(?:asal|dari|berkebangsaan|warga negara|milik|of|from)[ \u00a0])?(?:the[ \u00a0])?$/i
const POSSESSIVE = /^['’]s?[ \u00a0](?:some[ \u00a0]|own[ \u00a0])?$/

/** The country whose they are, where it stands beside what is counted. */
function ownerOf(
  scan: Scan,
  number: NumberMention,
  start: number,
  own: Counted | null,
): { key: string; end: number } | null {
  const { countries, text } = scan
  const end = own !== null && own.start >= number.end ? own.end : number.end
  const inside = countries[indexAt(countries, number.end)]
  if (inside !== undefined && inside.end <= end) return { key: inside.key, end }
  const behind = countries[indexAt(countries, end)]
  if (behind !== undefined && OWNER_GAP.test(text.slice(end, behind.start))) return { key: behind.key, end: behind.end }
  const before = countries[indexAt(countries, start) - 1]
  if (before !== undefined && POSSESSIVE.test(text.slice(before.end, start))) return { key: before.key, end }
  if (own !== null && own.end <= start) {
    const described = countries[indexAt(countries, own.end)]
    if (described !== undefined && described.end < start && OWNER_GAP.test(text.slice(own.end, described.start))) {
      return { key: described.key, end: number.whole.end }
    }
  }
  return null
}

const PART_OF = /^[ \u00a0](?:dari|of|of the|out of|menjadi)[ \u00a0](?:total[ \u00a0]|sekitar[ \u00a0])?$/i

/** "17 dari 40 penambang": the part counts what the whole counts. */
function countParts(scan: Scan, figures: FigureDraft[]): FigureDraft[] {
  return figures.map((figure, at) => {
    const whole = figures[at + 1]
    if (figure.counted !== null || whole === undefined || whole.counted === null) return figure
    return PART_OF.test(scan.text.slice(figure.end, whole.start))
      ? { ...figure, counted: whole.counted, of: whole.of, kind: whole.kind }
      : figure
  })
}

/** Members of a list share the verb before the first or behind the last: "100 rudal, 20 tank", "3 tentara dan 5 warga tewas". */
function shareEvents(scan: Scan, figures: FigureDraft[]): FigureDraft[] {
  const share = (from: FigureDraft, to: FigureDraft, side: 'left' | 'right'): FigureDraft => {
    const { governing } = from
    if (to.governing !== null || to.event !== null || governing?.side !== side) return to
    if (from.kind === 'label' || to.kind === 'label') return to
    const [end, start] = [Math.min(from.end, to.end), Math.max(from.start, to.start)]
    // "10.000 lapangan kerja dan investasi Rp7 triliun": money has its noun before it.
    const gap =
      to.kind === 'money' ? scan.text.slice(end, start).replace(/\p{Ll}+[ \u00a0]$/u, '') : scan.text.slice(end, start)
    if (start - end > 24 || !LIST_GAP.test(gap)) return to
    if (!canHappen(governing.kind, to.counted?.key ?? null)) return { ...to, governing }
    const counted = to.counted === null ? null : { ...to.counted, key: personOf(to.counted.key, governing.kind) }
    const { kind: event, negated, sender } = governing
    return { ...to, counted, event, negated, sender, governing }
  }
  for (let at = 1; at < figures.length; at += 1) figures[at] = share(figures[at - 1]!, figures[at]!, 'left')
  for (let at = figures.length - 2; at >= 0; at -= 1) {
    // "… 110 tentara, dan 36 lainnya ditawan": what befell the others did not befall these.
    if (!figures[at + 1]!.elliptic) figures[at] = share(figures[at + 1]!, figures[at]!, 'right')
  }
  return figures
}
