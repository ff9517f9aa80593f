/**
 * What a button or a menu does when it is used: a name, and the little that it needs to know, as short words of letters, digits, `_`,
 * `-` and `~`. Everything else is read from the message that it stands in, which shows its question again.
 */
export interface Act {
  readonly name: ActName
  readonly with: readonly string[]
}

const READERS_ACTS = ['turn', 'context', 'why', 'up', 'down', 'report', 'tell', 'forget'] as const

/** What moderators do to the corpus and to the lists of feedback. */
export const MODERATORS_ACTS = [
  'settle',
  'paste',
  'add',
  'fill',
  'edit',
  'remove',
  'restore',
  'purge',
  'purge-now',
  'rollback',
  'cancel',
] as const

export const ACT_NAMES = [...READERS_ACTS, ...MODERATORS_ACTS] as const

export type ActName = (typeof ACT_NAMES)[number]
export type ModeratorsActName = (typeof MODERATORS_ACTS)[number]

export interface Button {
  readonly kind: 'button'
  /** At most 80 characters. */
  readonly label: string
  readonly emoji?: string
  readonly danger?: true
  readonly act: Act
}

/** A menu to choose one entry from; what is chosen comes with the act. */
export interface Menu {
  readonly kind: 'menu'
  /** At most 150 characters. */
  readonly placeholder: string
  /** At most 25, their texts at most 100 characters each, their values distinct. */
  readonly entries: readonly MenuEntry[]
  readonly act: Act
}

export interface MenuEntry {
  readonly label: string
  readonly value: string
  readonly chosen?: true
}

/** A row of controls: up to five buttons, or one menu. */
export type Controls = readonly Button[] | readonly [Menu]

/** The button that shows another page of a reply of `command`; `state` is what that command needs to find it again. */
export function turnAct(command: string, page: number, state: string, language: string): Act {
  return { name: 'turn', with: [command, String(page), state, language] }
}
