import { randomBytes } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { hasCode } from './disk-error.ts'

/** A socket in a folder at which the system, not the process, says whether its process lives: it is closed with it, however that ends. */
export const presenceSchema = z.object({
  /** Name of its file in the folder. */
  name: z.string().regex(/^here-[0-9a-f]{16}$/),
  /** By these the very same file is known again: another mount of the folder may show it and know nothing of the process. */
  device: z.string(),
  inode: z.string(),
})
export type Presence = z.infer<typeof presenceSchema>

export const isPresence = (name: string): boolean => presenceSchema.shape.name.safeParse(name).success

/** Longer ones do not fit into the address of a socket, and are cut off without a word. Bytes. */
const LONGEST_PATH = 100

/** Shows in a folder that this process lives, until `end`. Null where that cannot be shown: the path is too long, the file system takes no sockets. */
export async function showPresence(
  folder: string,
): Promise<{ readonly presence: Presence; readonly end: () => Promise<void> } | null> {
  const name = `here-${randomBytes(8).toString('hex')}`
  const path = join(folder, name)
  if (Buffer.byteLength(path) > LONGEST_PATH) return null
  const server = createServer(caller => caller.destroy())
  if (!(await listens(server, path))) return null
  server.unref()
  const end = () => new Promise<void>(resolve => void server.close(() => resolve()))
  try {
    return { presence: { name, ...(await identityOf(path)) }, end }
  } catch {
    await end()
    return null
  }
}

/**
 * Whether the process that showed its presence lives, for certain: true or false; null where nothing can be said. The caller knows that both
 * run on one system since the same start.
 */
export async function isPresent(folder: string, { name, device, inode }: Presence): Promise<boolean | null> {
  const path = join(folder, name)
  if (Buffer.byteLength(path) > LONGEST_PATH) return null
  const found = await identityOf(path).catch(() => null)
  if (found === null || found.device !== device || found.inode !== inode) return null
  return new Promise(resolve => {
    const call = connect(path)
    call.once('connect', () => {
      call.destroy()
      resolve(true)
    })
    // Refused: nobody listens at it any more. Whatever else goes wrong says nothing.
    call.once('error', error => resolve(hasCode(error, 'ECONNREFUSED') ? false : null))
  })
}

function listens(server: Server, path: string): Promise<boolean> {
  return new Promise(resolve => {
    server.once('error', () => resolve(false))
    server.listen(path, () => resolve(true))
  })
}

async function identityOf(path: string): Promise<Pick<Presence, 'device' | 'inode'>> {
  const { dev, ino } = await lstat(path, { bigint: true })
  return { device: String(dev), inode: String(ino) }
}
