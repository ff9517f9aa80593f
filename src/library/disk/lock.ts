import { open, readdir, readFile, stat, unlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { UserError } from '../../language/user-error.ts'
import { hasCode, tellingDiskErrors } from './disk-error.ts'
import { isAlive, readHolder, thisProcess, type Holder } from './holder.ts'
import { nodeFiles } from './node-files.ts'
import { isPresence, showPresence, type Presence } from './presence.ts'

/** A folder that no other process uses meanwhile. */
export interface FolderLock {
  /** Gives the folder free. What was released once is released. */
  release(): Promise<void>
}

const HEARTBEAT = 10_000
/** Names of locks: whoever takes over from a dead process makes the next higher one, which the system lets only one do. */
const LOCK = /^lock-(\d{1,9})$/
const TRIES = 40

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
    let shown: Awaited<ReturnType<typeof showPresence>> | undefined
    try {
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const found = await locksIn(folder)
        const alive = await firstAlive(folder, found, now())
        if (alive?.holder) throw inUse(folder, alive.number, alive.holder)
        const number = Math.max(0, ...found.map(lock => lock.number)) + 1
        // It lives before its lock says so.
        if (alive === undefined && shown === undefined) shown = await showPresence(folder)
        const presence = shown?.presence ?? null
        if (alive === undefined && (await make(folder, number, now(), presence))) {
          const own = nameOf(folder, number)
          if (await isOurs(folder, number, found).catch(error => givenBack(own, error))) {
            await sweepPresences(folder, presence)
            const { end } = shown ?? {}
            // From here on it ends with the lock.
            shown = null
            return held(own, now, end)
          }
          await removeIfThere(own)
        }
        // Somebody else is at it just now. Not in step with him.
        await pause(5 + Math.random() * 50)
      }
      throw inUse(folder, null, null)
    } finally {
      await shown?.end()
    }
  })
}

/** Whether the locks are exactly those that were found dead, which go then, and one's own. */
async function isOurs(folder: string, own: number, dead: readonly Lock[]): Promise<boolean> {
  const left = (await numbersIn(folder)).filter(each => each !== own)
  if (left.length !== dead.length || !dead.every(lock => left.includes(lock.number))) return false
  for (const { number } of dead) await removeIfThere(nameOf(folder, number))
  return true
}

/** Whoever cannot take a folder may live on without it: a lock of his would keep all others out. */
async function givenBack(own: string, error: unknown): Promise<never> {
  await unlink(own).catch(() => {})
  throw error
}

async function firstAlive(folder: string, locks: readonly Lock[], now: number): Promise<Lock | undefined> {
  for (const lock of locks) if (await isAlive(folder, lock.holder, lock.heard, now)) return lock
  return undefined
}

function held(path: string, now: () => number, end: () => Promise<void> = async () => {}): FolderLock {
  const beat = setInterval(() => {
    const seconds = now() / 1000
    utimes(path, seconds, seconds).catch(() => {})
  }, HEARTBEAT)
  beat.unref()
  return {
    release: async () => {
      clearInterval(beat)
      await removeIfThere(path)
      await end()
    },
  }
}

/** False where there is one already. */
async function make(folder: string, number: number, now: number, presence: Presence | null): Promise<boolean> {
  const path = nameOf(folder, number)
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    if (hasCode(error, 'EEXIST')) return null
    throw error
  })
  if (file === null) return false
  try {
    await file.writeFile(JSON.stringify(thisProcess(now, presence)))
    await file.utimes(now / 1000, now / 1000)
    return true
  } catch (error) {
    await unlink(path).catch(() => {})
    throw error
  } finally {
    await file.close()
  }
}

/** Who has the lock is the only one: what others have shown was left by the dead, or is of no use to those who just lost. Never throws. */
async function sweepPresences(folder: string, own: Presence | null): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter(each => isPresence(each) && each !== own?.name))
    await removeIfThere(join(folder, name)).catch(() => {})
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
