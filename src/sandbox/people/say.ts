import type { SayInput } from '../contract.ts'
import { limits } from '../limits.ts'
import { createMessage, mentionsIn } from '../messages.ts'
import type { SandboxMessage } from '../state.ts'
import { sceneOf, type Stage } from './interact.ts'

/**
 * Posts a message as a person.
 * @throws a sentence where it is empty or too long, or answers a message that is not there.
 */
export async function say(stage: Stage, input: SayInput): Promise<SandboxMessage> {
  const { world } = stage
  const { user, channel } = sceneOf(stage, input)
  const { content, replyTo } = input
  if (content.trim() === '') throw new Error('Discord would not send an empty message.')
  if (content.length > limits.message.content) throw new Error(`A message has ${limits.message.content} characters.`)
  const answered = replyTo === undefined ? undefined : world.state.messages.get(replyTo)
  if (replyTo !== undefined && !answered) throw new Error(`There is no message ${replyTo} to reply to.`)
  const pinged = new Set(mentionsIn(content, undefined))
  if (answered && (input.ping ?? true)) pinged.add(answered.author.id)
  return createMessage(world, user, channel, { content, replyTo: answered?.id ?? null, pinged: [...pinged] })
}
