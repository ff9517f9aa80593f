import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLibrary } from '../../../src/library/create-library.ts'
import type { Library } from '../../../src/library/library.ts'
import { temporaryCorpus } from '../articles.ts'
import { OPERATOR } from './data-folder.ts'

const now = () => new Date('2030-01-01T00:00:00Z')

const PLACES = ['Kerang', 'Melati', 'Randu', 'Seruni']
const story = (place: string, count: number) =>
  `Banjir di Kota ${place} merusak ${count} sekolah, kata Bupati ${place} Sari Wulandari.\n\nWarga ${place} membersihkan jalan dan menunggu bantuan dari provinsi tetangga.\n`

/** A file is written, or erased where there is no text. */
const change = fc.record({
  file: fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'),
  text: fc.option(fc.tuple(fc.constantFrom(...PLACES), fc.integer({ min: 2, max: 9 })).map(([p, n]) => story(p, n))),
})
const rounds = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })

/** Enough that no refresh is refused because the corpus has shrunk. */
const STAYING = Object.fromEntries(
  ['s', 't', 'u', 'v', 'w', 'x'].map((name, n) => [`${name}.txt`, story(`Kenanga ${name}`, 12 + n)]),
)

const QUESTIONS = [
  'berapa sekolah rusak di Kota Kerang?',
  'how many schools were damaged by the flood?',
  'Bupati Melati',
]

/** All that can be seen of a library, without the number of its generation. */
async function seen(library: Library) {
  const answers = []
  for (const question of QUESTIONS) answers.push({ ...(await library.ask({ question })), generation: 0 })
  const search = { ...(await library.search({ words: 'banjir bantuan sekolah' })), generation: 0 }
  const { articles, passages, terms, skipped, sources } = await library.status()
  return { answers, search, articles, passages, terms, skipped, sources, titles: await library.titles('', 25) }
}

describe('a library that was refreshed', () => {
  it('is like one that is opened anew, whatever changed and in how many steps', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async steps => {
        const corpus = await temporaryCorpus(STAYING)
        const refreshed = await createLibrary({ corpus: corpus.folder, now })
        const there = new Set<string>()
        for (const step of steps) {
          for (const { file, text } of step) {
            if (text !== null) await corpus.write(file, text)
            else if (there.has(file)) await corpus.erase(file)
            if (text === null) there.delete(file)
            else there.add(file)
          }
          await refreshed.refresh({ by: OPERATOR })
        }
        const anew = await createLibrary({ corpus: corpus.folder, now })
        expect(await seen(refreshed)).toEqual(await seen(anew))
        await corpus.remove()
      }),
      { numRuns: 12 },
    )
  })
})
