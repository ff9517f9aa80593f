import type { Client } from 'discord.js'
import { describeError } from '../log.ts'
import { renderAnswer } from '../reply/cards/answer.ts'
import { controlTextsIn } from '../reply/texts/controls.ts'
import { failureOf, logUndelivered, sendAgain } from './failures.ts'
import { payloadOf } from './payload.ts'
import type { Room } from './room.ts'

/**
 * Tells those who wait for an answer, in a direct message, if there is one by now, and takes them off the list; also those who
 * take no direct messages. Never throws.
 */
export async function tellThoseWhoWait(client: Client<true>, room: Room, isStopped: () => boolean): Promise<void> {
  // Who cannot be taken off the list would be told at every start and every change.
  if (!room.keepsFeedback) return
  for (const waiting of room.feedback.waiting()) {
    if (isStopped()) return
    try {
      const answer = await room.library.ask({ question: waiting.question, fallback: waiting.language })
      if (answer.outcome !== 'answered') continue
      const notes = [controlTextsIn(waiting.language).told]
      const payload = payloadOf(renderAnswer(answer, waiting.language, { notes }), waiting.user, room.signer)
      const wasTold = await sendAgain(() => client.users.send(waiting.user, payload)).then(
        () => true,
        (error: unknown) => {
          logUndelivered(error, room.log, 'tell somebody who waits')
          return failureOf(error) === 'forbidden' || failureOf(error) === 'gone'
        },
      )
      if (wasTold) await room.feedback.stopWaiting(waiting)
    } catch (error) {
      room.log.error({ error: describeError(error) }, 'somebody who waits could not be told')
    }
  }
}
