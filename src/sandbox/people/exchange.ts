import type { Exchange, Interaction } from '../state.ts'
import type { World } from '../world.ts'

/** The bot was sent an interaction and left it unanswered. The message says how, in a sentence. */
export class NoAnswer extends Error {}

/**
 * Waits until the bot has dealt with an interaction.
 * @param until `acknowledgement`: the first callback is enough; `answer`: more than "thinking…" is to be seen.
 * @throws NoAnswer where the bot does not acknowledge in time, or does not answer within `timeoutMs`.
 */
export async function settled(
  world: World,
  interaction: Interaction,
  until: 'answer' | 'acknowledgement',
  timeoutMs: number,
): Promise<Exchange> {
  const isDone = () => interaction.acknowledgedAt !== null && (until === 'acknowledgement' || interaction.answered)
  await new Promise<void>((resolve, reject) => {
    const { acknowledgeWithinMs } = world.settings
    const unsubscribe = world.subscribe(change => {
      if (change.type === 'interaction' && change.interactionId === interaction.id && isDone()) finish(resolve)
    })
    const unacknowledged = setTimeout(() => {
      if (interaction.acknowledgedAt !== null) return
      const message = `The bot did not acknowledge ${interaction.label} within ${acknowledgeWithinMs} ms.`
      finish(() => reject(new NoAnswer(message)))
    }, acknowledgeWithinMs + 1)
    const impatient = setTimeout(() => {
      const done = interaction.acknowledgedAt === null ? 'did not acknowledge' : 'deferred but did not answer'
      finish(() => reject(new NoAnswer(`The bot ${done} ${interaction.label} within ${timeoutMs} ms.`)))
    }, timeoutMs)
    function finish(settle: () => void): void {
      unsubscribe()
      clearTimeout(unacknowledged)
      clearTimeout(impatient)
      settle()
    }
    if (isDone()) finish(resolve)
  })
  return exchangeOf(world, interaction)
}

function exchangeOf(world: World, interaction: Interaction): Exchange {
  const { id, token, kind, dispatchedAt, acknowledgedAt, messageId } = interaction
  return {
    interactionId: id,
    token,
    type: kind,
    acknowledgedAfterMs: acknowledgedAt! - dispatchedAt,
    deferred: interaction.deferred,
    ephemeral: interaction.ephemeral,
    message: messageId === null ? null : (world.state.messages.get(messageId) ?? null),
    modal: interaction.modal,
    choices: interaction.choices,
    followUps: interaction.followUps,
  }
}
