import type { SandboxMessage } from '../state.ts'
import type { World } from '../world.ts'

/**
 * Waits for the world to be in a certain state.
 * @throws `failure` and the time as a sentence, where it is not so within `timeoutMs`.
 */
export async function waitFor(world: World, isSo: () => boolean, timeoutMs: number, failure: string): Promise<void> {
  if (isSo()) return
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      unsubscribe()
      reject(new Error(`${failure} within ${timeoutMs} ms.`))
    }, timeoutMs)
    const unsubscribe = world.subscribe(() => {
      if (!isSo()) return
      unsubscribe()
      clearTimeout(timer)
      resolve()
    })
  })
}

/** The bot's messages that nobody has asked for yet, oldest first; replies proper to interactions are not among them. */
export function createInbox(world: World) {
  const unread: SandboxMessage[] = []
  world.subscribe(change => {
    if (change.type !== 'message-created') return
    const { message } = change
    if (message.author.id === world.state.botId && message.kind !== 'response') unread.push(message)
  })
  return {
    async next(predicate: (message: SandboxMessage) => boolean, timeoutMs: number): Promise<SandboxMessage> {
      const find = () => unread.findIndex(predicate)
      await waitFor(world, () => find() >= 0, timeoutMs, 'The bot posted no such message')
      return unread.splice(find(), 1)[0]!
    },
  }
}
