import type { Worker } from 'node:worker_threads'
import { lockFolder } from '../disk/lock.ts'
import { startThread } from '../generations/start-thread.ts'
import type { Library, RefreshOptions } from '../library.ts'
import { errorOf, METHODS, type Method, type Reply, type ThreadOptions } from './messages.ts'

/** A request that is on its way. */
interface Pending {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: RefreshOptions['onProgress']
}

/** A running thread. */
interface Live {
  readonly thread: Worker
  readonly pending: Map<number, Pending>
}

/**
 * Opens a library in a thread of its own: whatever is worked out there, Discord's heartbeats and acknowledgements go on here. Where the
 * thread dies, what was asked fails, and the next request starts another, which takes the generation that is on the disk.
 * @param now for the lock of the data folder; the thread has a clock of its own
 * @throws UserError as `openLibrary` does
 */
export async function libraryInThread({
  now,
  ...options
}: ThreadOptions & { readonly now: () => Date }): Promise<Library> {
  const lock = await lockFolder(options.data, () => now().getTime())
  let live: Promise<Live> | null = null
  let count = 0
  const start = () =>
    (live ??= open(options, () => {
      live = null
    }))
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
    await lock.release()
    throw error
  }
  const calls = Object.fromEntries(METHODS.map(method => [method, (...args: unknown[]) => request(method, args)]))
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each method is asked of the library in the thread, and answered by it
    ...(calls as unknown as Library),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    refresh: ({ onProgress, ...given }) => request('refresh', [given], onProgress) as ReturnType<Library['refresh']>,
    close: async () => {
      await request('close', [])
      await (await live)?.thread.terminate()
      await lock.release()
    },
  }
}

function open(options: ThreadOptions, onEnd: () => void): Promise<Live> {
  return new Promise((resolve, reject) => {
    const thread = startThread(new URL('./library-thread.ts', import.meta.url), options)
    const pending = new Map<number, Pending>()
    const take = (id: number) => {
      const found = pending.get(id)
      pending.delete(id)
      return found
    }
    const fail = (error: Error) => {
      onEnd()
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
