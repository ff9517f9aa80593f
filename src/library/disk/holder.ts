import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { z } from 'zod'
import { hasCode } from './disk-error.ts'
import { isPresent, presenceSchema, type Presence } from './presence.ts'

/** A process of which nothing was heard for so long, and that cannot be asked, is gone. Milliseconds. */
const SILENCE = 60_000

const holderSchema = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** ISO instant. */
  since: z.string(),
  /** What tells this process from one that has the same number after it; null where the system does not say. */
  born: z.string().nullable(),
  /** Where its number means it: two containers of one host may each have a process 7. Null where the system does not say. */
  pids: z.string().nullable().default(null),
  /** Which start of which system it runs on, containers or not; null where the system does not say. */
  boot: z.string().nullable().default(null),
  /** Where it can be seen to live from other containers. */
  presence: presenceSchema.nullable().default(null),
})

/** The process that has a lock, as it says itself. */
export type Holder = z.infer<typeof holderSchema>

/** @param now the time in milliseconds */
export function thisProcess(now: number, presence: Presence | null): Holder {
  return {
    pid: process.pid,
    host: hostname(),
    since: new Date(now).toISOString(),
    born: bornOf('self'),
    pids: pidNamespace(),
    boot: bootOf(),
    presence,
  }
}

/** Null for what is no holder: half a file. */
export function readHolder(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/**
 * Whether the holder of a lock lives. Where the system can be asked it knows at once; else time tells.
 * @param heard when something was last heard of it; `now`, too, in milliseconds
 */
export async function isAlive(folder: string, holder: Holder | null, heard: number, now: number): Promise<boolean> {
  const isHeard = now - heard < SILENCE
  // Of one that says nothing there is only the time.
  if (holder === null) return isHeard
  if (holder.host === hostname() && holder.pids === pidNamespace()) {
    if (!isRunning(holder.pid)) return false
    // After a restart, in a container above all, other processes have the numbers of those before.
    const born = bornOf(holder.pid)
    return born === null || holder.born === null ? isHeard : born === holder.born
  }
  // Its number means nothing here: it is, or was, in another container, perhaps of another machine.
  const isHere = holder.presence !== null && holder.boot !== null && holder.boot === bootOf()
  return (isHere ? await isPresent(folder, holder.presence!) : null) ?? isHeard
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
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program stands in brackets and may itself have some; the tick is the 20th field after it.
    const tick = status.slice(status.lastIndexOf(')') + 2).split(' ')[19]
    const boot = bootOf()
    return tick === undefined || boot === null ? null : `${boot}/${tick}`
  } catch {
    return null
  }
}

function bootOf(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
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
