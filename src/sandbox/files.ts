import { snowflake } from './snowflake.ts'
import type { SandboxAttachment } from './state.ts'
import type { World } from './world.ts'

interface NewFile {
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly description: string | null
}

/** Puts a file where the sandbox serves it. */
export function store(world: World, channelId: string, file: NewFile): SandboxAttachment {
  const id = snowflake()
  const path = `/attachments/${channelId}/${id}/${encodeURIComponent(file.name)}`
  world.files.set(path, { bytes: file.bytes, contentType: file.contentType })
  return {
    id,
    filename: file.name,
    description: file.description,
    contentType: file.contentType,
    size: file.bytes.length,
    url: `${world.url}${path}`,
  }
}
