import { UserError } from '../../language/user-error.ts'
import type { Library, RefreshProgress, Status } from '../library.ts'

/** What a library in a thread is opened with. The caller holds the lock of the data folder, where one can be written there. */
export interface ThreadOptions {
  readonly corpus: string
  readonly data: string
  /** Why none can, in both languages; null: it is held. */
  readonly unwritable: Status['troubles'][number] | null
}

/** What is asked of the library in the thread. */
export interface Request {
  readonly id: number
  readonly method: Method
  readonly args: readonly unknown[]
}

/** What the thread says. */
export type Reply =
  | { readonly kind: 'opened' }
  | { readonly kind: 'not-opened'; readonly failure: Failure }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: RefreshProgress }
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure }

/** An error in a form that gets from thread to thread with its code. */
type Failure =
  | { readonly kind: 'refused'; readonly code: string; readonly texts: UserError['texts'] }
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string | undefined }

export type Method = keyof Library

/** Every method of a library: the compiler misses none of them here. */
export const METHODS = Object.keys({
  ask: true,
  search: true,
  text: true,
  context: true,
  followUp: true,
  article: true,
  titles: true,
  topics: true,
  timeline: true,
  compare: true,
  check: true,
  status: true,
  refresh: true,
  close: true,
  draft: true,
  drafted: true,
  add: true,
  edit: true,
  hide: true,
  show: true,
  remove: true,
  restore: true,
  purge: true,
  withheld: true,
  rollback: true,
  history: true,
  inspect: true,
} satisfies Record<Method, true>) as readonly Method[]

export function failureOf(error: unknown): Failure {
  if (error instanceof UserError) return { kind: 'refused', code: error.code, texts: error.texts }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { kind: 'bug', message, stack }
}

export function errorOf(failure: Failure): Error {
  if (failure.kind === 'refused') return new UserError(failure.code, failure.texts)
  const error = new Error(failure.message)
  if (failure.stack !== undefined) error.stack = failure.stack
  return error
}
