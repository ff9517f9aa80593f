import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Library } from '../../src/library/library.ts'
import { openLibrary } from '../../src/library/open-library.ts'
import { buildStage, type Stage, type StageOptions } from '../discord/stage.ts'
import { ARTICLES } from './newsroom.ts'

export interface KeptNewsroom extends Stage {
  readonly library: Library
  /** Where what moderators do is kept. */
  readonly kept: string
  readonly write: (file: string, text: string) => void
  readonly remove: (file: string) => void
  /** Stops the bot and closes the library, and opens both again over the same folders. */
  readonly reopen: () => Promise<void>
  readonly end: () => Promise<void>
}

/** Kutip in a sandbox, over invented articles and with a folder in which what moderators do is kept. Whoever starts it ends it. */
export async function startKeptNewsroom(options: Pick<StageOptions, 'config' | 'sandbox'> = {}): Promise<KeptNewsroom> {
  const folder = mkdtempSync(join(tmpdir(), 'kutip-news-'))
  const kept = mkdtempSync(join(tmpdir(), 'kutip-kept-'))
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
  for (const [file, text] of Object.entries(ARTICLES)) write(file, text)
  const open = () =>
    openLibrary({ corpus: folder, data: kept, now: () => new Date('2019-06-01T08:00:00Z'), lock: true })
  let current = await open()
  // Each call goes to the library that is open at that moment.
  const library = Object.fromEntries(
    Object.keys(current).map(name => {
      const call = (...given: unknown[]) =>
        (current[name as keyof Library] as (...given: unknown[]) => unknown)(...given)
      return [name, call]
    }),
  ) as unknown as Library
  const stage = await buildStage({ ...options, library })
  await stage.bot.start()
  await stage.sandbox.ready()
  return {
    ...stage,
    library,
    kept,
    write,
    remove: file => rmSync(join(folder, file)),
    async reopen() {
      await current.close()
      current = await open()
      await stage.restart()
    },
    async end() {
      await stage.end()
      await current.close()
      for (const path of [folder, kept]) rmSync(path, { recursive: true })
    },
  }
}
