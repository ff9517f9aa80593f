import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { UserError } from '../../language/user-error.ts'
import { carryOut, type WorkNews, type WorkOrder } from './workshop.ts'

/** Steps are told no faster than this, in milliseconds. */
const EVERY = 100

/** On Linux a thread has a priority of its own: what is built here gives way to those that answer people. */
function giveWay(): void {
  try {
    const thread = Number(basename(readlinkSync('/proc/thread-self')))
    setPriority(thread, constants.priority.PRIORITY_LOW)
  } catch {
    // Elsewhere the system shares its cores out as it likes.
  }
}

/** Does the one order that this thread was started for. */
async function main(order: WorkOrder): Promise<void> {
  const port = parentPort!
  const tell = (news: WorkNews) => port.postMessage(news)
  let last = 0
  try {
    const result = await carryOut(order, ({ done, of }) => {
      if (performance.now() - last < EVERY && done < of) return
      last = performance.now()
      tell({ kind: 'step', done, of })
    })
    tell({ kind: 'done', result })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    tell({ kind: 'refused', code: error.code, texts: error.texts })
  }
}

giveWay()
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `threads` hands over
void main(workerData as WorkOrder)
