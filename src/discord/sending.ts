import { DefaultRestOptions, type RESTOptions } from 'discord.js'

type Send = RESTOptions['makeRequest']

/**
 * Sends so many requests at a time, the others after them in their order. Where a thousand interactions come at once, a thousand
 * connections would be opened at once too, and all of them would be answered late; so most are answered early.
 */
export function atMost(limit: number, send: Send = DefaultRestOptions.makeRequest): Send {
  let underWay = 0
  const line: (() => void)[] = []
  return async (url, init) => {
    if (underWay < limit) underWay++
    else await new Promise<void>(resolve => line.push(resolve))
    try {
      return await send(url, init)
    } finally {
      // Whoever waits longest takes over the turn.
      const next = line.shift()
      if (next) next()
      else underWay--
    }
  }
}
