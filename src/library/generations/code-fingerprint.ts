import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const SRC = fileURLToPath(new URL('../..', import.meta.url))
/** What lies here decides what a generation on the disk holds: how articles are read, analysed, indexed and kept. */
const ROOMS = ['language', 'corpus', 'index', 'library/generations']

/**
 * Stays the same as long as a generation that was kept on the disk would be made the same way again: over the code that makes it, that
 * of MiniSearch, and the version of Node, whose format the segments have. 64 hexadecimal digits.
 */
export function codeFingerprint(): string {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]!)
  hash.update(readFileSync(createRequire(import.meta.url).resolve('minisearch')))
  for (const room of ROOMS)
    for (const name of readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(?:ts|lex|eq)$/.test(name)) hash.update(name).update(readFileSync(join(SRC, room, name)))
  return hash.digest('hex')
}
