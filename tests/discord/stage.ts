import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import { commands } from '../../commands/commands.ts'
import { createBot, type Bot, type BotOptions } from '../../src/discord/bot.ts'
import type { FloodRules } from '../../src/discord/flood.ts'
import type { Feedback } from '../../src/library/feedback.ts'
import type { Library, Status } from '../../src/library/library.ts'
import type { ChangeReport, Draft } from '../../src/library/moderation.ts'
import { createLog } from '../../src/log.ts'
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts'
import { answer, coverage, searchResult } from '../reply/samples.ts'
import { checkOf, comparison, timeline } from '../reply/view-samples.ts'
import { openApiCheck } from '../sandbox/openapi.ts'

export { seen } from './seen.ts'

// Reading Discord's description takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

export interface Stage {
  readonly sandbox: Sandbox
  readonly bot: Bot
  /** The data folder of the bot. */
  readonly data: string
  /** Stops the bot and starts another in its place: same sandbox, same data folder. */
  readonly restart: () => Promise<void>
  /** What was logged, parsed. */
  readonly logged: readonly Record<string, unknown>[]
  readonly fatal: readonly { readonly status: number; readonly sentence: string }[]
}

export interface StageOptions {
  readonly library?: Partial<Library>
  readonly sandbox?: SandboxOptions
  readonly config?: Partial<BotOptions['config']> | ((sandbox: Sandbox) => Partial<BotOptions['config']>)
  readonly commands?: BotOptions['commands']
  /** Default: one person may ask as much as a test needs. */
  readonly flood?: FloodRules
}

/** Discord's own description of its API, where it is at hand; reading it takes a while. */
const check = openApiCheck()

/**
 * A sandbox that checks every request, also against Discord's own description where that is at hand, and Kutip on the real
 * client in it, before a small library. Both end with the test, which fails where a request broke a rule of Discord's.
 */
export async function startStage(options: StageOptions = {}): Promise<Stage> {
  const stage = await prepareStage(options)
  await stage.bot.start()
  await stage.sandbox.ready()
  return stage
}

/** As `startStage`, without starting the bot. */
export async function prepareStage(options: StageOptions = {}): Promise<Stage> {
  const { end, ...stage } = await buildStage(options)
  onTestFinished(end)
  return stage
}

/** As `prepareStage`; whoever calls it ends it. */
export async function buildStage(options: StageOptions = {}): Promise<Stage & { readonly end: () => Promise<void> }> {
  const sandbox = await startSandbox({
    ...(check && { schemaCheck: check }),
    // Discord gives 3000. Here one process is both, and compiling the description at the first request takes longer.
    acknowledgeWithinMs: 10_000,
    ...options.sandbox,
  })
  const logged: Record<string, unknown>[] = []
  const fatal: { status: number; sentence: string }[] = []
  const data = mkdtempSync(join(tmpdir(), 'kutip-data-'))
  const config = typeof options.config === 'function' ? options.config(sandbox) : options.config
  const newBot = () =>
    createBot({
      config: {
        discordToken: sandbox.token,
        guildIds: [],
        moderatorGuildIds: [],
        moderatorRoleIds: [],
        data,
        ...config,
      },
      commands: options.commands ?? commands,
      library: smallLibrary(options.library),
      log: createLog({ level: 'debug', to: { write: line => void logged.push(parsed(line)) } }),
      api: sandbox.api,
      attachments: sandbox.url,
      flood: options.flood ?? { tokens: 10_000, refilledInMs: 1 },
      onFatal: (status, sentence) => void fatal.push({ status, sentence }),
    })
  const bot = newBot()
  let current = bot
  const restart = async () => {
    await current.stop()
    current = newBot()
    await current.start()
    await sandbox.ready()
  }
  const end = async () => {
    await current.stop()
    await sandbox.close()
    rmSync(data, { recursive: true, force: true })
    expectGoodManners(sandbox)
  }
  return { sandbox, bot, data, restart, logged, fatal, end }
}

function parsed(line: string): Record<string, unknown> {
  const entry: Record<string, unknown> = JSON.parse(line)
  return entry
}

/** Asserts that no request broke a rule of Discord's, and that no message notified anybody or could have. */
function expectGoodManners({ refusals, requests, messages, botId }: Sandbox): void {
  expect(refusals.flatMap(({ reasons }) => reasons)).toEqual([])
  for (const { body } of requests.filter(
    ({ method, route }) => method !== 'GET' && /messages|webhooks/.test(route ?? ''),
  )) {
    expect(body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } })
  }
  for (const message of messages().filter(({ author }) => author.id === botId)) expect(message.pinged).toEqual([])
}

/** A library that answers everything in the same way, but for what a test sets. */
export function smallLibrary(over: Partial<Library> = {}): Library {
  return {
    ask: async ({ question }) => answer({ question }),
    search: async ({ words }) => searchResult([], { words }),
    status: async () => status,
    refresh: async () => report,
    text: async () => null,
    context: async () => null,
    followUp: async () => null,
    article: async () => null,
    titles: async () => [],
    topics: async () => [],
    timeline: async ({ topic }) => timeline([], { topic }),
    compare: async ({ topic }) => comparison([], { topic }),
    check: async ({ text }) => checkOf({ text }),
    draft: async () => draft,
    drafted: async () => draft,
    add: async () => ({ article: 'tanggul', change: report }),
    edit: async () => report,
    hide: async () => report,
    show: async () => report,
    remove: async () => report,
    restore: async () => report,
    purge: async () => {},
    withheld: async () => [],
    rollback: async () => report,
    history: async () => [],
    inspect: async () => ({ articles: 12, findings: [] }),
    close: async () => {},
    ...over,
  }
}

/** Feedback that nobody gives. */
export function silentFeedback(): Feedback {
  const none = { votes: 0, reports: 0, waiting: 0 }
  return {
    vote: async () => {},
    votes: () => [],
    report: async () => {},
    reports: () => [],
    settle: async () => false,
    noteUnanswered: async () => {},
    unanswered: () => [],
    dropUnanswered: async () => {},
    wait: async () => 'noted',
    waiting: () => [],
    stopWaiting: async () => {},
    heldOf: () => none,
    forget: async () => none,
    close: async () => {},
  }
}

const status: Status = {
  generation: 4,
  builtAt: '2031-03-10T06:05:00.000Z',
  mark: '4-abc',
  articles: 12,
  passages: 80,
  terms: 1400,
  skipped: [],
  coverage,
  sources: [{ outlet: 'Harian Muara', articles: 12, first: '2031-02-03', last: '2031-03-09' }],
  hidden: [],
  troubles: [],
  isUnwritable: false,
  refreshing: null,
}

const report: ChangeReport = {
  generation: 5,
  articles: 13,
  passages: 90,
  added: ['tanggul'],
  changed: [],
  removed: [],
  titles: new Map(),
  skipped: [],
  warnings: [],
  figures: [],
  troubles: [],
  milliseconds: 40,
}

const draft: Draft = {
  id: '0123456789abcdef',
  title: 'Tanggul Kali Lestari retak',
  outlet: 'Harian Muara',
  published: '2031-03-10',
  dateBasis: 'dateline',
  url: 'https://harianmuara.example/tanggul',
  language: 'id',
  passages: 3,
  missing: [],
  warnings: [],
  like: null,
  beginning: 'Tanggul di hulu Kali Lestari retak sepanjang 30 meter.',
}

/** A promise, and the function that resolves it. */
export function latch(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {}
  const opened = new Promise<void>(resolve => (open = resolve))
  return { opened, open }
}
