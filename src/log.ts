import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino'
import pretty from 'pino-pretty'

/** Where the program says what it does. JSON lines on stderr; stdout belongs to answers. */
export type Log = Logger

const STDERR = 2

/** Addresses that hold the token of an interaction or webhook, and anything shaped like a bot's token. */
const TOKEN_IN_PATH = /(\/(?:interactions|webhooks)\/\d+\/)[^/\s"?]+/g
const BOT_TOKEN = /[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g

export interface LogOptions {
  readonly level: string
  /** Words that must never be logged, whatever happens: the tokens. */
  readonly secrets?: readonly string[]
  /** Default: stderr, set for people where it is a terminal. */
  readonly to?: DestinationStream
}

export function createLog({ level, secrets = [], to }: LogOptions): Log {
  const destination =
    to ??
    (process.stderr.isTTY
      ? pretty({ destination: STDERR, sync: true })
      : pino.destination({ dest: STDERR, sync: true }))
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      hooks: { streamWrite: line => redact(line, secrets) },
    },
    destination,
  )
}

/** A line of the log without secrets: a second net, for what should not have been logged in the first place. */
export function redact(line: string, secrets: readonly string[] = []): string {
  let safe = line.replace(TOKEN_IN_PATH, '$1[token]').replace(BOT_TOKEN, '[token]')
  for (const secret of secrets) if (secret !== '') safe = safe.replaceAll(secret, '[secret]')
  return safe
}

/** What may be logged of an error. */
export interface ErrorDescription {
  readonly name: string
  readonly code?: string | number
  readonly status?: number
  readonly method?: string
  /** The address with its ids left out. */
  readonly route?: string
  /** Where in the code it was thrown. */
  readonly at?: readonly string[]
}

const FRAMES = 6

/**
 * The fields of an error that are safe to log. Never the error itself, nor its message: discord.js' errors carry the
 * token of the interaction and what was asked, and a message can quote either.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code, status, method, url, route }: { readonly [field: string]: unknown } = Object.fromEntries(
    Object.entries(error),
  )
  const address = typeof route === 'string' ? route : typeof url === 'string' ? url : null
  const frames = framesOf(error)
  return {
    name: error.constructor.name,
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof status === 'number' && { status }),
    ...(typeof method === 'string' && { method }),
    ...(address !== null && { route: routeTemplate(address) }),
    ...(frames.length > 0 && { at: frames }),
  }
}

/** An address of Discord's API as a template: `/interactions/:id/:token/callback`. */
function routeTemplate(address: string): string {
  const path = address
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/^\/api(?:\/v\d+)?/, '')
    .replace(/\?.*$/, '')
  return path.replace(/(\/(?:interactions|webhooks)\/)[^/]+\/[^/]+/, '$1:id/:token').replace(/\/\d{5,}/g, '/:id')
}

function framesOf(error: Error): readonly string[] {
  // The stack begins with the message, which may quote anything: only what stands behind it is taken.
  const stack = error.stack ?? ''
  const behind = stack.indexOf(error.message) + error.message.length
  const lines = stack
    .slice(behind)
    .split('\n')
    .map(line => line.trim())
  return lines.filter(line => line.startsWith('at ')).slice(0, FRAMES)
}
