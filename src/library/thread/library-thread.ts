import { parentPort, workerData } from 'node:worker_threads'
import type { Library, RefreshOptions, RefreshProgress } from '../library.ts'
import { openWith } from '../open-library.ts'
import { failureOf, type Reply, type Request, type ThreadOptions } from './messages.ts'

/** The thread in which a library lives: opens it, and does what the host asks. */
async function main({ corpus, data, unwritable }: ThreadOptions): Promise<void> {
  const port = parentPort!
  const say = (reply: Reply) => port.postMessage(reply)
  try {
    const library = await openWith({ corpus, data, unwritable, now: () => new Date() })
    port.on('message', (request: Request) => void answer(library, request, say))
    say({ kind: 'opened' })
  } catch (error) {
    say({ kind: 'not-opened', failure: failureOf(error) })
  }
}

/** Progress is told no faster than this, in milliseconds, but each stage at once: the host has more to do than to listen. */
const EVERY = 100

function inTime(tell: (progress: RefreshProgress) => void): (progress: RefreshProgress) => void {
  let last = -Infinity
  let stage: RefreshProgress['stage'] | null = null
  return progress => {
    if (progress.stage === stage && performance.now() - last < EVERY) return
    last = performance.now()
    stage = progress.stage
    tell(progress)
  }
}

async function answer(library: Library, { id, method, args }: Request, say: (reply: Reply) => void): Promise<void> {
  try {
    const result = await (method === 'refresh'
      ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host's own call, without its function
        library.refresh({
          ...(args[0] as RefreshOptions),
          onProgress: inTime(progress => say({ kind: 'progress', id, progress })),
        })
      : // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host calls with what the method takes
        (library[method] as (...given: readonly unknown[]) => Promise<unknown>)(...args))
    say({ kind: 'done', id, result })
  } catch (error) {
    say({ kind: 'failed', id, failure: failureOf(error) })
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `libraryInThread` hands over
void main(workerData as ThreadOptions)
