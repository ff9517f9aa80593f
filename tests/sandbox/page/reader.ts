import type { ActDone, ActFailed, Actor, Acts, ChoiceShown, Events } from '../../../src/sandbox/page/shown.ts'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'

type Event = { readonly [Name in keyof Events]: { readonly name: Name; readonly data: Events[Name] } }[keyof Events]

export interface Reader {
  /** The first event of this name, now or later, that the predicate takes. */
  readonly next: <Name extends keyof Events>(
    name: Name,
    predicate?: (data: Events[Name]) => boolean,
  ) => Promise<Events[Name]>
  /** All that came so far. */
  readonly events: readonly Event[]
  readonly leave: () => void
}

/** Listens to the page's events as a person does whose page is open. */
export async function startReading({ url }: Sandbox, query: { as?: string; locale?: string } = {}): Promise<Reader> {
  const ending = new AbortController()
  const address = `${url}/sandbox/events?${new URLSearchParams(query).toString()}`
  const response = await fetch(address, { signal: ending.signal })
  const events: Event[] = []
  const waiting = new Set<() => void>()
  void read(response, event => {
    events.push(event)
    for (const look of waiting) look()
  })
  return {
    events,
    leave: () => ending.abort(),
    async next(name, predicate = () => true) {
      const find = () => {
        for (const event of events) if (isNamed(event, name) && predicate(event.data)) return event.data
        return undefined
      }
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`No such event "${name}" came.`)), 5000)
        const look = () => {
          const data = find()
          if (data === undefined) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(data)
        }
        waiting.add(look)
        look()
      })
    },
  }
}

function isNamed<Name extends keyof Events>(
  event: Event,
  name: Name,
): event is Event & { readonly name: Name; readonly data: Events[Name] } {
  return event.name === name
}

async function read(response: Response, take: (event: Event) => void): Promise<void> {
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for await (const chunk of response.body ?? []) {
      rest += decoder.decode(chunk, { stream: true })
      const blocks = rest.split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) take(parse(block))
    }
  } catch (error) {
    // The reader has left, or the sandbox was closed.
    if (!(error instanceof Error)) throw error
  }
}

function parse(block: string): Event {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? ''
  const event: Event = JSON.parse(`{"name":"${field('event')}","data":${field('data')}}`)
  return event
}

export interface Answered {
  readonly status: number
  readonly body: ActDone | ActFailed | readonly ChoiceShown[]
}

/** Sends an act as the page does; in #general as the ordinary member where nothing else is said. */
export async function act<Name extends keyof Acts>(
  sandbox: Sandbox,
  name: Name,
  body: Acts[Name] & Partial<Actor>,
): Promise<Answered> {
  const actor = { as: 'member', locale: 'en-US', channelId: sandbox.channel.id }
  const response = await postAct(sandbox, name, JSON.stringify({ ...actor, ...body }))
  const answered: Answered['body'] = JSON.parse(await response.text())
  return { status: response.status, body: answered }
}

/** Any body, sent to an act from the page's own origin. */
export function postAct({ url }: Sandbox, name: string, body: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: url }
  return fetch(`${url}/sandbox/act/${name}`, { method: 'POST', headers, body })
}
