import type { Act } from './controls.ts'

/** Something to be filled in before an act is done: a modal, in Discord. At most five fields. */
export interface Form {
  readonly act: Act
  /** At most 45 characters. */
  readonly title: string
  readonly fields: readonly (TextField | ChoiceField)[]
}

interface Field {
  /** What was filled in comes under this name. */
  readonly name: string
  /** At most 45 characters. */
  readonly label: string
  /** At most 100 characters. */
  readonly hint?: string
}

export interface TextField extends Field {
  readonly kind: 'line' | 'text'
  /** The most characters that it takes, up to 4000. */
  readonly most: number
  readonly required: boolean
  /** What stands in it already, no longer than `most`. */
  readonly value?: string
}

/** One of a few entries, at most 25. */
export interface ChoiceField extends Field {
  readonly kind: 'choice'
  /** Their labels at most 100 characters each. */
  readonly entries: readonly { readonly label: string; readonly value: string }[]
}

/** What was filled in, by the names of the fields, without space around it; empty where nothing was. */
export type Filled = Readonly<Record<string, string>>
