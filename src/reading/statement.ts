import type { Language } from '../language/language.ts'

/** How a figure is hedged in the text. */
export type Qualifier = 'about' | 'more-than' | 'at-least' | 'nearly' | 'up-to' | 'fewer-than'

/** What happened to the things that are counted. */
export type EventKind =
  | 'sent'
  | 'additional'
  | 'killed'
  | 'wounded'
  | 'captured'
  | 'missing'
  | 'displaced'
  | 'arrested'
  | 'promised'
  | 'supplied'
  | 'received'
  | 'produced'
  | 'destroyed'
  | 'denied'

/** A day, month or year read from a text; `from` and `to` are `YYYY-MM-DD`, both inclusive. */
export interface DateSpan {
  readonly from: string
  readonly to: string
  readonly precision: 'day' | 'month' | 'year' | 'range'
}

/** A date expression in a text. Offsets are into the article's text. */
export interface DateMention {
  readonly text: string
  readonly start: number
  readonly end: number
  /** What was resolved: the expression itself is absolute, or needed the article's own date. */
  readonly basis: 'absolute' | 'relative'
  /** Null where the article has no date to resolve against. */
  readonly resolved: DateSpan | null
  /** Bounds that the text itself gives for an unresolved expression ("after March 2025"). */
  readonly after?: string
  readonly before?: string
}

/** Who says it, and through whom it came: lawmaker (speaker), citing the intelligence service (sources), carried by AFP (carriers). */
export interface Attribution {
  /** The speaker as named in the text, without titles where a name is given; offsets into the article's text. */
  readonly speaker: string
  readonly start: number
  readonly end: number
  /** The speaker's role as written ("anggota parlemen Korea Selatan"), where given. */
  readonly role: string | null
  /** Those whom the speaker cites ("dinas intelijen"). */
  readonly sources: readonly string[]
  /** Agencies and outlets that carried it ("AFP", "NBC News"). */
  readonly carriers: readonly string[]
  /** `own`: in this sentence; `previous`: taken from the sentence before. */
  readonly found: 'own' | 'previous'
}

/** A figure: a value, what is counted, what happened to it. Offsets are into the article's text. */
export interface Figure {
  /** A plain number; null for a vague one ("ribuan"). */
  readonly value: number | null
  /** The upper end of a range ("10 to 12 thousand"): `value` is then the lower end. */
  readonly valueTo?: number
  /** The order of magnitude of a vague figure: `ribuan` is 1000. */
  readonly magnitude?: number
  /** The number with its qualifier and what is counted, verbatim ("lebih dari 10.000 tentara"). */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly qualifier: Qualifier | null
  /** What is counted: the noun phrase as written, its head as a canonical key (`troops`, `missile`, `round`, `IDR`, `percent`, or the stemmed head noun). */
  readonly counted: { readonly text: string; readonly key: string } | null
  /** Whose they are, as a lower-case ISO 3166 code where a country is stated next to the figure ("tentara Korea Utara" → `kp`). */
  readonly of: string | null
  /** The country that sends, supplies or promises them, where it is the subject of the verb ("Peru mengirim 70 tentara" → `pe`). */
  readonly sender: string | null
  readonly event: EventKind | null
  /** `denied` where the sentence denies it. */
  readonly negated: boolean
  readonly asOf: DateMention | null
  /** An ordinal or a label ("Pasal 4", "Rudal ke-3", a year, a time of day) counts nothing; kept apart. */
  readonly kind: 'count' | 'money' | 'percent' | 'measure' | 'label'
}

/** What one sentence states. */
export interface Statement {
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
  readonly attribution: Attribution | null
  /** True where a pronoun or "disebutkan" points back, so that the sentence before belongs to the quote. */
  readonly pointsBack: boolean
}

/** What a sentence is read against. */
export interface ReadingContext {
  readonly language: Language
  /** The article's own date, `YYYY-MM-DD`. Never today. */
  readonly published: string | null
  /** The sentence before it in the same article and, for list items, the sentence that introduces the list. */
  readonly previous?: string
  /** Where `previous` begins in the article's text. Without it a speaker taken from there has the place of the word that points back. */
  readonly previousStart?: number
}
