import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createFetchUpload, type Attached } from '../../src/discord/attachments.ts'
import { UserError } from '../../src/language/user-error.ts'
import { createLog } from '../../src/log.ts'

const MEGABYTE = 1024 * 1024

let origin: string
let answer: (request: IncomingMessage, response: ServerResponse) => void
const requests: IncomingMessage[] = []
const server = createServer((request, response) => {
  requests.push(request)
  answer(request, response)
})
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})
afterEach(() => {
  requests.length = 0
  vi.restoreAllMocks()
})

const log = createLog({ level: 'silent' })
const fetchUpload = (attached: Attached, withinMs?: number) =>
  createFetchUpload({ sandbox: origin, log, ...(withinMs && { withinMs }) })(attached)
const file = (over: Partial<Attached> = {}): Attached => ({
  name: 'tanggul.txt',
  size: 20,
  url: `${origin}/attachments/1/2/tanggul.txt`,
  ...over,
})

async function codeOf(attached: Attached, withinMs?: number): Promise<string> {
  try {
    await fetchUpload(attached, withinMs)
    return 'fetched'
  } catch (error) {
    if (error instanceof UserError) return error.code
    throw error
  }
}

describe('a file that came with a command', () => {
  it.each([
    ['tanggul.txt', 'txt'],
    ['TANGGUL.MD', 'md'],
    ['a.tar.markdown', 'md'],
    ['laman.html', 'html'],
    ['laman.htm', 'html'],
  ])('%s is fetched byte for byte and read as %s', async (name, format) => {
    const bytes = Buffer.from('Tanggul Kali Lestari retak.\r\n\u00e9')
    answer = (_, response) => void response.end(bytes)
    const upload = await fetchUpload(file({ name }))
    expect(upload.format).toBe(format)
    expect(Buffer.from(upload.bytes)).toEqual(bytes)
    // Nothing of the bot's goes with it, and nothing is to come packed.
    expect(requests[0]!.headers['accept-encoding']).toBe('identity')
    expect(requests[0]!.headers.authorization).toBeUndefined()
  })

  it.each(['berita.zip', 'berita.docx', 'berita', '.txt.exe', 'berita.txt.gz', 'berita.txt/', 'berita.jsonl', ''])(
    'called “%s” is no article, and not asked for',
    async name => {
      expect(await codeOf(file({ name }))).toBe('upload-kind')
      expect(requests).toEqual([])
    },
  )

  it.each([
    'http://cdn.discordapp.com/attachments/1/2/a.txt',
    'https://cdn.discordapp.com:8443/attachments/1/2/a.txt',
    'https://cdn.discordapp.com.jebakan.example/a.txt',
    'https://user:secret@cdn.discordapp.com/a.txt',
    'https://evil@cdn.discordapp.com/a.txt',
    'https://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:1/a.txt',
    'http://localhost/a.txt',
    'file:///etc/passwd',
    'data:text/plain,hello',
    '//cdn.discordapp.com/a.txt',
    'cdn.discordapp.com/a.txt',
    '',
  ])('from %s is not asked for', async url => {
    const asked = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('asked'))
    expect(await codeOf(file({ url }))).toBe('upload-place')
    expect(asked).not.toHaveBeenCalled()
  })

  it.each(['https://cdn.discordapp.com/ephemeral-attachments/1/2/a.txt?ex=1', 'https://media.discordapp.net/a.txt'])(
    'from %s is asked for there',
    async url => {
      const asked = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('Tanggul retak.'))
      expect(await codeOf(file({ url }))).toBe('fetched')
      expect(asked).toHaveBeenCalledExactlyOnceWith(url, expect.objectContaining({ redirect: 'error' }))
    },
  )

  it('from the sandbox is asked for only where there is one', async () => {
    answer = (_, response) => void response.end('Tanggul retak.')
    await expect(createFetchUpload({ log })(file())).rejects.toMatchObject({ code: 'upload-place' })
    expect(requests).toEqual([])
  })

  it('that says that it is too large is not asked for', async () => {
    expect(await codeOf(file({ size: 2 * MEGABYTE + 1 }))).toBe('upload-large')
    expect(requests).toEqual([])
  })

  it('that is larger than it said is dropped while it is read', async () => {
    let sent = 0
    let closed = false
    answer = (_, response) => {
      const chunk = Buffer.alloc(64 * 1024, 'a')
      const pour = setInterval(() => {
        sent += chunk.length
        response.write(chunk)
      }, 1)
      response.on('close', () => {
        closed = true
        clearInterval(pour)
      })
    }
    expect(await codeOf(file({ size: 20 }))).toBe('upload-large')
    await expect.poll(() => closed).toBe(true)
    expect(sent).toBeLessThan(20 * MEGABYTE)
  })

  it('of exactly as much as an article may have is taken', async () => {
    answer = (_, response) => void response.end(Buffer.alloc(2 * MEGABYTE, 'a'))
    expect((await fetchUpload(file({ size: 2 * MEGABYTE }))).bytes).toHaveLength(2 * MEGABYTE)
  })

  it('that comes packed all the same does not grow beyond that', async () => {
    answer = (_, response) => {
      response.setHeader('content-encoding', 'gzip')
      response.end(gzipSync(Buffer.alloc(30 * MEGABYTE)))
    }
    expect(await codeOf(file())).toBe('upload-large')
  })

  it('is not looked for elsewhere, where a redirect says so', async () => {
    answer = (request, response) => {
      if (request.url !== '/secret') response.writeHead(302, { location: `${origin}/secret` })
      response.end('secret')
    }
    expect(await codeOf(file())).toBe('upload-unreachable')
    expect(requests.map(({ url }) => url)).not.toContain('/secret')
  })

  it.each([404, 403, 500, 206])('that Discord answers with %i is not to be had', async status => {
    answer = (_, response) => {
      response.writeHead(status)
      response.end('no')
    }
    expect(await codeOf(file())).toBe('upload-unreachable')
  })

  it('that drips is given up', async () => {
    answer = (_, response) => {
      const drip = setInterval(() => response.write('a'), 20)
      response.on('close', () => clearInterval(drip))
    }
    expect(await codeOf(file(), 200)).toBe('upload-unreachable')
  })

  it('that is cut off is not taken for whole', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('Tanggul')
      setTimeout(() => response.destroy(), 20)
    }
    expect(await codeOf(file())).toBe('upload-unreachable')
  })
})
