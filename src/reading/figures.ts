import type { DateExpression } from '../language/dates/dates.ts'
import type { NumberMention } from '../language/numbers/numbers.ts'
import { ellipsisOf } from './antecedent.ts'
import { canHappen } from './can-happen.ts'
import { isCountable, isMeasure, isPerson } from './countables.ts'
import { countedAfter, countedBefore, type Counted } from './counted.ts'
import { deniedAt } from './denial.ts'
import { personOf, type Ellipsis, type FigureDraft } from './figure-draft.ts'
import { countParts, shareEvents, shareIncluded } from './figure-lists.ts'
import { governingEvent } from './governing.ts'
import { citizenOf, readNationals } from './nationals.ts'
import { countsNothing } from './no-count.ts'
import { ownerOf } from './owner.ts'
import { qualifierAt, type QualifierMention } from './qualifiers.ts'
import { indexAt, type Scan } from './scan.ts'
import type { EventKind, Figure } from './statement.ts'

/** "27 kapal, termasuk sembilan kapal perang, … naik dari 18": what comes later goes by the whole. */
const PART = /[ \u00a0](?:termasuk|including)[ \u00a0]$/i
/** An age behind a name: "Sari (40)", "Sari (40 tahun)". */
const BRACKET = /\([ \u00a0]?$/
const AGE = /^[ \u00a0]?(?:[),]|tahun|thn?(?!\p{L}))/iu

/**
 * The figures of a sentence, in order. Dates count nothing; ordinals, labels, scores and times are kept as labels.
 *
 * @param before figures of the sentence before, for "ribuan lainnya" at the start of this one
 */
export function readFigures(scan: Scan, before: readonly FigureDraft[] = []): FigureDraft[] {
  const figures: FigureDraft[] = []
  let said = before.findLast(isCounted) ?? null
  for (const number of scan.numbers) {
    if (insideDate(scan.dates, number) || isYearAlone(number)) continue
    const figure = readFigure(scan, number, said)
    if (figure === null) continue
    figures.push(figure)
    if (isCounted(figure) && (said === null || !PART.test(scan.text.slice(said.end, figure.start)))) said = figure
  }
  return shareIncluded(scan, shareEvents(scan, countParts(scan, readNationals(scan, figures))))
}

const isCounted = ({ kind }: FigureDraft): boolean => kind !== 'label'

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
  if (
    kind === 'cardinal' &&
    BRACKET.test(text.slice(Math.max(0, whole.start - 2), whole.start)) &&
    AGE.test(text.slice(whole.end, whole.end + 8))
  )
    return label(scan, number)

  if (countsNothing(scan, number)) return label(scan, number)

  const qualifier = qualifierAt(text, whole.start, whole.end)
  const start = qualifier?.start ?? whole.start
  if (kind !== 'cardinal') return amount(scan, number, qualifier)

  const behind = countedAfter(scan, whole.end)
  const ahead = behind === null || behind.vague ? countedBefore(scan, start) : null
  // "jumlah penumpang mencapai 900 orang": the classifier says less than the noun before.
  const own = behind !== null && ahead !== null && saysMore(ahead, behind) ? ahead : (behind ?? ahead)
  const after = own !== null && own.start >= whole.end ? own.end : whole.end
  const elliptic = ellipsisOf(scan, { start, end: whole.end }, own === null, before)
  const key = own === null ? null : own.key
  const governing = governingEvent(scan, { start, end: after, key })
  const happened = governing?.possible ? governing.kind : null
  const counted = resolveCounted(scan, own, elliptic, happened, before, whole.end)
  const event = impliedEvent(scan, own) ?? happened
  const denied = event === null && !isMeasure(own?.key ?? '') && deniedAt(scan, start)
  if (counted === null && event === null && !denied) return label(scan, number)
  if (own !== null && !isCountable(own.key) && event === null && partOfName(scan, number)) return label(scan, number)
  // "di satu sisi", "satu saat": one of an unknown thing is rarely a count.
  if (number.value === 1 && event === null && own !== null && !isCountable(own.key)) return label(scan, number)

  const owner = ownerOf(scan, number, start, own)
  const of = owner?.key ?? (own === null || elliptic !== null ? (before?.of ?? null) : null)
  const end = Math.max(after, owner?.end ?? 0, qualifier?.end ?? 0)
  return {
    value: number.value,
    ...(number.valueTo !== undefined && { valueTo: number.valueTo }),
    ...(number.magnitude !== undefined && { magnitude: number.magnitude }),
    text: text.slice(start, end),
    start,
    end,
    qualifier: qualifier?.qualifier ?? null,
    counted: counted === null ? null : { ...counted, key: citizenOf(personOf(counted.key, event), of) },
    of,
    sender: event === null ? null : (governing?.sender ?? null),
    event: denied ? 'denied' : event,
    negated: denied || (governing?.possible === true && governing.negated),
    kind: counted !== null && isMeasure(counted.key) ? 'measure' : 'count',
    governing,
    elliptic,
  }
}

/** Whether the noun before the number says more of what is counted than the classifier behind it. */
function saysMore(ahead: Counted, behind: Counted): boolean {
  if (behind.key === 'unit') return true
  return behind.key === 'person' && isPerson(ahead.key) && !/^(?:victim|death|refugee)$/.test(ahead.key)
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
    elliptic: null,
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
    elliptic: null,
  }
}

/** What happens to nobody but people. */
const PEOPLE_ONLY: ReadonlySet<EventKind> = new Set(['killed', 'wounded', 'missing', 'arrested', 'displaced'])

/** What is counted: said beside the number, or by the figure before, or people where only people can be meant. */
function resolveCounted(
  scan: Scan,
  own: Counted | null,
  elliptic: Ellipsis | null,
  event: EventKind | null,
  before: FigureDraft | null,
  end: number,
): Figure['counted'] {
  if (own !== null && !(elliptic !== null && own.vague))
    return { text: scan.text.slice(own.start, own.end), key: own.key }
  const antecedent = before?.counted ?? null
  if (elliptic !== null && antecedent !== null) return antecedent
  if (/^[ \u00a0]of us(?!\p{L})/iu.test(scan.text.slice(end))) return { text: '', key: 'person' }
  // "forcing thousands to flee": people at large.
  const others =
    antecedent === null ||
    !(
      isPerson(antecedent.key) ||
      (!isCountable(antecedent.key) && before!.event !== null && PEOPLE_ONLY.has(before!.event))
    ) ||
    /^[ \u00a0]to[ \u00a0]/.test(scan.text.slice(end))
  if (event !== null && PEOPLE_ONLY.has(event)) return others ? { text: '', key: 'person' } : antecedent
  if (own !== null) return { text: scan.text.slice(own.start, own.end), key: own.key }
  // "pledged 8 jets, and will deliver 12"
  return event !== null && before?.kind === 'count' && canHappen(event, antecedent?.key ?? null) ? antecedent : null
}

/**
 * "36.000 jiwa menjadi korban letusan": lives that fell victim are lives lost, unless to what takes no lives by itself
 * ("2.000 jiwa menjadi korban banjir": whoever was hit by it).
 */
const FELL_VICTIM =
  /^[ \u00a0](?:telah[ \u00a0])?menjadi korban(?:[ \u00a0](?:jiwa|keganasan|kekejaman|letusan|erupsi|tsunami|ledakan|pengeboman|bom|perang|pertempuran|serangan|pembantaian|pembunuhan|genosida|wabah|pandemi|kecelakaan|tragedi)(?!\p{L})|[ \u00a0]?[.,;]|$)/iu

/** "12 korban jiwa", "12 deaths", "claimed 12 lives": the noun says what happened. */
function impliedEvent({ text }: Scan, own: Counted | null): EventKind | null {
  if (own === null) return null
  const words = text.slice(own.start, own.end).toLowerCase()
  if (own.key === 'death' || /korban (?:jiwa|tewas|meninggal)|nyawa$|lives$/.test(words)) return 'killed'
  return words.endsWith('jiwa') && FELL_VICTIM.test(text.slice(own.end, own.end + 60)) ? 'killed' : null
}
