import { fork } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { startSandbox, type SandboxUser } from '../../src/sandbox/sandbox.ts'
import { seen } from './seen.ts'

/** What became of one person's `/ask`. */
export interface Fate {
  readonly acknowledgedAfterMs: number
  readonly ephemeral: boolean
  /** What the person saw in the end. */
  readonly text: string
}

/** A sandbox in a process of its own, so that what is measured is the bot. */
export interface Crowd {
  readonly api: string
  readonly token: string
  /** So many people send `/ask` at the same moment; their fates, and the codes of what the sandbox refused meanwhile. */
  readonly askAtOnce: (people: number, question: string) => Promise<{ fates: Fate[]; refused: number[] }>
  readonly close: () => void
}

interface Asking {
  readonly people: number
  readonly question: string
}

export async function startCrowd(): Promise<Crowd> {
  const child = fork(fileURLToPath(import.meta.url), { execArgv: ['--import', 'tsx'], serialization: 'advanced' })
  const [place] = (await once(child, 'message')) as [{ api: string; token: string }]
  return {
    ...place,
    async askAtOnce(people, question) {
      child.send({ people, question } satisfies Asking)
      const [outcome] = (await once(child, 'message')) as [{ fates: Fate[]; refused: number[] }]
      return outcome
    },
    // The process ends with the connection.
    close: () => child.disconnect(),
  }
}

/** The process of the crowd. */
async function beCrowd(): Promise<void> {
  const sandbox = await startSandbox()
  const ask = async (as: SandboxUser, question: string): Promise<Fate> => {
    try {
      const asked = { name: 'ask', options: { question }, as, timeoutMs: 25_000 }
      const { acknowledgedAfterMs, ephemeral, message } = await sandbox.slash(asked)
      return { acknowledgedAfterMs, ephemeral, text: seen(message) }
    } catch (error) {
      return { acknowledgedAfterMs: Infinity, ephemeral: false, text: String(error) }
    }
  }
  process.on('message', ({ people, question }: Asking) => {
    const crowd = Array.from({ length: people }, (_, i) => sandbox.addPerson({ name: `Person ${i}` }))
    void Promise.all(crowd.map(as => ask(as, question))).then(fates =>
      process.send?.({ fates, refused: sandbox.refusals.map(({ code }) => code) }),
    )
  })
  process.on('disconnect', () => process.exit())
  process.send?.({ api: sandbox.api, token: sandbox.token })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await beCrowd()
