import { randomBytes } from 'node:crypto'
import type { WebSocket } from 'ws'

/** How many events a session keeps for a client that comes back. */
const replayed = 2000

/** One identified client: what it was sent, and over which connection, if any. */
export interface Session {
  readonly id: string
  readonly intents: number
  sequence: number
  readonly sent: { readonly sequence: number; readonly frame: string }[]
  socket: WebSocket | null
}

export function createSession(intents: number, socket: WebSocket): Session {
  return { id: randomBytes(16).toString('hex'), intents, sequence: 0, sent: [], socket }
}

/** Sends an event, or keeps it for the client's return. */
export function dispatch(session: Session, type: string, data: unknown): void {
  session.sequence += 1
  const frame = JSON.stringify({ op: 0, t: type, s: session.sequence, d: data })
  session.sent.push({ sequence: session.sequence, frame })
  if (session.sent.length > replayed) session.sent.shift()
  session.socket?.send(frame)
}

/** Whether everything after this sequence number is still at hand. */
export function canReplay(session: Session, after: number): boolean {
  const oldest = session.sent[0]?.sequence ?? session.sequence + 1
  return after <= session.sequence && after >= oldest - 1
}

export function replay(session: Session, after: number): void {
  for (const { sequence, frame } of session.sent) if (sequence > after) session.socket?.send(frame)
}
