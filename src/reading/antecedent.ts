import { isCountable } from './countables.ts'
import type { FigureDraft } from './figure-draft.ts'
import { AUXILIARIES, isActiveVerb, isPassiveVerb } from './grammar.ts'
import { indexAt, joined, type Scan } from './scan.ts'

/** "ribuan lainnya", "12 of them", "100 di antaranya": what is counted was said before. */
const ELLIPTIC =
  /^[ \u00a0](?:orang[ \u00a0])?(?:lainnya|lain|di[ \u00a0]?antaranya|di antara mereka|others?|more|of them|of us|of whom|of those|among them)(?!\p{L})/iu

/** Whether a number counts what the figure before it counts, where no noun of its own stands beside it (`bare`). */
export function countsTheSame(
  scan: Scan,
  { start, end }: { readonly start: number; readonly end: number },
  bare: boolean,
  before: FigureDraft | null,
): boolean {
  if (ELLIPTIC.test(scan.text.slice(end, end + 24))) return true
  const another = ANOTHER.test(scan.text.slice(Math.max(0, start - 12), start))
  return bare && (another || continues(scan, end, before) || compares(scan, start, before))
}

/** "from 30 million tonnes in 2022 to 24 million", "1,2 juta ponsel, naik dari 900 ribu": the second counts what the first does. */
function compares({ text }: Scan, start: number, before: FigureDraft | null): boolean {
  if (before === null || before.kind === 'label' || start < before.end || start - before.end > 40) return false
  return COMPARED.test(text.slice(before.end, start))
}

/** "donated 19 howitzers and will provide another 6" */
const ANOTHER = /(?<!\p{L})(?:another|tambahan)[ \u00a0]$/iu

const COMPARED =
  /^[^,.;:\d]{0,28}(?:(?:in|pada|tahun)[ \u00a0]\d{4})?(?:[ \u00a0](?:to|from|menjadi|dari|ke)|,? (?:up|down|naik|turun|compared|dibandingkan?) (?:from|with|to|dari|dengan))[ \u00a0]$/i

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
