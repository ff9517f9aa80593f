import process from 'node:process'
import { Command } from 'commander'
import { loadConfig, type Config } from '../config.ts'
import { answeredSince } from '../library/answered-now.ts'
import { exportTo } from '../library/backup/export.ts'
import { importFrom } from '../library/backup/import.ts'
import { lockFolder } from '../library/disk/lock.ts'
import { nodeFiles } from '../library/disk/node-files.ts'
import { openFeedback } from '../library/feedback.ts'
import type { Library } from '../library/library.ts'
import type { Actor, ArticleFacts, ChangeReport } from '../library/moderation.ts'
import { openLibrary, recordImport } from '../library/open-library.ts'
import type { Outcome } from '../reply/cards/moderating/outcome.ts'
import {
  historyText,
  inspectionText,
  nearlySame,
  outcomeText,
  statusText,
  trashText,
} from '../reply/terminal/moderating.ts'
import { shortLine } from '../reply/inert.ts'
import { confirm } from './confirm.ts'
import { print, positive, terminalStyle } from './door.ts'
import { showProgress } from './progress.ts'
import { uploadOf } from './upload.ts'

/** Whoever can use the terminal of the machine is its operator. */
const OPERATOR: Actor = { user: null, place: 'terminal' }

interface Flags {
  readonly force?: boolean
  readonly json?: boolean
  readonly yes?: boolean
  readonly limit: number
  readonly title?: string
  readonly outlet?: string
  readonly date?: string
  readonly url?: string
}

/** `corpus`: everything that moderators do in Discord, for the operator. */
export function corpusCommand(): Command {
  const corpus = new Command('corpus').description(
    'keep the articles: see, refresh, add, correct, hide, remove, go back',
  )
  const subcommand = (usage: string, description: string) => corpus.command(usage).description(description)
  const withFacts = (command: Command) =>
    command
      .option('--title <title>', 'its title; empty: none')
      .option('--outlet <outlet>', 'the outlet; empty: none')
      .option('--date <day>', 'the day of publication, such as 2025-04-28; empty: undated')
      .option('--url <address>', 'its address, from https:// on; empty: none')

  subcommand('status', 'what the corpus holds as it was last kept, and what is hidden').action(() =>
    look(async library => statusText(await library.status(), terminalStyle())),
  )
  subcommand('refresh', 'read what has changed in the folder')
    .option('--force', 'go on where most articles are gone, and read every file again')
    .action(({ force = false }: Flags) => change('refresh', library => refresh(library, force)))
  withFacts(subcommand('add <file>', 'add an article: .txt, .md or .html')).action((file: string, flags: Flags) =>
    change('add', library => add(library, file, factsIn(flags))),
  )
  withFacts(subcommand('edit <id>', 'set title, outlet, date or address of an article')).action(
    (id: string, flags: Flags) => change('edit', library => library.edit(id, factsIn(flags), OPERATOR)),
  )
  subcommand('hide <id> <reason...>', 'take an article out of the answers; readers see the reason').action(
    (id: string, reason: string[]) => change('hide', library => library.hide(id, reason.join(' '), OPERATOR)),
  )
  subcommand('show <id>', 'let readers see a hidden article again').action((id: string) =>
    change('show', library => library.show(id, OPERATOR)),
  )
  subcommand('remove <id>', 'put an article into the trash')
    .option('--yes', 'do not ask')
    .action((id: string, { yes = false }: Flags) =>
      change('remove', async library => {
        await confirm(`Remove “${await titleOf(id, library)}”?`, yes)
        return library.remove(id, OPERATOR)
      }),
    )
  subcommand('trash', 'what was removed').action(() =>
    look(async library => trashText(await library.withheld(), terminalStyle())),
  )
  subcommand('restore <id>', 'take an article out of the trash').action((id: string) =>
    change('restore', library => library.restore(id, OPERATOR)),
  )
  subcommand('purge <id>', 'delete an article of the trash for good')
    .option('--yes', 'do not ask')
    .action((id: string, { yes = false }: Flags) =>
      withLibrary(true, async library => {
        await confirm(`Delete “${await titleOf(id, library)}” for good?`, yes)
        await library.purge(id, OPERATOR)
        await print(`${id} is deleted for good.\n`)
      }),
    )
  subcommand('rollback', 'go back to the articles before the last refresh')
    .option('--yes', 'do not ask')
    .action(({ yes = false }: Flags) =>
      change('rollback', async library => {
        await confirm('Go back to the articles before the last refresh?', yes)
        return library.rollback(OPERATOR)
      }),
    )
  subcommand('history', 'who did what, newest first')
    .option('--json', 'print the entries as JSON')
    .option('--limit <number>', 'at most so many entries', positive, 50)
    .action(({ json, limit }: Flags) =>
      look(async library => {
        const entries = await library.history(limit)
        return json ? asJson(entries) : historyText(entries, terminalStyle())
      }),
    )
  subcommand('check', 'look all articles over')
    .option('--json', 'print the findings as JSON')
    .action(({ json }: Flags) =>
      look(async library => {
        const inspection = await library.inspect()
        return json ? asJson(inspection) : inspectionText(inspection, terminalStyle())
      }),
    )
  subcommand('export <file>', 'write a backup of the articles, what was done to them, and what readers said').action(
    backUp,
  )
  subcommand('import <file>', 'read a backup in')
    .option('--force', 'move aside what is there already')
    .option('--yes', 'do not ask')
    .action(bringBack)
  return corpus
}

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** Looks, without disturbing a bot that is running. */
function look(show: (library: Library) => Promise<string>): Promise<void> {
  return withLibrary(false, async library => print(await show(library)))
}

async function withLibrary(lock: boolean, use: (library: Library, config: Config) => Promise<void>): Promise<void> {
  const config = loadConfig()
  const library = await openLibrary({
    corpus: config.corpus,
    data: config.data,
    now: () => new Date(),
    lock,
    // A change says what it changed, and nothing that came about before it.
    catchesUp: false,
  })
  try {
    await use(library, config)
  } finally {
    await library.close()
  }
}

/** Does something to the corpus, and says what came of it. */
function change(action: Outcome['action'], act: (library: Library) => Promise<ChangeReport>): Promise<void> {
  return withLibrary(true, async (library, { data }) => {
    const report = await act(library)
    const feedback = await openFeedback(data, () => new Date())
    try {
      const answered = await answeredSince(report, library, feedback, error => {
        process.stderr.write(`Questions without an answer were not asked again: ${String(error)}\n`)
      })
      await print(outcomeText({ action, report, answered }, terminalStyle()))
    } finally {
      await feedback.close()
    }
  })
}

async function refresh(library: Library, force: boolean): Promise<ChangeReport> {
  const { show, end } = showProgress()
  try {
    return await library.refresh({ by: OPERATOR, force, onProgress: show })
  } finally {
    end()
  }
}

async function add(library: Library, file: string, facts: ArticleFacts): Promise<ChangeReport> {
  const { id, missing, like } = await library.draft(await uploadOf(file))
  const given = { outlet: facts.outlet, published: facts.published, url: facts.url }
  const lacking = missing.filter(what => given[what] === undefined)
  if (lacking.length > 0) process.stderr.write(`Not found in it: ${lacking.join(', ')}. Set it with: corpus edit\n`)
  // The same text is refused by the library.
  if (like && !like.same) process.stderr.write(`${nearlySame(like)}\n`)
  const { change } = await library.add(id, facts, OPERATOR)
  return change
}

/** What was given; an empty word says that there is none. */
function factsIn({ title, outlet, date, url }: Flags): ArticleFacts {
  const said = (value: string | undefined) => (value === '' ? null : value)
  return {
    ...(title !== undefined && { title: said(title)! }),
    ...(outlet !== undefined && { outlet: said(outlet)! }),
    ...(date !== undefined && { published: said(date)! }),
    ...(url !== undefined && { url: said(url)! }),
  }
}

async function titleOf(id: string, library: Library): Promise<string> {
  const withheld = (await library.withheld()).find(({ article }) => article === id)
  return shortLine(withheld?.title ?? (await library.article(id))?.title ?? id, 80)
}

async function backUp(file: string): Promise<void> {
  const { corpus, data, guildIds, moderatorGuildIds, moderatorRoleIds } = loadConfig()
  const held = await lockFolder(data, () => Date.now())
  try {
    const settings = {
      guildIds: [...guildIds],
      moderatorGuildIds: [...moderatorGuildIds],
      moderatorRoleIds: [...moderatorRoleIds],
      corpus,
    }
    const { files, bytes } = await exportTo(nodeFiles, { to: file, corpus, data, settings, now: () => new Date() })
    await print(`${file}: ${files} files, ${bytes} bytes\n`)
  } finally {
    await held.release()
  }
}

async function bringBack(file: string, { force = false, yes = false }: Flags): Promise<void> {
  const { corpus, data } = loadConfig()
  if (force) await confirm(`Put ${file} in the place of what is in ${corpus} and ${data}? That is moved aside.`, yes)
  const held = await lockFolder(data, () => Date.now())
  try {
    const { created, files, settings, aside } = await importFrom(nodeFiles, { from: file, corpus, data, force })
    await recordImport(data, { created, files }, OPERATOR, () => new Date())
    const lines = [
      `${files} files of ${created} are in ${corpus} and ${data}.`,
      ...aside.map(folder => `What was there before: ${folder}`),
      `Settings at that time, not put in force: ${JSON.stringify(settings)}`,
    ]
    await print(`${lines.join('\n')}\n`)
  } finally {
    await held.release()
  }
}
