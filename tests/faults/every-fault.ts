import { failingDisk, Killed, NAMES_LEFT, type FailingDisk, type Fault } from './failing-disk.ts'

const CODES = ['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EMFILE'] as const

/** Every way in which an operation can fail. */
export function faultsAt(at: number): readonly Fault[] {
  return [
    { mode: 'kill', at },
    { mode: 'torn write', at },
    ...CODES.map(code => ({ mode: 'errno', at, code }) as const),
    ...CODES.map(code => ({ mode: 'errno forever', at, code }) as const),
    ...NAMES_LEFT.flatMap(names =>
      (['none', 'half'] as const).map(content => ({ mode: 'power loss', at, names, content }) as const),
    ),
  ]
}

export interface Failed<Notes> {
  readonly fault: Fault
  /** The operation at which it failed. */
  readonly operation: string
  /** What was thrown out of the work; null where it came to its end in spite of the fault. */
  readonly error: unknown
  /** Whether the process died. */
  readonly isDead: boolean
  /** What the work wrote down as it went. */
  readonly notes: Notes
  /** The disk as it was left; `restart` it to see what survives. */
  readonly disk: FailingDisk
}

/**
 * Does the same work again and again from the same beginning, and lets it fail at its first operation, its second …, in every way,
 * until it comes to its end without a fault.
 * @param prepare what is on the disk before
 * @param judge throws where what is left is not what it should be
 * @param stride of the faults besides a kill, only every so manyth is tried
 * @returns how many faults there were
 */
export async function everyFault<Notes>(
  prepare: (disk: FailingDisk) => Promise<void>,
  work: (disk: FailingDisk, notes: Notes) => Promise<void>,
  notesFor: () => Notes,
  judge: (failed: Failed<Notes>) => Promise<void>,
  stride = 1,
): Promise<number> {
  const before = failingDisk()
  await prepare(before)
  let faults = 0
  for (let at = 1; ; at++) {
    let isClean = true
    for (const [kind, fault] of faultsAt(at).entries()) {
      if (kind > 0 && (at + kind) % stride !== 0) continue
      const disk = before.restart(fault)
      const notes = notesFor()
      const error = await work(disk, notes).then(
        () => null,
        (thrown: unknown) => thrown,
      )
      if (!disk.hasFailed) continue
      isClean = false
      faults++
      const isDead = fault.mode === 'kill' || fault.mode === 'torn write' || fault.mode === 'power loss'
      const failed = { fault, operation: disk.operations[at - 1]!, error, isDead, notes, disk }
      try {
        if (error instanceof Killed && !isDead) throw new Error('killed without a kill')
        await judge(failed)
      } catch (violation) {
        throw new Error(`${JSON.stringify(fault)} at "${failed.operation}"`, { cause: violation })
      }
    }
    if (isClean) return faults
  }
}
