import { createInterface } from 'node:readline/promises'
import process from 'node:process'
import { UserError } from '../language/user-error.ts'

/** Asks on the terminal whether to go on, unless that was said already. @throws UserError where nobody says yes */
export async function confirm(question: string, isSaid: boolean): Promise<void> {
  if (isSaid) return
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new UserError('yes-missing', {
      en: `${question} Nobody can be asked here: give --yes. Nothing was done.`,
      id: `${question} Tidak ada yang dapat ditanya di sini: beri --yes. Tidak ada yang dilakukan.`,
    })
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    if (/^y(?:es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim())) return
  } finally {
    terminal.close()
  }
  throw new UserError('not-confirmed', { en: 'Nothing was done.', id: 'Tidak ada yang dilakukan.' })
}
