import type { Word } from '../language/words/words.ts'
import { isCountable } from './countables.ts'
import { eventWord } from './events.ts'
import type { Ellipsis, FigureDraft } from './figure-draft.ts'
import { AUXILIARIES, isActiveVerb, isPassiveVerb, PREPOSITIONS } from './grammar.ts'
import { indexAt, joined, type Scan } from './scan.ts'

/** "ribuan lainnya", "12 of them", "100 di antaranya": what is counted was said before. */
const ELLIPTIC =
  /^[ \u00a0](?:orang[ \u00a0])?(?:lainnya|lain|di[ \u00a0]?antaranya|di antara mereka|(?:of[ \u00a0])?others?|more|of them|of us|of whom|of those|among them)(?!\p{L})/iu

/** How a number counts what the figure before it counts, where no noun of its own stands beside it (`bare`); null where not. */
export function ellipsisOf(
  scan: Scan,
  { start, end }: { readonly start: number; readonly end: number },
  bare: boolean,
  before: FigureDraft | null,
): Ellipsis | null {
  const { text } = scan
  if (ELLIPTIC.test(text.slice(end, end + 24))) return 'part'
  if (!bare) return null
  if (before?.kind === 'count' && PER_TIME.test(text.slice(end, end + 24))) return 'part'
  if (ANOTHER.test(text.slice(Math.max(0, start - 12), start)) || continues(scan, end, before)) return 'part'
  const alike = before !== null && before.kind !== 'label' && start >= before.end && start - before.end <= 160
  return alike && (compares(text.slice(before.end, start)) || parallel(scan, { start, end }, before)) ? 'alike' : null
}

/** "from 30 million tonnes in 2022 to 24 million", "1,2 juta ponsel, naik dari 900 ribu": the second counts what the first does. */
const compares = (between: string): boolean =>
  COMPARED.test(between) || COMPARED_LATER.test(between) || IN_ALL.test(between)

/** "14 new cases, bringing the total to 212" */
const IN_ALL =
  /^[^.;:\d]*(?:,|[ \u00a0](?:sehingga|dan|and))[^.,;:\d]*[ \u00a0](?:total|totalnya|jumlahnya|tally|count)[ \u00a0](?:to|menjadi|mencapai|kini|kini mencapai|kini menjadi|so far to|keseluruhan menjadi)[ \u00a0]$/i

/** "95 trucks a day, far short of the 600 a day agreed" */
const PER_TIME =
  /^[ \u00a0](?:an?|per|each|every)[ \u00a0](?:day|night|week|month|year|hour|hari|malam|minggu|pekan|bulan|tahun|jam)(?!\p{L}|[ \u00a0](?:earlier|before|later|ago|sebelumnya))/iu

/** "donated 19 howitzers and will provide another 6" */
const ANOTHER = /(?<!\p{L})(?:another|tambahan)[ \u00a0]$/iu

const COMPARED =
  /^[^,.;:\d]{0,28}(?:(?:in|pada|tahun)[ \u00a0]\d{4})?(?:[ \u00a0](?:to|from|menjadi|dari|ke)|,? (?:up|down|naik|turun|compared|dibandingkan?) (?:from|with|to|dari|dengan))[ \u00a0]$/i

/** "27 kapal terlihat di dekat pulau itu, naik dari 18": of the whole clause. */
const COMPARED_LATER =
  /^[^.;:]*,[ \u00a0](?:up|down|naik|turun|meningkat|menurun|melonjak|compared|dibandingkan?)[ \u00a0](?:from|with|to|dari|dengan)[ \u00a0]$/i

/** What ends a clause behind a number that has no noun. */
const ENDED = /^(?:[ \u00a0]?[.,;”"]|[ \u00a0](?:dan|and|serta|sedangkan|sementara|while)(?!\p{L})|$)/iu
/** "koalisi meraih 342 kursi, oposisi 201": another subject, the verb left out. */
const SUBJECT_ALONE =
  /^(?:[ \u00a0]\p{L}+){0,4}(?:,|,?[ \u00a0](?:dan|and|serta|sedangkan|sementara|while))(?:[ \u00a0](?!(?:di|ke|dari|pada|pukul|jalan|in|at|on|from|by|nomor|no)[ \u00a0])[\p{L}-]+){1,4}[ \u00a0]$/iu
/** "1.9 million votes to Lindell's 1.8 million" */
const POSSESSIVE = /\p{L}['’]s?[ \u00a0]$/u
/** "fuel for six days and food for ten": the same preposition before both. */
const PREPOSITION_BEFORE = /(?<!\p{L})(for|untuk|selama|in|at|by|sebanyak|sebesar|sejauh|setinggi)[ \u00a0]$/iu
/** "12 orang tewas di Merano, lima di Talaga": the same preposition behind both, and a place. */
const PLACE_BEHIND =
  /^(?:[ \u00a0]\p{L}+){0,3}[ \u00a0](di|in|at|from|dari)[ \u00a0](?:the[ \u00a0])?(?:\p{Lu}|\p{L}+[ \u00a0]\p{Lu})/u
const NEXT_IN_LIST = /(?:,|[ \u00a0](?:dan|and|serta))[ \u00a0]$/i

/** What no subject without its verb holds. */
const verbal = ({ lower }: Word): boolean =>
  isActiveVerb(lower, 'id') ||
  isPassiveVerb(lower, 'id') ||
  AUXILIARIES.has(lower) ||
  PREPOSITIONS.has(lower) ||
  eventWord(lower) !== undefined ||
  /^[a-z]{2,}[^e]ed$/.test(lower)

/** Whether the number stands where the figure before it stands in a clause built alike, its noun left out. */
function parallel(
  scan: Scan,
  { start, end }: { readonly start: number; readonly end: number },
  before: FigureDraft | null,
): boolean {
  if (before === null || !/^(?:count|measure)$/.test(before.kind) || start < before.end || start - before.end > 80)
    return false
  const { text } = scan
  const between = text.slice(before.end, start)
  const behind = text.slice(end, end + 60)
  if (/[.;:()]/.test(between)) return false
  const place = PLACE_BEHIND.exec(behind)?.[1]
  if (place !== undefined && place === PLACE_BEHIND.exec(text.slice(before.end, before.end + 60))?.[1])
    return NEXT_IN_LIST.test(between)
  if (!ENDED.test(behind)) return false
  if (POSSESSIVE.test(between)) return true
  const preposition = PREPOSITION_BEFORE.exec(between)?.[1]?.toLowerCase()
  if (preposition !== undefined)
    return (
      preposition ===
      PREPOSITION_BEFORE.exec(text.slice(Math.max(0, before.start - 12), before.start))?.[1]?.toLowerCase()
    )
  return (
    SUBJECT_ALONE.test(between) &&
    !scan.words.slice(indexAt(scan.words, before.end), indexAt(scan.words, start)).some(verbal)
  )
}

/** "enam pasien meninggal dan 41 masih dirawat": a verb behind the number, people before it. */
function continues(scan: Scan, end: number, before: FigureDraft | null): boolean {
  const next = scan.words[indexAt(scan.words, end)]
  if (next === undefined || before?.kind !== 'count' || !joined(scan, end, next.start)) return false
  if (!isCountable(before.counted?.key ?? '')) return false
  if (AUXILIARIES.has(next.lower) || /^(?:rusak|hancur|selamat|sakit)$/.test(next.lower)) return true
  return scan.language === 'id'
    ? isPassiveVerb(next.lower, 'id') || isActiveVerb(next.lower, 'id')
    : /^[a-z]{2,}[^e]ed$/.test(next.lower)
}
