import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

/** Largest article file, in bytes. */
export const FILE_LIMIT = 2 * 1024 * 1024

/** Why something was not read: a stable code and one sentence with the remedy. */
export interface Refusal {
  readonly code: string
  readonly reason: string
}

/**
 * Reads a file of at most `FILE_LIMIT` bytes. Its size is looked up before a byte is read; a symbolic link is not followed and
 * a pipe not waited for; a file that changes while it is read is read once more.
 */
export async function readSmallFile(path: string): Promise<Uint8Array | Refusal> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      for (let attempt = 1; ; attempt++) {
        const before = await file.stat()
        if (!before.isFile()) return refusals.notAFile
        if (before.size > FILE_LIMIT) return refusals.tooLarge(before.size)
        const bytes = new Uint8Array(before.size)
        const { bytesRead } = await file.read(bytes, 0, before.size, 0)
        const after = await file.stat()
        const same = after.size === before.size && after.mtimeMs === before.mtimeMs && bytesRead === before.size
        if (same) return bytes
        if (attempt === 2) return refusals.changing
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    return refusalOf(error)
  }
}

/** The code of a system error (`ENOENT`), or null. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** What a failed system call means for the person who keeps the corpus. */
export function refusalOf(error: unknown): Refusal {
  const code = errorCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return refusals.vanished
  if (code === 'ELOOP') return refusals.symlink
  if (code === 'EACCES' || code === 'EPERM') return refusals.unreadable
  return {
    code: 'unreadable',
    reason: `It could not be read (${code ?? String(error)}); check the disk and the file, then refresh.`,
  }
}

export const refusals = {
  unreadable: {
    code: 'unreadable',
    reason: 'Kutip may not read it; give the account that runs Kutip the right to read it.',
  },
  vanished: {
    code: 'vanished',
    reason: 'It was gone before it could be read; refresh again when nothing moves files about.',
  },
  changing: { code: 'changing', reason: 'It was being written while it was read; refresh again when it is finished.' },
  symlink: {
    code: 'symlink',
    reason: 'It is a symbolic link, and links are not followed; put the file itself into the corpus.',
  },
  notAFile: { code: 'not-a-file', reason: 'It is a pipe, device or socket and no file; take it out of the corpus.' },
  tooLarge: (bytes: number): Refusal => ({
    code: 'too-large',
    reason: `It has ${(bytes / 1024 / 1024).toFixed(1)} MB and an article at most ${FILE_LIMIT / 1024 / 1024} MB; split it, or use a .jsonl file.`,
  }),
  empty: { code: 'empty', reason: 'It is empty; put an article in it or remove it.' },
  noText: {
    code: 'no-text',
    reason: 'It holds no sentence to quote once page furniture is taken away; check what was saved.',
  },
  binary: {
    code: 'binary',
    reason: 'It is no text (NULs, control characters or a binary signature); save it as plain text in UTF-8.',
  },
} as const satisfies Record<string, Refusal | ((bytes: number) => Refusal)>
