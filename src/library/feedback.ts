import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { Language } from '../language/language.ts'
import type { FileSystem } from './disk/file-system.ts'
import { nodeFiles } from './disk/node-files.ts'
import { openJournal } from './journal.ts'

const LANGUAGES = ['en', 'id'] as const satisfies readonly Language[]

const vote = z.object({
  at: z.string(),
  user: z.string(),
  question: z.string(),
  good: z.boolean(),
  reason: z.string().nullable(),
})
const report = z.object({
  id: z.string(),
  at: z.string(),
  user: z.string(),
  question: z.string(),
  /** The quote that is reported and the article it is from; null: the answer as a whole. */
  quote: z.object({ article: z.string(), text: z.string(), source: z.string() }).nullable(),
  reason: z.string(),
})
const unanswered = z.object({ day: z.string(), question: z.string(), language: z.enum(LANGUAGES) })
const waiting = z.object({ at: z.string(), user: z.string(), question: z.string(), language: z.enum(LANGUAGES) })

/** Somebody's opinion of an answer; the last one about a question counts. */
export type Vote = Readonly<z.infer<typeof vote>>
/** A passage, or a whole answer, for moderators to look at. */
export type Report = Readonly<z.infer<typeof report>>
/** A question without an answer: its words and the day, never who asked. */
export type Unanswered = Readonly<z.infer<typeof unanswered>>
/** Somebody who wants to be told when a question is answered. */
export type Waiting = Readonly<z.infer<typeof waiting>>

/** How many records about one person there are. */
export interface Held {
  readonly votes: number
  readonly reports: number
  readonly waiting: number
}

/** What people tell Kutip about its answers. All of it stands in files of the data folder, and nowhere else. */
export interface Feedback {
  vote(vote: Omit<Vote, 'at'>): Promise<void>
  votes(): readonly Vote[]
  report(report: Omit<Report, 'id' | 'at'>): Promise<void>
  /** Those that nobody has dealt with, newest first. */
  reports(): readonly Report[]
  /** Takes a report off the list; false where it is no longer there. */
  settle(id: string): Promise<boolean>
  noteUnanswered(question: string, language: Language): Promise<void>
  /** Oldest first. */
  unanswered(): readonly Unanswered[]
  /** Takes questions with these words off the list. */
  dropUnanswered(questions: readonly string[]): Promise<void>
  /** `full`: this person waits for as many questions as one may. */
  wait(waiting: Omit<Waiting, 'at'>): Promise<'noted' | 'full'>
  waiting(): readonly Waiting[]
  /** Takes somebody who was told, or cannot be, off the list. */
  stopWaiting(waiting: Waiting): Promise<void>
  heldOf(user: string): Held
  /** Deletes every record of a person; resolves with how many there were. */
  forget(user: string): Promise<Held>
  close(): Promise<void>
}

/** How many records of each kind are kept; the oldest go. */
const MOST = { votes: 10_000, reports: 500, unanswered: 5000, waiting: 2000 } as const

/** For how many questions one person may wait. */
const MOST_WAITED_FOR = 20

/**
 * Opens the feedback kept in a folder.
 * @param now the time, for saying when something was said
 * @throws a `diskError` where it is there and cannot be read; so does what would write and cannot
 */
export async function openFeedback(folder: string, now: () => Date, files: FileSystem = nodeFiles): Promise<Feedback> {
  const journal = <Entry>(name: keyof typeof MOST, schema: z.ZodType<Entry>) =>
    openJournal(join(folder, `${name}.jsonl`), line => schema.safeParse(line).data ?? null, MOST[name], files)
  const votes = await journal('votes', vote)
  const reports = await journal('reports', report)
  const silences = await journal('unanswered', unanswered)
  const waiters = await journal('waiting', waiting)
  const at = () => now().toISOString()
  const latestVotes = () => [
    ...new Map(votes.entries().map(one => [JSON.stringify([one.user, one.question]), one])).values(),
  ]
  const others = (user: string) => (entry: { readonly user: string }) => entry.user !== user
  return {
    vote: given => votes.add({ at: at(), ...given }),
    votes: latestVotes,
    report: given => reports.add({ id: randomBytes(6).toString('hex'), at: at(), ...given }),
    reports: () => reports.entries().toReversed(),
    settle: async id => (await reports.keep(entry => entry.id !== id)).length > 0,
    noteUnanswered: (question, language) => silences.add({ day: at().slice(0, 10), question, language }),
    unanswered: () => silences.entries(),
    dropUnanswered: async questions => {
      await silences.keep(({ question }) => !questions.includes(question))
    },
    async wait(given) {
      const own = waiters.entries().filter(({ user }) => user === given.user)
      if (own.some(({ question }) => question === given.question)) return 'noted'
      if (own.length >= MOST_WAITED_FOR) return 'full'
      await waiters.add({ at: at(), ...given })
      return 'noted'
    },
    waiting: () => waiters.entries(),
    stopWaiting: async done => {
      await waiters.keep(entry => entry.user !== done.user || entry.question !== done.question)
    },
    heldOf: user => {
      const count = (entries: readonly { readonly user: string }[]) =>
        entries.filter(entry => entry.user === user).length
      return { votes: count(latestVotes()), reports: count(reports.entries()), waiting: count(waiters.entries()) }
    },
    async forget(user) {
      const votesBefore = latestVotes().filter(entry => entry.user === user).length
      await votes.keep(others(user))
      const gone = await reports.keep(others(user))
      const given = await waiters.keep(others(user))
      return { votes: votesBefore, reports: gone.length, waiting: given.length }
    },
    close: async () => {
      await Promise.all([votes.close(), reports.close(), silences.close(), waiters.close()])
    },
  }
}
