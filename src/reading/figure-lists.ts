import { isPerson } from './countables.ts'
import { personOf, type FigureDraft } from './figure-draft.ts'
import { canHappen } from './can-happen.ts'
import { eventWord } from './events.ts'
import { endsPhrase } from './grammar.ts'
import { indexAt, type Scan } from './scan.ts'

/** Only these join members of one list: "100 rudal, 20 tank dan 5 pesawat". */
const LIST_GAP = /^[ \u00a0]?(?:,|dan|and|serta|,[ \u00a0]?(?:dan|and|serta|juga)|&|plus|beserta)?[ \u00a0]?$/i
/** "70 karung beras dan 30 dus mi": what they hold stands behind them. */
const CONTAINERS =
  /^(?:karung|dus|kardus|botol|kotak|kantong|ton|kilogram|liter|sacks?|boxes|bottles|crates|tonnes|tons)$/i
const CONTENT = /^[ \u00a0](?:of[ \u00a0])?\p{Ll}+/u
const BECOMES = /^[ \u00a0]menjadi[ \u00a0](?:total[ \u00a0]|sekitar[ \u00a0])?$/i
const PART_OF =
  /^[ \u00a0](?:dari|of|out of)[ \u00a0](?:(?:the|its|their|his|her|our|total|sekitar)[ \u00a0])?(?:(?:last|first|past)[ \u00a0])?$/i
/** "sepertiga dari", "40 percent of the", "most of the" before a whole. */
const FRACTION_OF =
  /(?<!\p{L})(?:separuh|setengah|sepertiga|seperempat|sebagian|sebagian besar|mayoritas|persen|half|thirds?|quarters?|fifths?|percent|most|some|many|majority|none|any|pun)[ \u00a0](?:dari|of)[ \u00a0](?:(?:the|its|their|his|her|our|total|sekitar)[ \u00a0])?(?:\p{L}+['’]s?[ \u00a0])?$/iu

/** "two children were among the five dead": what is said of all is said of them. */
const AMONG =
  /^[ \u00a0](?:(?:were|was|are|is)[ \u00a0]among|termasuk[ \u00a0](?:di antara|dalam|dari))[ \u00a0](?:(?:the|its)[ \u00a0])?$/i

const RELATIVE = /^[ \u00a0](?:yang|who|which|that)(?!\p{L})/iu

/**
 * "17 dari 40 penambang tewas": the part counts what the whole counts, and what is said behind both happened to the
 * part. "dari 3.100 menjadi 4.800 orang": the two count the same.
 */
export function countParts({ text }: Scan, figures: FigureDraft[]): FigureDraft[] {
  const counted = figures.map((figure, at): FigureDraft => {
    const whole = figures[at + 1]
    if (whole === undefined || whole.counted === null) return figure
    // "menewaskan tiga dari 24 awak": that they were people was only concluded.
    if (figure.counted !== null && figure.counted.text !== '') return figure
    const gap = text.slice(figure.end, whole.start)
    return PART_OF.test(gap) || BECOMES.test(gap)
      ? { ...figure, counted: whole.counted, of: whole.of, kind: whole.kind }
      : figure
  })
  return counted.map((figure, at): FigureDraft => {
    const [part, whole] = [counted[at - 1], counted[at + 1]]
    if (
      whole !== undefined &&
      figure.event === null &&
      whole.event !== null &&
      (PART_OF.test(text.slice(figure.end, whole.start)) || AMONG.test(text.slice(figure.end, whole.start)))
    ) {
      // "three of the seven who went missing": that was said of the seven.
      if (RELATIVE.test(text.slice(whole.end))) return figure
      const { event, negated, sender, governing } = whole
      return canHappen(event, figure.counted?.key ?? null) ? { ...figure, event, negated, sender, governing } : figure
    }
    const isWhole =
      (part !== undefined && PART_OF.test(text.slice(part.end, figure.start))) ||
      FRACTION_OF.test(text.slice(Math.max(0, figure.start - 40), figure.start))
    return isWhole && figure.governing?.side === 'right' && !RELATIVE.test(text.slice(figure.end))
      ? { ...figure, event: null, negated: false, sender: null, governing: null }
      : figure
  })
}

/** What is told of the first, and does not describe it. */
const PREDICATES = /^(?:rusak|selamat|sakit|kritis|sembuh|pulih|karam|tenggelam|terbalik|tiba|gagal)$/

/** "tiga kapal penjaga pantai dan satu pesawat": where that ends which describes the first. */
function behindModifiers({ text, words, language }: Scan, from: number): number {
  let end = from
  if (language !== 'id') return end
  const first = indexAt(words, from)
  for (const word of words.slice(first, first + 3)) {
    if (
      !/^[ \u00a0]$/.test(text.slice(end, word.start)) ||
      endsPhrase(word, language) ||
      PREDICATES.test(word.lower) ||
      eventWord(word.lower)
    )
      break
    end = word.end
  }
  return end
}

/** "1.214 keluarga atau 4.380 jiwa mengungsi", "340 families (1,200 people)": the same said in another unit. */
const IN_OTHER_WORDS = /^[ \u00a0](?:atau|or|\()[ \u00a0]?(?:sekitar[ \u00a0]|about[ \u00a0])?$/i

/** Figures back, to the one that another stands alike. */
const NEAR = 6

/** Members of a list share the verb before the first or behind the last: "100 rudal, 20 tank", "3 tentara dan 5 warga tewas". */
export function shareEvents(scan: Scan, figures: FigureDraft[]): FigureDraft[] {
  const share = (from: FigureDraft, to: FigureDraft, side: 'left' | 'right'): FigureDraft => {
    const { governing } = from
    if (to.governing !== null || to.event !== null || governing === null) return to
    if (from.kind === 'label' || to.kind === 'label') return to
    const [end, start] = [Math.min(from.end, to.end), Math.max(from.start, to.start)]
    // "10.000 lapangan kerja dan investasi Rp7 triliun": money has its noun before it.
    const modified = behindModifiers(scan, end)
    const between = scan.text.slice(modified, start)
    const gap = to.kind === 'money' ? between.replace(/\p{Ll}+[ \u00a0]$/u, '') : between
    const restated = to.elliptic === 'alike' || IN_OTHER_WORDS.test(gap)
    if (governing.side !== side && !restated) return to
    const filled = side === 'right' && CONTAINERS.test(to.counted?.text ?? '') ? gap.replace(CONTENT, '') : gap
    if (!restated && (start - modified > 24 || !LIST_GAP.test(filled))) return to
    // "lost two cities, and 60 soldiers were captured": a new clause about others.
    const people = [from, to].map(({ counted }) => isPerson(counted?.key ?? ''))
    if (side === 'right' && gap.includes(',') && /\p{L}/u.test(gap) && people[0] !== people[1]) return to
    const key = to.counted?.key ?? null
    if (!canHappen(governing.kind, key) || (governing.cargo && key !== null && isPerson(key)))
      return { ...to, governing }
    const counted = to.counted === null ? null : { ...to.counted, key: personOf(to.counted.key, governing.kind) }
    const { kind: event, negated, sender } = governing
    // "Peru mengirim 300 tentara, Kenya 200": another sender, or none that is said.
    return { ...to, counted, event, negated, sender: to.elliptic === 'alike' ? null : sender, governing }
  }
  for (let at = 1; at < figures.length; at += 1) {
    const to = figures[at]!
    const alike =
      to.elliptic === 'alike'
        ? figures.slice(Math.max(0, at - NEAR), at).findLast(from => from.counted?.key === to.counted?.key)
        : undefined
    figures[at] = share(alike ?? figures[at - 1]!, to, 'left')
  }
  for (let at = figures.length - 2; at >= 0; at -= 1) {
    // "… 110 tentara, dan 36 lainnya ditawan": what befell the others did not befall these.
    if (figures[at + 1]!.elliptic !== 'part') figures[at] = share(figures[at + 1]!, figures[at]!, 'right')
  }
  return figures
}

/** What stands between a figure and one that is a part of it: "11 orang tewas, termasuk dua anak". */
const INCLUDED = /^[^.;:]{0,40}[ \u00a0(](?:termasuk|including|among them|di antaranya|antara lain)[ \u00a0]$/i

/** "35 people, 20 of them over 70", "delapan di antaranya anak-anak": told of some of them, no verb of their own. */
const OF_THEM =
  /^[ \u00a0]?(?:of them|di ?antaranya)[ \u00a0](?!(?:di|ter|have|has|had|are|were|was|is|be|will|telah|sudah|masih|akan|ber|me)\p{Ll}*)/iu

/** What happened to all happened to those that are named among them, each in a list of them. */
export function shareIncluded({ text }: Scan, figures: FigureDraft[]): FigureDraft[] {
  const included = new Set<FigureDraft>()
  for (let at = 1; at < figures.length; at += 1) {
    const [whole, part] = [figures[at - 1]!, figures[at]!]
    const gap = text.slice(whole.end, part.start)
    if (whole.event === null || part.event !== null || part.governing !== null || part.kind === 'label') continue
    if (
      part.start - whole.end > 60 ||
      !(part.elliptic === 'part'
        ? OF_THEM.test(text.slice(part.end))
        : INCLUDED.test(gap) || (included.has(whole) && LIST_GAP.test(gap)))
    )
      continue
    if (!canHappen(whole.event, part.counted?.key ?? null)) continue
    const shared = { ...part, event: whole.event, negated: whole.negated, sender: whole.sender }
    figures[at] = shared
    included.add(shared)
  }
  return figures
}
