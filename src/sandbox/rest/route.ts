import type { World } from '../world.ts'
import { refusal } from '../errors.ts'

export interface UploadedFile {
  /** The `n` of `files[n]`. */
  readonly key: string
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface RestRequest {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  readonly files: readonly UploadedFile[]
}

/** A body of `undefined` goes out as 204. */
export interface RestReply {
  readonly status?: number
  readonly body?: unknown
}

/** One thing that can be asked of the API. A handler answers at once; what it refuses it throws as a DiscordError. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly template: string
  /** Whether the bot's token must be given; interaction tokens stand in the path instead. */
  readonly auth: boolean
  /** Interaction callbacks have no rate limit. */
  readonly unlimited?: boolean
  handle(world: World, request: RestRequest): RestReply
}

export function param(request: RestRequest, name: string): string {
  const value = request.params[name]
  if (value === undefined) throw refusal('notFound')
  return value
}
