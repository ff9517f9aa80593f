import { MessageFlags, type Message } from 'discord.js'
import { questionShown } from '../../reply/shown-question.ts'
import { declined } from '../../reply/texts/controls.ts'

/** What can be read from the message that a button or a modal belongs to. */
export interface ShownCard {
  /** @throws UserError `card-gone` where the message shows no question (any more) */
  readonly question: () => string
  /** The quotes that it shows: the number of each and the line that names it. */
  readonly quotes: readonly { readonly n: number; readonly name: string }[]
  /** Whether there is a message: the modal of a command belongs to none. */
  readonly isThere: boolean
  /** Whether one person alone sees the message. */
  readonly isPrivate: boolean
}

const NUMBERED = /^\[(\d{1,3})\] /

export function shownIn(message: Message | null): ShownCard {
  const embed = message?.embeds[0]?.data
  const names = (embed?.fields ?? []).map(({ name }) => name.replace(/\\(.)/gs, '$1'))
  return {
    question() {
      const question = embed ? questionShown(embed) : null
      if (question === null) throw declined('card-gone', texts => texts.cardGone)
      return question
    },
    quotes: names.flatMap(name => {
      const n = NUMBERED.exec(name)?.[1]
      return n === undefined ? [] : [{ n: Number(n), name }]
    }),
    isThere: message !== null,
    isPrivate: message?.flags.has(MessageFlags.Ephemeral) ?? false,
  }
}
