import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import { commands } from '../../commands/commands.ts'
import { createBot, type Bot, type BotOptions } from '../../src/discord/bot.ts'
import type { FloodRules } from '../../src/discord/flood.ts'
import type { Feedback } from '../../src/library/feedback.ts'
import type { Library, RefreshReport, Status } from '../../src/library/library.ts'
import { createLog } from '../../src/log.ts'
import { startSandbox, type Sandbox, type SandboxMessage, type SandboxOptions } from '../../src/sandbox/sandbox.ts'
import { readMarkdown } from '../reply/discord-markdown.ts'
import { answer, coverage, searchResult } from '../reply/samples.ts'
import { checkOf, comparison, timeline } from '../reply/view-samples.ts'
import { openApiCheck } from '../sandbox/openapi.ts'

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
  readonly config?: Partial<BotOptions['config']>
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
  const newBot = () =>
    createBot({
      config: { discordToken: sandbox.token, guildIds: [], moderatorRoleIds: [], data, ...options.config },
      commands: options.commands ?? commands,
      library: smallLibrary(options.library),
      log: createLog({ level: 'debug', to: { write: line => void logged.push(parsed(line)) } }),
      api: sandbox.api,
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
  articles: 12,
  passages: 80,
  terms: 1400,
  skipped: [],
  coverage,
  sources: [{ outlet: 'Harian Muara', articles: 12, first: '2031-02-03', last: '2031-03-09' }],
  refreshing: false,
}

const report: RefreshReport = {
  generation: 5,
  articles: 13,
  passages: 90,
  added: ['tanggul'],
  changed: [],
  removed: [],
  skipped: [],
  warnings: [],
  milliseconds: 40,
}

/** What a reader sees of a message. */
export function seen(message: SandboxMessage | null): string {
  if (message === null) return ''
  const parts = message.embeds.flatMap(embed => [
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
    embed.footer?.text,
  ])
  return [message.content, ...parts]
    .filter(part => typeof part === 'string')
    .map(part => readMarkdown(part).text)
    .join('\n')
}

/** A promise, and the function that resolves it. */
export function latch(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {}
  const opened = new Promise<void>(resolve => (open = resolve))
  return { opened, open }
}
