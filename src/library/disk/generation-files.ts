import { join } from 'node:path'
import { z } from 'zod'
import { hasCode, systemCode } from './disk-error.ts'
import type { FileSystem } from './file-system.ts'
import { isBroken, seal, sealHeader, unseal, unsealInSlices, type Broken } from './sealed.ts'
import { writeWhole } from './whole-file.ts'

/**
 * Why a file is not served. `incomplete`: it is not there, or it is a generation that names a segment which is missing or broken.
 * `unreadable`: the disk fails at it; it may be whole.
 */
export type Fault = Broken['why'] | 'incomplete' | 'unreadable'

/** What the file of a generation holds. */
const contentSchema = z.object({
  number: z.number().int(),
  /** Ids; each is the SHA-256 of a segment's content. */
  segments: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  manifest: z.unknown(),
})
export type Content = z.infer<typeof contentSchema>

/** The files of a generation store: how they are called, and how they are sealed. */
export interface GenerationFiles {
  /** The generations that there are files of, highest number first. */
  numbers(): Promise<readonly number[]>
  /** The segments that there are files of. */
  segments(): Promise<readonly string[]>
  generationName(number: number): string
  segmentName(id: string): string
  /** What was written, verified. */
  generation(number: number): Promise<Content | Fault>
  segment(id: string): Promise<Uint8Array | Fault>
  writeGeneration(content: Content): Promise<void>
  writeSegment(id: string, content: Uint8Array): Promise<void>
}

const GENERATION = /^generation-(\d{1,15})$/
const SEGMENT = /^segment-([0-9a-f]{64})$/
/** A segment is its content, whatever the settings; the generations that name it answer for those. */
const ANY_SETTINGS = '-'

/** @param fingerprint of the settings that generations are made with */
export function generationFiles(files: FileSystem, folder: string, fingerprint: string): GenerationFiles {
  const generationName = (number: number) => `generation-${number}`
  const segmentName = (id: string) => `segment-${id}`
  const named = async (pattern: RegExp) => (await files.list(folder)).flatMap(name => pattern.exec(name)?.[1] ?? [])
  return {
    numbers: async () => (await named(GENERATION)).map(Number).sort((a, b) => b - a),
    segments: () => named(SEGMENT),
    generationName,
    segmentName,
    generation: async number => {
      const bytes = await readOrFault(files, join(folder, generationName(number)))
      if (typeof bytes === 'string') return bytes
      const payload = unseal('generation', fingerprint, bytes)
      if (isBroken(payload)) return payload.why
      const content = contentSchema.safeParse(parsed(payload))
      return content.success && content.data.number === number ? content.data : 'damaged'
    },
    segment: async id => {
      const bytes = await readOrFault(files, join(folder, segmentName(id)))
      if (typeof bytes === 'string') return bytes
      const opened = await unsealInSlices('segment', ANY_SETTINGS, bytes)
      if (isBroken(opened)) return opened.why
      return opened.hash === id ? opened.payload : 'damaged'
    },
    writeGeneration: content =>
      writeWhole(
        files,
        join(folder, generationName(content.number)),
        seal('generation', fingerprint, Buffer.from(JSON.stringify(content))),
      ),
    writeSegment: (id, content) =>
      writeWhole(
        files,
        join(folder, segmentName(id)),
        sealHeader('segment', ANY_SETTINGS, content.length, id),
        content,
      ),
  }
}

async function readOrFault(files: FileSystem, path: string): Promise<Uint8Array | 'incomplete' | 'unreadable'> {
  try {
    return await files.read(path)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'incomplete'
    if (systemCode(error) !== null) return 'unreadable'
    throw error
  }
}

function parsed(payload: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(payload.buffer, payload.byteOffset, payload.length).toString('utf8'))
  } catch {
    return undefined
  }
}
