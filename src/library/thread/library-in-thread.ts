import type { Worker } from 'node:worker_threads'
import { lockFolder, type FolderLock } from '../disk/lock.ts'
import { whyUnwritable } from '../disk/unwritable.ts'
import { startThread } from '../generations/start-thread.ts'
import type { Library, RefreshOptions } from '../library.ts'
import { errorOf, METHODS, type Method, type Reply, type ThreadOptions } from './messages.ts'

/** A request that is on its way. */
interface Pending {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: RefreshOptions['onProgress']
}

export interface HostOptions extends Omit<ThreadOptions, 'unwritable'> {
  /** For the lock of the data folder; the thread has a clock of its own. */
  readonly now: () => Date
  /** Told of each thread that is started. */
  readonly onThread?: (thread: Worker) => void
}

/** A running thread. */
interface Live {
  readonly thread: Worker
  readonly pending: Map<number, Pending>
}

/**
 * Opens a library in a thread of its own: whatever is worked out there, Discord's heartbeats and acknowledgements go on here. Where the
 * thread dies, what was asked fails, and the next request starts another, which takes the generation that is on the disk. A data folder in
 * which nothing can be written is read: people ask on, and whatever would be kept there is refused.
 * @throws UserError as `openLibrary` does
 */
export async function libraryInThread({ now, onThread, ...options }: HostOptions): Promise<Library> {
  const { lock, unwritable } = await take(options.data, now)
  let live: Promise<Live> | null = null
  let isClosed = false
  let count = 0
  const start = (): Promise<Live> => {
    if (isClosed) return Promise.reject(new Error('The library was closed.'))
    if (live !== null) return live
    const thread = startThread(new URL('./library-thread.ts', import.meta.url), { ...options, unwritable })
    onThread?.(thread)
    const opening = open(thread, () => {
      if (live === opening) live = null
    })
    live = opening
    return opening
  }
  const request = async (method: Method, args: readonly unknown[], onProgress?: RefreshOptions['onProgress']) => {
    const { thread, pending } = await start()
    const id = ++count
    return new Promise<unknown>((resolve, reject) => {
      pending.set(id, { resolve, reject, onProgress })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      thread.postMessage({ id, method, args })
    })
  }
  try {
    await start()
  } catch (error) {
    await lock?.release()
    throw error
  }
  const calls = Object.fromEntries(METHODS.map(method => [method, (...args: unknown[]) => request(method, args)]))
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each method is asked of the library in the thread, and answered by it
    ...(calls as unknown as Library),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    refresh: ({ onProgress, ...given }) => request('refresh', [given], onProgress) as ReturnType<Library['refresh']>,
    close: async () => {
      if (isClosed) return
      try {
        // A thread that has died has nothing to close.
        if (live !== null) await request('close', [])
      } finally {
        isClosed = true
        await (await live?.catch(() => null))?.thread.terminate()
        await lock?.release()
      }
    },
  }
}

/** Takes a data folder; without a lock where none can be written. */
async function take(
  data: string,
  now: () => Date,
): Promise<{ readonly lock: FolderLock | null; readonly unwritable: ThreadOptions['unwritable'] }> {
  try {
    return { lock: await lockFolder(data, () => now().getTime()), unwritable: null }
  } catch (error) {
    const unwritable = whyUnwritable(data, error)
    if (unwritable === null) throw error
    return { lock: null, unwritable }
  }
}

/** Waits until a thread has opened its library. `onEnd` is called once, when it has died or could not. */
function open(thread: Worker, onEnd: () => void): Promise<Live> {
  return new Promise((resolve, reject) => {
    const pending = new Map<number, Pending>()
    const take = (id: number) => {
      const found = pending.get(id)
      pending.delete(id)
      return found
    }
    let hasEnded = false
    const fail = (error: Error) => {
      if (hasEnded) return
      hasEnded = true
      onEnd()
      void thread.terminate()
      reject(error)
      for (const { reject: refuse } of pending.values()) refuse(error)
      pending.clear()
    }
    thread.on('message', (reply: Reply) => {
      if (reply.kind === 'opened') resolve({ thread, pending })
      else if (reply.kind === 'not-opened') fail(errorOf(reply.failure))
      else if (reply.kind === 'progress') pending.get(reply.id)?.onProgress?.(reply.progress)
      else if (reply.kind === 'done') take(reply.id)?.resolve(reply.result)
      else take(reply.id)?.reject(errorOf(reply.failure))
    })
    thread.on('error', fail)
    thread.on('exit', status => fail(new Error(`The thread of the library ended with status ${status}.`)))
  })
}
