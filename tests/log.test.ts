import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { createLog, describeError, redact } from '../src/log.ts'

const TOKEN = `${'M'.repeat(24)}.${'a'.repeat(6)}.${'z'.repeat(38)}`
const INTERACTION_TOKEN = `aW50ZXJhY3Rpb24${'x'.repeat(80)}`
const CALLBACK = `https://discord.com/api/v10/interactions/123456789012345678/${INTERACTION_TOKEN}/callback`
const QUESTION = 'berapa tenda yang dikirim ke hulu'

const apiError = () =>
  new DiscordAPIError({ code: 10062, message: 'Unknown interaction' }, 10062, 404, 'POST', CALLBACK, {
    files: undefined,
    body: { data: { content: QUESTION } },
  })

describe('describeError', () => {
  it('says what failed without the token or what was asked', () => {
    const described = describeError(apiError())
    expect(described).toMatchObject({
      name: 'DiscordAPIError',
      code: 10062,
      status: 404,
      method: 'POST',
      route: '/interactions/:id/:token/callback',
    })
    expect(JSON.stringify(described)).not.toContain(INTERACTION_TOKEN)
    expect(JSON.stringify(described)).not.toContain(QUESTION)
  })

  it('does the same for a server error and a rate limit', () => {
    const webhook = `https://discord.com/api/v10/webhooks/123456789012345678/${INTERACTION_TOKEN}/messages/@original`
    const http = new HTTPError(502, 'Bad Gateway', 'PATCH', webhook, { files: undefined, body: { content: QUESTION } })
    const limit = new RateLimitError({
      global: false,
      method: 'POST',
      url: CALLBACK,
      route: '/interactions/:id/:token/callback',
      majorParameter: INTERACTION_TOKEN,
      hash: 'x',
      limit: 1,
      timeToReset: 900_000,
      retryAfter: 900_000,
      sublimitTimeout: 0,
      scope: 'user',
    })
    expect(describeError(http)).toMatchObject({ status: 502, route: '/webhooks/:id/:token/messages/@original' })
    expect(describeError(limit)).toMatchObject({ route: '/interactions/:id/:token/callback' })
    expect(JSON.stringify([describeError(http), describeError(limit)])).not.toContain(INTERACTION_TOKEN)
  })

  it('leaves ids out of other addresses', () => {
    const error = new DiscordAPIError(
      { code: 50013, message: 'x' },
      50013,
      403,
      'POST',
      'https://discord.com/api/v10/channels/123456789012345678/messages',
      {
        files: undefined,
        body: undefined,
      },
    )
    expect(describeError(error).route).toBe('/channels/:id/messages')
  })

  it('shows where a bug was thrown, but not its message', () => {
    const described = describeError(new TypeError(`${QUESTION}\n    at nowhere (invented.ts:1:1)`))
    expect(described.name).toBe('TypeError')
    expect(described.at?.[0]).toContain('log.test.ts')
    expect(JSON.stringify(described)).not.toContain('berapa')
    expect(JSON.stringify(described)).not.toContain('invented')
  })

  it('takes anything that can be thrown', () => {
    expect(describeError('text')).toEqual({ name: 'string' })
    expect(describeError(undefined)).toEqual({ name: 'undefined' })
  })
})

describe('the log', () => {
  const logged = (write: (log: ReturnType<typeof createLog>) => void, level = 'info') => {
    const lines: string[] = []
    write(createLog({ level, secrets: [TOKEN, 'own-secret'], to: { write: line => void lines.push(line) } }))
    return lines
  }

  it('writes a line of JSON for each entry of its level or above', () => {
    const lines = logged(log => {
      log.debug('unseen')
      log.warn({ guild: 7 }, 'seen')
    })
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0]!)).toMatchObject({ level: 'warn', guild: 7, msg: 'seen' })
  })

  it('never holds a token, not even where an error was logged whole', () => {
    const [line] = logged(log => log.error({ err: apiError(), header: `Bot ${TOKEN}`, more: 'own-secret' }, CALLBACK))
    for (const secret of [TOKEN, INTERACTION_TOKEN, 'own-secret']) expect(line).not.toContain(secret)
    expect(JSON.parse(line!)).toMatchObject({ level: 'error' })
  })

  it('keeps newlines and escape codes of a text inside its line', () => {
    const [line, ...more] = logged(log => log.info({ file: 'a\n{"level":"fatal"}\u001B[2J' }, 'read'))
    expect(more).toEqual([])
    expect(line!.trimEnd().split('\n')).toHaveLength(1)
    expect(line).not.toContain('\u001B')
  })
})

describe('redact', () => {
  it('takes tokens out of addresses and leaves the rest', () => {
    expect(redact(`POST ${CALLBACK} took 3 ms`)).toBe(
      'POST https://discord.com/api/v10/interactions/123456789012345678/[token]/callback took 3 ms',
    )
    expect(redact('version 14.28.1 of package-name.with-dots')).toBe('version 14.28.1 of package-name.with-dots')
  })
})
