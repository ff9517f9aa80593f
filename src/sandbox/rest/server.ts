import { setTimeout as wait } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono, type Context } from 'hono'
import { assertValid } from '../checks/read.ts'
import { DiscordError, refusal } from '../errors.ts'
import { ownHostOnly } from '../page/guard.ts'
import type { World } from '../world.ts'
import { readBody } from './body.ts'
import { commandRoutes } from './commands.ts'
import { takeFault, type Fault } from './faults.ts'
import { guildRoutes } from './guilds.ts'
import { interactionRoutes } from './interactions.ts'
import { messageRoutes } from './messages.ts'
import { createRateLimiter } from './rate.ts'
import type { Route, UploadedFile } from './route.ts'
import { selfRoutes } from './self.ts'
import { webhookRoutes } from './webhooks.ts'

const routes: readonly Route[] = [
  ...selfRoutes,
  ...guildRoutes,
  ...messageRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
]

const prefix = '/api/v10'
const majorParameters = ['channel_id', 'guild_id', 'token'] as const

type Env = { Bindings: HttpBindings }

interface Reply {
  readonly status: number
  readonly body: unknown
  readonly headers?: Record<string, string>
}

interface Sent {
  readonly body: unknown
  readonly files: readonly UploadedFile[]
}

/** The REST API and the files, as a Hono application. `faults` is shared with whoever adds rules to it. */
export function createApi(world: World, faults: Fault[]): Hono<Env> {
  const app = new Hono<Env>()
  const limiter = createRateLimiter(world.settings.rateLimit)
  app.use(ownHostOnly)

  app.get('/attachments/*', context => {
    const file = world.files.get(new URL(context.req.url).pathname)
    if (!file) return context.notFound()
    // Whoever uploaded it must not get a script to run at the sandbox's address.
    const inert = { 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' }
    return context.body(file.bytes, 200, { 'content-type': file.contentType, ...inert })
  })
  for (const route of routes) {
    app.on(route.method, `${prefix}${route.template}`, context => serve(context, route))
  }
  app.all(`${prefix}/*`, context => serve(context, null))
  return app

  async function serve(context: Context<Env>, route: Route | null): Promise<Response> {
    const url = new URL(context.req.url)
    const path = url.pathname.slice(prefix.length)
    const asked = { method: context.req.method, route: route?.template ?? null, path }
    const fault = takeFault(faults, asked)
    const at = Date.now()
    let sent: Sent = { body: null, files: [] }
    const headers = new Headers()
    let reply: Reply
    try {
      sent = await readBody(context.req.raw)
      if (fault?.delayMs) await wait(fault.delayMs)
      reply = (fault && faultReply(fault)) ?? carryOut(context, route, url.searchParams, sent, headers)
      if (fault?.hangUp === 'after') reply = silence
    } catch (error) {
      if (!(error instanceof DiscordError)) throw error
      const { status, code, message } = error
      world.state.refusals.push({ ...asked, status, code, message, reasons: error.reasons(), body: sent.body })
      reply = { status, body: error.body() }
    }
    const files = sent.files.map(file => ({ name: file.name, size: file.bytes.length }))
    world.state.requests.push({ ...asked, body: sent.body, files, at, status: reply.status })
    return reply === silence ? cut(context) : respond(reply, headers)
  }

  /**
   * @param headers is given those of the rate limit, for success and refusal alike.
   * @throws what Discord refuses, as a DiscordError.
   */
  function carryOut(
    context: Context<Env>,
    route: Route | null,
    query: URLSearchParams,
    sent: Sent,
    headers: Headers,
  ): Reply {
    if (!route) throw refusal('notFound')
    if (route.auth && context.req.header('authorization') !== `Bot ${world.settings.token}`) {
      throw refusal('unauthorized')
    }
    const { method } = context.req
    const params: Record<string, string> = context.req.param()
    if (!route.unlimited) {
      const major = majorParameters.map(name => params[name] ?? '').join(' ')
      const { retryAfterMs, ...limit } = limiter.take(`${method} ${route.template}`, major)
      for (const [name, value] of Object.entries(limit.headers)) headers.set(name, value)
      if (retryAfterMs !== null) return tooMany(retryAfterMs)
    }
    const problems = sent.body === null ? [] : (world.settings.schemaCheck?.(method, route.template, sent.body) ?? [])
    assertValid(problems.map(message => ({ path: [], code: 'SCHEMA', message })))
    const { status, body } = route.handle(world, { params, query, ...sent })
    return { status: status ?? (body === undefined ? 204 : 200), body }
  }
}

/** No answer at all. */
const silence: Reply = { status: 0, body: undefined }

function cut(context: Context<Env>): Response {
  context.env.incoming.socket.destroy()
  return RESPONSE_ALREADY_SENT
}

function respond(reply: Reply, headers: Headers): Response {
  const { status, body } = reply
  for (const [name, value] of Object.entries(reply.headers ?? {})) headers.set(name, value)
  if (body === undefined) return new Response(null, { status, headers })
  const isHtml = typeof body === 'string'
  if (!headers.has('content-type')) headers.set('content-type', isHtml ? 'text/html' : 'application/json')
  return new Response(isHtml ? body : JSON.stringify(body), { status, headers })
}

const limited = (seconds: number) => ({ message: 'You are being rate limited.', retry_after: seconds, global: false })

function tooMany(retryAfterMs: number): Reply {
  const seconds = Math.max(0.001, retryAfterMs / 1000)
  const headers = { 'retry-after': seconds.toFixed(3), 'x-ratelimit-scope': 'user' }
  return { status: 429, body: limited(seconds), headers }
}

/** What a fault answers instead of the route; undefined where the route is to be served. */
function faultReply({ hangUp, status, body, headers = {} }: Fault): Reply | undefined {
  if (hangUp === 'before') return silence
  if (status === undefined) return undefined
  if (status !== 429) {
    return { status, body: body ?? { message: `${status}: a fault of the sandbox`, code: 0 }, headers }
  }
  const retryAfter = headers['retry-after'] ?? '1'
  return { status, body: body ?? limited(Number(retryAfter)), headers: { 'retry-after': retryAfter, ...headers } }
}
