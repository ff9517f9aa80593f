import { request } from 'node:http'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../../../src/sandbox/sandbox.ts'
import { postAct } from './reader.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

const get = (path: string) => fetch(`${sandbox.url}${path}`)

/** A request with headers that `fetch` would not send. */
function statusOf(path: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(`${sandbox.url}${path}`, { method, headers }, response => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

const client = readdirSync(new URL('../../../src/sandbox/page/client/', import.meta.url))
const files = client.filter(name => /\.(?:js|css)$/.test(name))

describe('the page', () => {
  it('is served at the root with all its files, and names no other address', async () => {
    const page = await get('/')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const html = await page.text()
    const named = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(it => it[1]!)
    expect(named.length).toBeGreaterThan(3)
    for (const path of named.filter(it => it !== 'data:,')) expect((await get(path)).status).toBe(200)
    expect(files.length).toBeGreaterThan(15)
    for (const name of files) {
      const text = await (await get(`/page/${name}`)).text()
      // The name of the SVG namespace is no address to load from.
      expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//)
    }
  })

  it('has neither inline scripts nor inline styles, and never parses markup', async () => {
    const html = await (await get('/')).text()
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son\w+=/)
    for (const name of files.filter(it => it.endsWith('.js'))) {
      const text = await (await get(`/page/${name}`)).text()
      expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|eval\(|new Function/)
    }
  })

  it.each(['/', '/page/main.js', '/sandbox/events'])('goes out under a strict policy: %s', async path => {
    const ending = new AbortController()
    const { headers } = await fetch(`${sandbox.url}${path}`, { signal: ending.signal })
    ending.abort()
    const policy = headers.get('content-security-policy')?.split('; ')
    expect(policy?.toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self'",
    ])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it.each(['/page/../acts.ts', '/page/%2e%2e/acts.ts', '/page/tsconfig.json', '/page/absent.js', '/page/'])(
    'gives away nothing else: %s',
    async path => {
      expect(await statusOf(path, {})).toBe(404)
    },
  )
})

describe('a request under another name', () => {
  const own = () => new URL(sandbox.url).port

  it.each(['attacker.example', 'attacker.example:80', '127.0.0.1.attacker.example', 'localhost.attacker.example'])(
    'is refused everywhere: %s',
    async host => {
      for (const path of ['/', '/page/main.js', '/sandbox/events', '/api/v10/gateway', '/attachments/1/2/a.png']) {
        expect(await statusOf(path, { host })).toBe(403)
      }
    },
  )

  it('is refused where that is no name at all', async () => {
    expect(await statusOf('/', { host: '@@' })).toBe(400)
  })

  it('is served under the names of this machine, through another port too', async () => {
    for (const host of [`127.0.0.1:${own()}`, `localhost:${own()}`, 'localhost', 'localhost:8080']) {
      expect(await statusOf('/', { host })).toBe(200)
    }
  })
})

describe('an act', () => {
  const say = () =>
    JSON.stringify({ as: 'member', locale: 'en-US', channelId: sandbox.channel.id, content: 'Pears', ping: true })
  const headers = { 'content-type': 'application/json' }

  it('is taken from the page itself', async () => {
    const port = new URL(sandbox.url).port
    const path = '/sandbox/act/say'
    for (const name of ['127.0.0.1', 'localhost']) {
      const origin = `http://${name}:${port}`
      expect(await statusOf(path, { ...headers, host: `${name}:${port}`, origin }, 'POST', say())).toBe(200)
    }
    expect(sandbox.messages().map(it => it.content)).toEqual(['Pears', 'Pears'])
  })

  it.each([
    ['another site', { origin: 'https://attacker.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['nowhere', {}],
  ])('is refused from %s', async (_where, from) => {
    const before = sandbox.messages().length
    expect(await statusOf('/sandbox/act/say', { ...headers, ...from }, 'POST', say())).toBe(403)
    expect(sandbox.messages()).toHaveLength(before)
  })

  it('is JSON, of its own shape, and not too large', async () => {
    const origin = sandbox.url
    expect(await statusOf('/sandbox/act/say', { origin, 'content-type': 'text/plain' }, 'POST', say())).toBe(415)
    expect((await postAct(sandbox, 'say', '{')).status).toBe(400)
    const wrong = await postAct(sandbox, 'say', say().replace('en-US', 'elvish'))
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('at locale')])
    expect((await postAct(sandbox, 'dance', '{}')).status).toBe(404)
    const huge = say().replace('Pears', 'p'.repeat(20_000_000))
    expect((await postAct(sandbox, 'say', huge)).status).toBe(413)
  })
})
