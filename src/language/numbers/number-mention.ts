/**
 * What a number is. `collective` is `kedua` before a noun ("both"); `label` names a thing (Pasal 4, kamar 12, the
 * 1990s); `code` is no number at all (a telephone, a version, MH12); `score` is 2-1.
 */
export type NumberKind =
  | 'cardinal'
  | 'money'
  | 'percent'
  | 'fraction'
  | 'ordinal'
  | 'collective'
  | 'label'
  | 'time'
  | 'date'
  | 'score'
  | 'code'

/** A number in a text. */
export interface NumberMention {
  /** Where the number itself stands, its scale words included, its currency or percent sign not. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** A plain number; null for a vague one and for times, dates, scores and codes. For a range the lower end. */
  readonly value: number | null
  /** The upper end of a range. */
  readonly valueTo?: number
  /** The order of magnitude of a vague number: `ribuan` is 1000, `puluhan ribu` 10000. */
  readonly magnitude?: number
  readonly kind: NumberKind
  /** ISO 4217, for money. */
  readonly currency?: string
  /** The whole of it: with the currency, the percent sign, the word that makes it a range. */
  readonly whole: { readonly start: number; readonly end: number }
}

/** A number on the way: how it was scaled and written is needed until ranges are joined. */
export interface Draft extends Omit<NumberMention, 'text'> {
  readonly scale: number
  readonly digits: string | null
}
