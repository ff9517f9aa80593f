import type { Worker } from 'node:worker_threads'
import { openCorpus } from '../../corpus/files/open-corpus.ts'
import type { Source } from '../../corpus/files/sources.ts'
import { readCorpus, type CorpusSettings } from '../../corpus/read-corpus.ts'
import { UserError } from '../../language/user-error.ts'
import { buildSegment, type EncodedSegment, type OnStep, type SegmentJob } from './segment.ts'
import { startThread } from './start-thread.ts'

/** What a corpus is to be read with. */
export interface ReadJob {
  readonly corpus: string
  readonly settings: Pick<CorpusSettings, 'outlets'>
  /** Keys of what need not be read. */
  readonly known: ReadonlySet<string>
  /** `YYYY-MM-DD` */
  readonly today: string
  /** Gives up, with null, where more articles have to be read. */
  readonly atMost?: number
}

/** Where corpora are read and segments built. */
export interface Workshop {
  read(job: ReadJob, onStep?: OnStep): Promise<readonly Source[] | null>
  build(job: SegmentJob, onStep?: OnStep): Promise<EncodedSegment>
  /** Ends what is running; its promise is rejected. */
  close(): Promise<void>
}

export type WorkOrder =
  { readonly kind: 'read'; readonly job: ReadJob } | { readonly kind: 'build'; readonly job: SegmentJob }

/** What a thread sends back. */
export type WorkNews =
  | { readonly kind: 'step'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly texts: UserError['texts'] }

/** Does an order on the calling thread, which gets a turn every few milliseconds. */
export function carryOut(order: WorkOrder, onStep: OnStep = () => {}, signal?: AbortSignal): Promise<unknown> {
  if (order.kind === 'build')
    return buildSegment(order.job, step => {
      signal?.throwIfAborted()
      onStep(step)
    })
  const { corpus, settings, known, today, atMost } = order.job
  return openCorpus(corpus).then(opened =>
    readCorpus(opened, settings, {
      today,
      isKnown: key => known.has(key),
      onProgress: ({ done, total }) => onStep({ done, of: total }),
      ...(atMost !== undefined && { atMost }),
      ...(signal && { signal }),
    }),
  )
}

/** A workshop on the calling thread. */
export function bench(): Workshop {
  const closing = new AbortController()
  const run = (order: WorkOrder, onStep?: OnStep) => carryOut(order, onStep, closing.signal)
  return {
    ...orders(run),
    close: async () => closing.abort(new Error('The library was closed.')),
  }
}

/** A workshop that starts a thread for each order, so that large ones hold up nobody. */
export function threads(): Workshop {
  const running = new Set<Worker>()
  const run = (order: WorkOrder, onStep?: OnStep) =>
    new Promise<unknown>((resolve, reject) => {
      const thread = startThread(new URL('./workshop-thread.ts', import.meta.url), order)
      running.add(thread)
      thread.on('message', (news: WorkNews) => {
        if (news.kind === 'step') onStep?.(news)
        else if (news.kind === 'done') resolve(news.result)
        else reject(new UserError(news.code, news.texts))
      })
      thread.on('error', reject)
      thread.on('exit', status => {
        running.delete(thread)
        reject(new Error(`The thread that built the index ended with status ${status}.`))
      })
    })
  return {
    ...orders(run),
    close: async () => {
      await Promise.all([...running].map(thread => thread.terminate()))
    },
  }
}

type Run = (order: WorkOrder, onStep?: OnStep) => Promise<unknown>

/* oxlint-disable typescript/no-unsafe-type-assertion -- an order of a kind has the result of that kind, on whatever thread */
function orders(run: Run): Pick<Workshop, 'read' | 'build'> {
  return {
    read: (job, onStep) => run({ kind: 'read', job }, onStep) as Promise<readonly Source[] | null>,
    build: (job, onStep) => run({ kind: 'build', job }, onStep) as Promise<EncodedSegment>,
  }
}
/* oxlint-enable typescript/no-unsafe-type-assertion */
