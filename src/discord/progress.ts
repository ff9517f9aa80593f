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

/** Shows in the reply how far the work has come: now and then, one edit after the other, and always the latest state. */
export function progressOf(interaction: Answerable, { signer, log }: Pick<Room, 'signer' | 'log'>): Progress {
  let last = performance.now()
  let latest: DiscordMessage | null = null
  let timer: NodeJS.Timeout | null = null
  let sending: Promise<void> | null = null
  let ended = false

  const edit = async (message: DiscordMessage): Promise<void> => {
    try {
      await interaction.editReply(payloadOf(message, interaction.user.id, signer))
    } catch (error) {
      logUndelivered(error, log, 'progress')
    }
    sending = null
    showLater()
  }
  const showLater = (): void => {
    if (ended || latest === null || timer !== null || sending !== null) return
    timer = setTimeout(
      () => {
        timer = null
        last = performance.now()
        const message = latest!
        latest = null
        sending = edit(message)
      },
      Math.max(0, last + EVERY_MS - performance.now()),
    )
  }
  return {
    show(message) {
      latest = message
      showLater()
    },
    async end() {
      ended = true
      if (timer !== null) clearTimeout(timer)
      await sending
    },
  }
}
