import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/answer.ts'
import { temporaryCorpus } from '../library/articles.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const corpus = await temporaryCorpus()
const broken = await temporaryCorpus({
  'ok.txt': 'Hujan lebat turun di Kota Melati.\n',
  'rusak.txt': new Uint8Array([0, 1, 2, 0, 3]),
})
afterAll(async () => {
  await corpus.remove()
  await broken.remove()
})

/** Runs the terminal command as a user does, without a token. */
function kutip(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/kutip.ts', ...words], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, DISCORD_TOKEN: '' },
  })
  return { status, stdout, stderr }
}

describe('the terminal', () => {
  it('answers in text or as JSON, with nothing else on stdout', () => {
    const text = kutip('ask', '--corpus', corpus.folder, 'berapa rumah terendam?')
    expect(text).toMatchObject({ status: 0, stderr: '' })
    expect(text.stdout).toContain('4.300')
    const json = kutip('ask', '--json', '--corpus', corpus.folder, 'how many houses?')
    const answer = JSON.parse(json.stdout) as Answer
    expect(answer).toMatchObject({ outcome: 'answered', language: 'en' })
    expect(answer.figures[0]).toMatchObject({ value: 4300, citations: [1] })
  })

  it('answers a batch line by line, names a line that is none, and goes on', async () => {
    const batch = join(corpus.folder, 'questions.batch')
    await writeFile(batch, '{"id":"a","question":"banjir"}\nnot json\n{"id":2,"text":"siapa presiden Prancis?"}\n')
    const { status, stdout, stderr } = kutip('ask', '--batch', batch, '--corpus', corpus.folder)
    expect(status).toBe(1)
    expect(stderr).toContain('questions.batch:2')
    const answers = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Answer)
    expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['a', 'answered'],
      ['2', 'no-evidence'],
    ])
  })

  it('searches', async () => {
    const batch = join(corpus.folder, 'words.batch')
    await writeFile(batch, '{"id":"a","question":"flood"}\n')
    const { status, stdout } = kutip('search', '--batch', batch, '--limit', '2', '--corpus', corpus.folder)
    expect(status).toBe(0)
    const { id, hits } = JSON.parse(stdout) as { id: string; hits: Record<string, unknown>[] }
    expect(id).toBe('a')
    expect(hits.length).toBeLessThanOrEqual(2)
    expect(Object.keys(hits[0]!).sort()).toEqual(['article', 'end', 'score', 'start'])
  })

  it.each([
    [2, 'no question', ['ask']],
    [2, 'an unknown option', ['ask', '--bogus', 'x']],
    [2, 'a limit that is none', ['search', '--limit', '0', 'x']],
    [1, 'a corpus that is not there', ['ask', '--corpus', '/nowhere', 'banjir']],
    [1, 'a batch that is not there', ['ask', '--batch', '/nowhere']],
  ])('ends with status %i on %s, with a sentence on stderr and nothing on stdout', (status, _, words) => {
    const run = kutip(...words)
    expect(run.status).toBe(status)
    expect(run.stderr.trim()).not.toBe('')
    expect(run.stdout).toBe('')
  })

  it('names what was left out of the corpus, and answers from the rest', () => {
    const { status, stderr, stdout } = kutip('ask', '--corpus', broken.folder, 'hujan')
    expect(status).toBe(0)
    expect(stderr).toMatch(/^left out: rusak\.txt: /)
    expect(stdout).toContain('Hujan lebat')
  })
})

describe('the bot without a token', () => {
  it('starts the sandbox, shows an answered question and where to go on, and ends cleanly when interrupted', async () => {
    const data = await temporaryCorpus({})
    const bot = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
      cwd: PROJECT,
      env: { ...process.env, DISCORD_TOKEN: '', KUTIP_CORPUS: corpus.folder, KUTIP_DATA: data.folder, LOG_LEVEL: '' },
    })
    let shown = ''
    bot.stdout.setEncoding('utf8').on('data', (text: string) => (shown += text))
    await expect.poll(() => shown, { timeout: 30_000 }).toContain('Go on: ')
    expect(shown).toMatch(/how many troops/)
    const [page] = /http:\/\/127\.0\.0\.1:\d+/.exec(shown)!
    expect((await fetch(page)).status).toBe(200)
    bot.kill('SIGINT')
    expect(await once(bot, 'exit')).toEqual([0, null])
    await data.remove()
  })
})
