import { randomBytes } from 'node:crypto'
import { access, link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../language/user-error.ts'

const FILE = 'button-key'
const BYTES = 32

/**
 * The key that buttons are signed with: kept in the data folder, readable by its owner alone, made on the first start. So buttons
 * outlive the process, and only who can read the folder can make one.
 * @param mayWrite false: where there is none it lasts no longer than the process
 * @throws UserError `bad-button-key` where the file holds no key; otherwise what the file system throws
 */
export async function loadSecret(folder: string, mayWrite = true): Promise<Buffer> {
  const path = join(folder, FILE)
  if (mayWrite) await mkdir(folder, { recursive: true, mode: 0o700 })
  if (!(await exists(path))) {
    if (!mayWrite) return randomBytes(BYTES)
    await makeKey(path)
  }
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex')
  if (key.length === BYTES) return key
  throw new UserError('bad-button-key', {
    en: `The file ${path} does not hold a key. Delete it: Kutip makes a new one, and only buttons of older messages are lost.`,
    id: `Berkas ${path} tidak berisi kunci. Hapus berkas itu: Kutip membuat yang baru, dan hanya tombol pada pesan lama yang hilang.`,
  })
}

/** Written beside and then linked, which fails where another process was faster: nobody ever sees half a key. */
async function makeKey(path: string): Promise<void> {
  const beside = `${path}.${randomBytes(4).toString('hex')}`
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(randomBytes(BYTES).toString('hex'))
    await file.sync()
    await link(beside, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await file.close()
    await unlink(beside)
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
