import type { DiscordMessage } from '../reply/message.ts'
import type { Answerable } from './exchange.ts'
import { logUndelivered } from './failures.ts'
import { payloadOf } from './payload.ts'
import type { Room } from './room.ts'

/** Edits that show progress come no faster than this. */
const EVERY_MS = 2000

export interface Progress {
  readonly show: (message: DiscordMessage) => void
  /** Shows nothing more, and resolves when what is on its way has arrived, so that it cannot overtake the reply proper. */
  readonly end: () => Promise<void>
}

/** Shows in the reply how far the work has come, now and then. */
export function progressOf(interaction: Answerable, room: Room): Progress {
  let last = performance.now()
  let ended = false
  let sent: Promise<unknown> = Promise.resolve()
  return {
    show(message) {
      if (ended || performance.now() - last < EVERY_MS) return
      last = performance.now()
      sent = interaction
        .editReply(payloadOf(message, interaction.user.id, room.signer))
        .catch((error: unknown) => logUndelivered(error, room.log, 'progress'))
    },
    async end() {
      ended = true
      await sent
    },
  }
}
