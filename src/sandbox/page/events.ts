import type { SSEStreamingApi } from 'hono/streaming'
import type { Change } from '../contract.ts'
import type { Stage } from '../people/interact.ts'
import { messageShown, sees } from './messages.ts'
import type { Reader } from './people.ts'
import { placeShown } from './place.ts'
import type { Events } from './shown.ts'

/** Sends what this person sees, and then every change of it, until they leave. */
export async function sendEvents(stage: Stage, reader: Reader, stream: SSEStreamingApi): Promise<void> {
  const { world, gateway } = stage
  const send = <Name extends keyof Events>(event: Name, data: Events[Name]) =>
    void stream.writeSSE({ event, data: JSON.stringify(data) })
  const sendPlace = () => {
    const online = gateway.sessions.some(it => it.connected)
    send('place', placeShown(world, online, reader))
  }

  const tell = (change: Change) => {
    if ('message' in change) {
      const { message } = change
      if (!sees(world, reader, message)) return
      if (change.type === 'message-deleted') send('gone', { id: message.id })
      else send('message', messageShown(world, reader, message))
    } else if (change.type === 'typing') {
      const name = world.state.users.get(change.userId)?.displayName ?? ''
      send('typing', { channelId: change.channelId, name })
    } else if (change.type !== 'interaction') sendPlace()
  }

  const unsubscribe = world.subscribe(tell)
  sendPlace()
  const seen = [...world.state.messages.values()].filter(message => sees(world, reader, message))
  send(
    'messages',
    seen.map(message => messageShown(world, reader, message)),
  )
  await new Promise<void>(resolve => stream.onAbort(resolve))
  unsubscribe()
}
