import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Library } from '../../../src/library/library.ts'
import { openWith } from '../../../src/library/open-library.ts'
import { ARTICLES, temporaryCorpus } from '../articles.ts'

export const OPERATOR = { user: null, place: 'terminal' } as const

/** A corpus folder and a data folder, and libraries over them, one after the other. */
export async function temporaryHouse(files: Readonly<Record<string, string | Uint8Array>> = ARTICLES) {
  const corpus = await temporaryCorpus(files)
  const data = await mkdtemp(join(tmpdir(), 'kutip-data-'))
  const opened: Library[] = []
  return {
    corpus,
    data,
    generations: join(data, 'generations'),
    /** Opens the library, as a start of Kutip does. */
    async open(): Promise<Library> {
      await opened.at(-1)?.close()
      const library = await openWith({ corpus: corpus.folder, data, now: () => new Date('2030-01-01T00:00:00Z') })
      opened.push(library)
      return library
    },
    async remove() {
      await opened.at(-1)?.close()
      await corpus.remove()
      await rm(data, { recursive: true, force: true })
    },
  }
}

export const EARTHQUAKE = 'Gempa mengguncang Pulau Kerang dan merusak 41 sekolah, kata Gubernur Dewi Anggraini.\n'
