import { readFileSync, readlinkSync } from 'node:fs'
import { open, readdir, readFile, stat, unlink, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { UserError } from '../../language/user-error.ts'
import { hasCode, tellingDiskErrors } from './disk-error.ts'
import { nodeFiles } from './node-files.ts'

/** A folder that no other process uses meanwhile. */
export interface FolderLock {
  /** Gives the folder free. What was released once is released. */
  release(): Promise<void>
}

const HEARTBEAT = 10_000
/** A process of which nothing was heard for so long, and that cannot be asked, is gone. Milliseconds. */
const SILENCE = 60_000
/** Names of locks: whoever takes over from a dead process makes the next higher one, which the system lets only one do. */
const LOCK = /^lock-(\d{1,9})$/
const TRIES = 40

const holderSchema = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** ISO instant. */
  since: z.string(),
  /** What tells this process from one that has the same number after it; null where the system does not say. */
  born: z.string().nullable(),
  /** Where its number means it: two containers of one host may each have a process 7. Null where the system does not say. */
  pids: z.string().nullable().default(null),
})
type Holder = z.infer<typeof holderSchema>

interface Lock {
  readonly number: number
  /** Null where it is just being written, or where a crash came in between. */
  readonly holder: Holder | null
  /** When something was last heard of the holder, in milliseconds. */
  readonly heard: number
}

/**
 * Takes a folder for this process, and makes it where there is none. A lock whose process is gone is taken over.
 * The rule that makes it safe for any number of processes at a time: make the next number, look again, and go back unless the locks are
 * exactly those that were found dead before, and one's own.
 * @param now the time in milliseconds
 * @throws `data-in-use` with the number of the process that has it and what to do; a `diskError` where no lock can be written
 */
export async function lockFolder(folder: string, now: () => number): Promise<FolderLock> {
  return tellingDiskErrors(folder, async () => {
    await nodeFiles.makeFolder(folder)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const found = await locksIn(folder)
      const alive = found.find(lock => isAlive(lock, now()))
      if (alive?.holder) throw inUse(folder, alive.number, alive.holder)
      const number = Math.max(0, ...found.map(lock => lock.number)) + 1
      if (alive === undefined && (await make(folder, number, now()))) {
        const left = (await numbersIn(folder)).filter(each => each !== number)
        if (left.length === found.length && found.every(lock => left.includes(lock.number))) {
          for (const dead of found) await removeIfThere(nameOf(folder, dead.number))
          return held(nameOf(folder, number), now)
        }
        await removeIfThere(nameOf(folder, number))
      }
      // Somebody else is at it just now. Not in step with him.
      await pause(5 + Math.random() * 50)
    }
    throw inUse(folder, null, null)
  })
}

function held(path: string, now: () => number): FolderLock {
  const beat = setInterval(() => {
    const seconds = now() / 1000
    utimes(path, seconds, seconds).catch(() => {})
  }, HEARTBEAT)
  beat.unref()
  return {
    release: async () => {
      clearInterval(beat)
      await removeIfThere(path)
    },
  }
}

/** False where there is one already. */
async function make(folder: string, number: number, now: number): Promise<boolean> {
  const path = nameOf(folder, number)
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    if (hasCode(error, 'EEXIST')) return null
    throw error
  })
  if (file === null) return false
  const self: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date(now).toISOString(),
    born: bornOf('self'),
    pids: pidNamespace(),
  }
  try {
    await file.writeFile(JSON.stringify(self))
    await file.utimes(now / 1000, now / 1000)
    return true
  } catch (error) {
    await unlink(path).catch(() => {})
    throw error
  } finally {
    await file.close()
  }
}

async function locksIn(folder: string): Promise<readonly Lock[]> {
  const locks = await Promise.all(
    (await numbersIn(folder)).map(async number => {
      try {
        const path = nameOf(folder, number)
        return [{ number, holder: readHolder(await readFile(path, 'utf8')), heard: (await stat(path)).mtimeMs }]
      } catch (error) {
        if (hasCode(error, 'ENOENT')) return []
        throw error
      }
    }),
  )
  return locks.flat()
}

async function numbersIn(folder: string): Promise<readonly number[]> {
  return (await readdir(folder)).flatMap(name => LOCK.exec(name)?.[1] ?? []).map(Number)
}

function readHolder(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function isAlive({ holder, heard }: Lock, now: number): boolean {
  const isHeard = now - heard < SILENCE
  // Another host, or container, cannot be asked; and of one that says nothing there is only the time.
  if (holder === null || holder.host !== hostname() || holder.pids !== pidNamespace()) return isHeard
  if (!isRunning(holder.pid)) return false
  // After a restart, in a container above all, other processes have the numbers of those before.
  const born = bornOf(holder.pid)
  return born === null || holder.born === null ? isHeard : born === holder.born
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // There is such a process, of somebody else.
    return hasCode(error, 'EPERM')
  }
}

/** The boot of the machine and the tick at which a process began, which together never come twice; null where there is no /proc. */
function bornOf(pid: number | 'self'): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program stands in brackets and may itself have some; the tick is the 20th field after it.
    const tick = status.slice(status.lastIndexOf(')') + 2).split(' ')[19]
    return tick === undefined ? null : `${boot}/${tick}`
  } catch {
    return null
  }
}

/** Where process numbers mean the same; null where there is no /proc, as on systems that have no such thing. */
function pidNamespace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return null
  }
}

function nameOf(folder: string, number: number): string {
  return join(folder, `lock-${number}`)
}

async function removeIfThere(path: string): Promise<void> {
  await unlink(path).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT')) throw error
  })
}

function inUse(folder: string, number: number | null, holder: Holder | null): UserError {
  const file = number === null ? folder : nameOf(folder, number)
  const en = holder === null ? 'Another process' : `Process ${holder.pid} on ${holder.host} (since ${holder.since})`
  const id = holder === null ? 'Proses lain' : `Proses ${holder.pid} di ${holder.host} (sejak ${holder.since})`
  return new UserError('data-in-use', {
    en: `${en} is using the data folder ${folder}. Stop it first, or give this one a data folder of its own. If it is certainly gone, delete ${file}.`,
    id: `${id} sedang memakai folder data ${folder}. Hentikan dulu proses itu, atau beri proses ini folder data sendiri. Jika proses itu pasti sudah tidak ada, hapus ${file}.`,
  })
}
