import type { Context, MiddlewareHandler } from 'hono'

/** Names under which this machine is itself. A page elsewhere whose own name points here comes with that name. */
const ownNames = new Set(['127.0.0.1', 'localhost'])

/** Refuses requests under a foreign name, whoever resolved it to this machine (DNS rebinding). */
export const ownHostOnly: MiddlewareHandler = async (context, next) => {
  const { hostname } = new URL(`http://${hostOf(context)}`)
  if (!ownNames.has(hostname)) return context.text('The sandbox answers to 127.0.0.1 and localhost alone.', 403)
  return next()
}

/** Refuses what another page in the same browser would send here. */
export const ownOriginOnly: MiddlewareHandler = async (context, next) => {
  const isOwn = context.req.header('origin') === `http://${hostOf(context)}`
  if (!isOwn) return context.text('Only the page of the sandbox may do that.', 403)
  return next()
}

function hostOf(context: Context): string {
  const host = context.req.header('host') ?? ''
  return URL.canParse(`http://${host}`) ? host : 'invalid'
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** What the page and its data go out with: nothing is loaded from elsewhere, and nothing elsewhere may load them. */
export const strictHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('content-security-policy', policy)
  context.header('x-content-type-options', 'nosniff')
  context.header('referrer-policy', 'no-referrer')
  context.header('cross-origin-opener-policy', 'same-origin')
  context.header('cross-origin-resource-policy', 'same-origin')
  context.header('cache-control', 'no-store')
}
