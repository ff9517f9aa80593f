import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commands } from '../../commands/commands.ts'
import { createBot } from '../../src/discord/bot.ts'
import { openLibrary } from '../../src/library/open-library.ts'
import { createLog } from '../../src/log.ts'
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts'

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url))

export interface Kutip {
  readonly sandbox: Sandbox
  readonly stop: () => Promise<void>
}

/** Kutip over the articles that ship with it, in a sandbox, as `npm start` runs it where there is no token. */
export async function startKutip(): Promise<Kutip> {
  const data = await mkdtemp(join(tmpdir(), 'kutip-data-'))
  const library = await openLibrary({ corpus, data, now: () => new Date(), lock: true })
  const sandbox = await startSandbox({ botName: 'Kutip' })
  const bot = createBot({
    config: { discordToken: sandbox.token, guildIds: [], moderatorGuildIds: [], moderatorRoleIds: [], data },
    commands,
    library,
    log: createLog({ level: 'silent' }),
    api: sandbox.api,
    attachments: sandbox.url,
    flood: { tokens: 1000, refilledInMs: 1 },
    onFatal(_status, sentence) {
      throw new Error(sentence)
    },
  })
  await bot.start()
  await sandbox.ready()
  return {
    sandbox,
    async stop() {
      await bot.stop()
      await sandbox.close()
      await library.close()
      await rm(data, { recursive: true })
    },
  }
}
