import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { Hono } from 'hono'
import { z } from 'zod'
import { limits, locales } from '../limits.ts'
import { NoAnswer } from '../people/exchange.ts'
import type { Stage } from '../people/interact.ts'
import { acts, personNamed } from './acts.ts'
import { sendEvents } from './events.ts'
import { ownOriginOnly, strictHeaders } from './guard.ts'
import type { ActFailed } from './shown.ts'

const folder = new URL('client/', import.meta.url)
const types = { html: 'text/html', css: 'text/css', js: 'text/javascript' } as const

/** A file in base64, and some room for the rest. */
const longestBody = Math.ceil((limits.message.file * 4) / 3) + 100_000

/** The page of the sandbox at `/`, its files under `/page/`, and under `/sandbox/` what it is told and what it does. */
export function createPage(stage: Stage): Hono {
  const page = new Hono()
  page.use('/', strictHeaders)
  page.use('/page/*', strictHeaders)
  page.use('/sandbox/*', strictHeaders)

  page.get('/', () => serveFile('index.html'))
  page.get('/page/:file{[a-z-]+\\.(?:js|css)}', context => serveFile(context.req.param('file')))

  page.get('/sandbox/events', context => {
    const { as, locale = '' } = context.req.query()
    const user = personNamed(stage.world, stage.member, as)
    const reader = { user, locale: locales.has(locale) ? locale : user.locale }
    return streamSSE(context, stream => sendEvents(stage, reader, stream))
  })

  page.use('/sandbox/act/*', ownOriginOnly, bodyLimit({ maxSize: longestBody }))
  for (const [name, act] of Object.entries(acts)) {
    page.post(`/sandbox/act/${name}`, async context => {
      const type = context.req.header('content-type') ?? ''
      if (!type.startsWith('application/json')) return context.text('Acts are sent as JSON.', 415)
      try {
        return context.json(await act(stage, await context.req.json()))
      } catch (error) {
        if (error instanceof z.ZodError) return context.text(z.prettifyError(error), 400)
        if (error instanceof SyntaxError) return context.text('That is no JSON.', 400)
        const failure = error instanceof NoAnswer ? 'unanswered' : 'refused'
        const failed: ActFailed = { failure, sentence: error instanceof Error ? error.message : String(error) }
        // That the bot leaves somebody without an answer is nothing that the page did wrong.
        return context.json(failed, failure === 'unanswered' ? 200 : 422)
      }
    })
  }
  return page
}

/** A file of the page, read anew each time, so that an edit shows at the next reload. */
async function serveFile(name: string): Promise<Response> {
  const extension = z.enum(['html', 'css', 'js']).parse(name.split('.').at(-1))
  try {
    const bytes = await readFile(fileURLToPath(new URL(name, folder)))
    return new Response(bytes, { headers: { 'content-type': `${types[extension]}; charset=utf-8` } })
  } catch {
    return new Response('There is no such file.', { status: 404 })
  }
}
