import { textHash } from '../../../src/corpus/admit.ts'
import type { CorpusLookup } from '../../../src/library/shelf/adding.ts'
import type { Shelf } from '../../../src/library/shelf/shelf.ts'
import { UserError } from '../../../src/language/user-error.ts'
import type { Actor, Upload } from '../../../src/library/moderation.ts'

export const RINI: Actor = { user: '333333333333333333', place: '444444444444444444' }
export const OPERATOR: Actor = { user: null, place: 'terminal' }

/** The articles that lie in the corpus folder. */
export const FOLDER = ['panen-jagung', 'pasar-malam'] as const

const NUMBERS = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const

/** The `n`th of some invented articles, no two with one text. */
export function upload(n: number, format: Upload['format'] = 'txt'): Upload {
  const text = `Perahu ${NUMBERS[n % 9]} dari Dermaga ${n} membawa ${n + 10} peti ikan ke Pulau Cendana, kata nakhoda Darto, Rabu (7/5/2031).\n\nMuatan itu dijual di pasar pada hari berikutnya.\n`
  return { format, bytes: Buffer.from(format === 'html' ? `<html><body><p>${text}</p></body></html>` : text) }
}

/** The `textHash` of an article of the folder. */
export const textIn = (id: string) => `text of ${id}`

/** The corpus as the shelf may ask it: the folder, and what was added. */
export function corpusOf(shelf: () => Shelf): CorpusLookup {
  return {
    article: id => {
      if (FOLDER.some(each => each === id)) return { hash: 'f'.repeat(64), text: textIn(id) }
      const added = shelf()
        .added()
        .find(each => each.id === id)
      return added === undefined ? null : { hash: added.hash, text: textHash(added.article) }
    },
    like: async article => {
      const twin = shelf()
        .added()
        .find(each => each.article.text === article.text)
      return twin === undefined ? null : { article: twin.id, title: twin.article.title, same: true, how: null }
    },
  }
}

/** The code of the `UserError` that a task ends with, or `done`. */
export async function outcome(task: Promise<unknown>): Promise<string> {
  try {
    await task
    return 'done'
  } catch (error) {
    if (error instanceof UserError) return error.code
    throw error
  }
}
