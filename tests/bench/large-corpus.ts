import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { commands } from '../../commands/commands.ts'
import { createBot } from '../../src/discord/bot.ts'
import { createLog } from '../../src/log.ts'
import { startCrowd, type Crowd } from '../discord/crowd.ts'
import type { Library } from '../../src/library/library.ts'
import { libraryInThread } from '../../src/library/thread/library-in-thread.ts'

/**
 * Measures a corpus of 20,000 articles: the first build, a restart, and refreshes while questions run, with the longest time for which the
 * event loop that answers Discord was held up. Exit status 1 where one of the limits below is not kept.
 */
const { values: flags } = parseArgs({ options: { articles: { type: 'string', default: '20000' } } })
const ARTICLES = Number(flags.articles)
const DATA = new URL('../../../shared/data/news_raw/', import.meta.url)

/** The loop that acknowledges interactions is never held up longer; a changed file is searchable sooner, and so much faster than a build. */
const LIMITS = { stallMs: 50, acknowledgedMs: 1000, searchableMs: 1000, timesFaster: 50, restartMs: 5000 }

const QUESTIONS = [
  'berapa korban tewas akibat gempa?',
  'siapa gubernur Jawa Barat?',
  'when did the fire start?',
  'banjir Jakarta',
]
const by = { user: null, place: 'terminal' }

interface Row {
  readonly id: string
  readonly title?: string
  readonly date?: string
  readonly source?: string
  readonly text: string
}

const root = mkdtempSync(join(tmpdir(), 'kutip-bench-'))
const corpus = join(root, 'corpus')
const data = join(root, 'data')
let failures = 0

function report(what: string, value: number, limit?: { readonly most?: number; readonly least?: number }): void {
  const isKept = value <= (limit?.most ?? Infinity) && value >= (limit?.least ?? -Infinity)
  if (!isKept) failures++
  const wanted =
    limit?.most !== undefined
      ? ` (at most ${limit.most})`
      : limit?.least !== undefined
        ? ` (at least ${limit.least})`
        : ''
  console.log(`${what.padEnd(64)} ${value.toFixed(0).padStart(8)}${wanted}${isKept ? '' : '  NOT KEPT'}`)
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ readonly ms: number; readonly result: Result }> {
  const started = performance.now()
  const result = await work()
  return { ms: performance.now() - started, result }
}

/** The longest stretch for which a timer that ran before could not run, while something else is done. */
async function stallDuring(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last - 1)
    last = now
  }, 1)
  await work()
  clearInterval(timer)
  return longest
}

/** Two people ask through Discord, again and again, until the work is done; how long acknowledgements and answers took, sorted. */
async function askingDuring(crowd: Crowd, work: () => Promise<unknown>) {
  const done = new AbortController()
  const acknowledged: number[] = []
  const answered: number[] = []
  const asking = (async () => {
    for (let n = 0; !done.signal.aborted; n++) {
      const { ms, result } = await timed(() => crowd.askAtOnce(2, QUESTIONS[n % QUESTIONS.length]!))
      acknowledged.push(...result.fates.map(({ acknowledgedAfterMs }) => acknowledgedAfterMs))
      answered.push(ms)
      await wait(200)
    }
  })()
  await work()
  done.abort()
  await asking
  const sorted = (list: number[]) => list.sort((x, y) => x - y)
  return { acknowledged: sorted(acknowledged), answered: sorted(answered) }
}

/** The bot over the library, in a sandbox that is a process of its own. */
async function startBot(library: Library): Promise<{ readonly crowd: Crowd; readonly stop: () => Promise<void> }> {
  const crowd = await startCrowd()
  const bot = createBot({
    config: {
      discordToken: crowd.token,
      guildIds: [],
      moderatorGuildIds: [],
      moderatorRoleIds: [],
      data: join(root, 'bot'),
    },
    commands,
    library,
    log: createLog({ level: 'silent' }),
    api: crowd.api,
    onFatal: (_, sentence) => {
      throw new Error(sentence)
    },
  })
  await bot.start()
  return {
    crowd,
    stop: async () => {
      await bot.stop()
      crowd.close()
    },
  }
}

function nameOf(id: string): string {
  return id.replace(/[^\w-]/g, '_')
}

function write(name: string, { title, date, source, text }: Omit<Row, 'id'>): void {
  const front = Object.entries({ title, published: date, outlet: source }).filter(([, value]) => value)
  const lines = front.map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  writeFileSync(join(corpus, `${name}.md`), `---\n${lines.join('\n')}\n---\n\n${text}\n`)
}

mkdirSync(corpus)
const rows = gunzipSync(readFileSync(new URL('articles.jsonl.gz', DATA)))
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .slice(0, ARTICLES)
  .map(line => JSON.parse(line) as Row)
for (const { id, ...row } of rows) write(nameOf(id), row)

const open = () => libraryInThread({ corpus, data, now: () => new Date() })
const first = await timed(open)
let library = first.result
const { articles, passages, terms } = await library.status()
console.log(`${articles} articles, ${passages} passages, ${terms} terms`)
report('first build, ms', first.ms)

await library.close()
const again = await timed(open)
library = again.result
report('restart from the disk until it answers, ms', again.ms, { most: LIMITS.restartMs })
await library.ask({ question: QUESTIONS[0]! })

const singles: number[] = []
for (let n = 0; n < 5; n++) {
  write('zz-baru', {
    text: `Gempa mengguncang Pulau Kerang dan merusak ${100 + n} sekolah, kata Gubernur Dewi Anggraini.`,
  })
  const { ms } = await timed(async () => {
    const refreshing = library.refresh({ by })
    // It is searchable as soon as a search has it; the refresh goes on to write it to the disk.
    const words = `gempa Pulau Kerang ${100 + n} sekolah`
    const isFound = async () => (await library.search({ words, limit: 1 })).hits[0]?.text.includes(words.slice(-11))
    while (!(await isFound())) await wait(20)
    void refreshing
  })
  singles.push(ms)
  while ((await library.status()).refreshing) await wait(50)
}
const single = singles.sort((x, y) => x - y)[2]!
report('one changed file searchable, ms (median of 5)', single, { most: LIMITS.searchableMs })

for (const { id, text, ...row } of rows) write(nameOf(id), { ...row, text: `${text}\n\nArtikel ini diperbarui.` })
// What is measured is a bot's heap, not that of a bench full of articles.
rows.length = 0
const { crowd, stop } = await startBot(library)
let build = 0
let times: Awaited<ReturnType<typeof askingDuring>> | undefined
const stall = await stallDuring(async () => {
  times = await askingDuring(crowd, async () => {
    build = (await timed(() => library.refresh({ by }))).ms
  })
})
await stop()
const { acknowledged, answered } = times!
report('every file changed: full refresh, ms', build)
report('full refresh over one changed file, times', build / single, { least: LIMITS.timesFaster })
report('main event loop held up during it at most, ms', stall, { most: LIMITS.stallMs })
report('interactions acknowledged during it', acknowledged.length)
report('acknowledged, slowest ms', acknowledged.at(-1)!, { most: LIMITS.acknowledgedMs })
report('answered, median ms', answered[Math.floor(answered.length / 2)]!)
report('answered, slowest ms', answered.at(-1)!)
const back = await timed(() => library.rollback(by))
report('rollback, ms', back.ms, { most: 2000 })
report('resident memory, MB', process.memoryUsage().rss / 1e6)

await library.close()
rmSync(root, { recursive: true })
process.exit(failures > 0 ? 1 : 0)
