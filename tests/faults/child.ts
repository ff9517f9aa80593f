import { readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { UserError } from '../../src/language/user-error.ts'
import { openGenerationStore } from '../../src/library/disk/generation-store.ts'
import { lockFolder } from '../../src/library/disk/lock.ts'
import { nodeFiles } from '../../src/library/disk/node-files.ts'
import { generation } from './generations.ts'

const now = () => Date.now()
const say = (line: string) => process.stdout.write(`${line}\n`)

/** What a process can be told to do in a folder. It says what it has done. */
const TASKS = {
  /** Saves generations until it is killed. */
  save: folder => save(folder, Infinity),
  'save-once': folder => save(folder, 1),
  /** Takes the folder and keeps it until it is killed. */
  hold: async folder => {
    await lockFolder(folder, now)
    say('held')
    setInterval(() => {}, 1000)
  },
  /** Takes the folders 0, 1, 2 … in it, each at the same moment as the others that were told to begin then. */
  race: async (folder, begin, rounds) => {
    for (let round = 0; round < Number(rounds); round++) {
      const moment = Number(begin) + round * 50
      await pause(moment - now() - 5)
      while (now() < moment);
      const held = await lockFolder(join(folder, String(round)), now).then(() => 'held', refused)
      say(`${round} ${held}`)
    }
    // What it has is free when it ends; those that are late must not find it so.
    await pause(2000)
  },
  /** Takes the folder and gives it free again, all the time; while it has it, nobody else must be inside. */
  crowd: async (folder, end) => {
    const inside = join(folder, 'inside')
    let times = 0
    for (; now() < Number(end); await pause(Math.random() * 4)) {
      const lock = await lockFolder(folder, now).catch(refused)
      if (lock === 'data-in-use') continue
      try {
        await writeFile(inside, String(process.pid), { flag: 'wx' })
      } catch {
        const other = Number(await readFile(inside, 'utf8').catch(() => '0'))
        // Somebody who was killed inside may have left it.
        if (other === 0 || isRunning(other)) say(`met ${other}`)
        await writeFile(inside, String(process.pid))
      }
      await pause(Math.random() * 4)
      await unlink(inside)
      await lock.release()
      times++
    }
    say(`was inside ${times} times`)
  },
} as const satisfies Record<string, (folder: string, ...more: readonly string[]) => Promise<void>>
export type Task = keyof typeof TASKS

async function save(folder: string, times: number) {
  const store = await openGenerationStore({ files: nodeFiles, folder, fingerprint: 'f1' })
  const { generations, setAside } = await store.load()
  const newest = generations[0]?.number ?? 0
  say(`loaded ${newest}, ${setAside.length} set aside`)
  for (let number = newest + 1; number <= newest + times; number++) {
    await store.save(generation(number), [number - 1])
    say(`saved ${number}`)
  }
}

function refused(error: unknown): 'data-in-use' {
  if (error instanceof UserError && error.code === 'data-in-use') return error.code
  throw error
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const [, , task, folder, ...more] = process.argv
try {
  await (TASKS as Record<string, (folder: string, ...more: readonly string[]) => Promise<void>>)[task!]!(
    folder!,
    ...more,
  )
} catch (error) {
  if (!(error instanceof UserError)) throw error
  say(`${error.code}: ${error.texts.en}`)
  process.exitCode = 78
}
