import * as fc from 'fast-check'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/answer.ts'
import { createLibrary } from '../../src/library/create-library.ts'
import type { Library } from '../../src/library/library.ts'
import { openShelf } from '../../src/library/shelf/shelf.ts'
import { temporaryCorpus } from '../library/articles.ts'
import { OPERATOR } from '../library/generations/data-folder.ts'
import { failingDisk } from './failing-disk.ts'

const by = OPERATOR
const now = () => new Date('2030-01-01T00:00:00Z')

/** Every article of a generation gives the same number, so that an answer tells which generation each of its citations is from. */
const PLACES = ['Kerang', 'Melati', 'Randu', 'Seruni', 'Kenanga']
const story = (place: string, count: number) =>
  `Gempa merusak ${count} sekolah di Kota ${place}, kata Wali Kota ${place} Sari Wulandari.\n\nWarga ${place} menunggu bantuan tenda dari provinsi tetangga.\n`

async function openInMemory(corpus: string): Promise<Library> {
  const shelf = await openShelf({ files: failingDisk().files, folder: '/data/shelf', now, outlets: new Map() })
  return createLibrary({ corpus, now, shelf })
}

const ASKED = 10_000
const AT_ONCE = 20

describe('answers while generations are swapped', () => {
  it('come from one generation, whole, and are cut from its articles', async () => {
    const corpus = await temporaryCorpus(Object.fromEntries(PLACES.map(place => [`${place}.txt`, story(place, 200)])))
    const library = await openInMemory(corpus.folder)
    const first = (await library.status()).generation
    for (const place of PLACES) await corpus.write(`${place}.txt`, story(place, 300))
    await library.refresh({ by })
    // From here on each generation is the one before the last again.
    const countOf = (generation: number) => ((generation - first) % 2 === 0 ? 200 : 300)

    let asked = 0
    const done = new AbortController()
    const generations = new Set<number>()
    const swapping = (async () => {
      while (!done.signal.aborted) {
        await library.rollback(by)
        await wait(5)
      }
    })()
    const check = ({ generation, citations, figures, outcome }: Answer) => {
      generations.add(generation)
      const own = countOf(generation)
      expect(outcome).toBe('answered')
      expect(figures.map(({ value }) => value)).toEqual(figures.map(() => own))
      expect(citations.length).toBeGreaterThan(1)
      for (const { quote, article, start, end } of citations) expect(story(article, own).slice(start, end)).toBe(quote)
    }
    const person = async () => {
      while (asked++ < ASKED) {
        check(await library.ask({ question: 'berapa sekolah rusak karena gempa?' }))
        // Questions come from outside, one by one: the swaps get their turn in between.
        await turn()
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, person))
    done.abort()
    await swapping
    process.stdout.write(`${ASKED} questions over ${generations.size} generations\n`)
    expect(generations.size).toBeGreaterThan(100)
    await corpus.remove()
  })
})

/** What is done at the same moment, in the order in which it is asked for. */
const deed = fc.oneof(
  fc.record({ kind: fc.constantFrom('hide', 'show', 'remove', 'restore', 'edit'), place: fc.constantFrom(...PLACES) }),
  fc.record({ kind: fc.constant('write'), place: fc.constantFrom(...PLACES, 'Cempaka', 'Dahlia') }),
  fc.record({ kind: fc.constantFrom('refresh', 'rollback'), place: fc.constant('') }),
)

describe('refreshes and moderators at the same time', () => {
  it('fifty refreshes at once are one', async () => {
    const corpus = await temporaryCorpus({ 'a.txt': story('Kerang', 200) })
    const library = await openInMemory(corpus.folder)
    await corpus.write('b.txt', story('Melati', 300))
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => library.refresh({ by })))
    const refused = outcomes.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(49)
    for (const outcome of refused) expect(outcome).toMatchObject({ reason: { code: 'refresh-running' } })
    expect(await library.status()).toMatchObject({ generation: 2, articles: 2 })
    await corpus.remove()
  })

  it('come to what they would have come to one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 14 }), async deeds => {
        const corpus = await temporaryCorpus(
          Object.fromEntries(PLACES.map(place => [`${place}.txt`, story(place, 200)])),
        )
        const library = await openInMemory(corpus.folder)
        const hidden = new Set<string>()
        const removed = new Set<string>()
        const outlets = new Map<string, string>()
        const files = new Set(PLACES)
        const running: Promise<unknown>[] = []
        // What is refused is refused while the rest goes on.
        const start = (deed: Promise<unknown>) => running.push(deed.catch(() => {}))
        for (const [n, { kind, place }] of deeds.entries()) {
          const outlet = `Koran ${n}`
          if (kind === 'write') {
            await corpus.write(`${place}.txt`, story(place, 200 + n))
            files.add(place)
          } else if (kind === 'hide') start(library.hide(place, 'sedang diperiksa', by))
          else if (kind === 'show') start(library.show(place, by))
          else if (kind === 'remove') start(library.remove(place, by))
          else if (kind === 'restore') start(library.restore(place, by))
          else if (kind === 'edit') start(library.edit(place, { outlet }, by))
          else if (kind === 'refresh') start(library.refresh({ by }))
          else start(library.rollback(by))
          // The model: what is refused changes nothing.
          const isInTrash = removed.has(place)
          if (kind === 'hide' && !isInTrash) hidden.add(place)
          if (kind === 'show' && !isInTrash) hidden.delete(place)
          if (kind === 'remove') removed.add(place)
          if (kind === 'restore') removed.delete(place)
          if (kind === 'edit' && !isInTrash) outlets.set(place, outlet)
        }
        await Promise.all(running)
        await library.refresh({ by })
        const expected = [...files].filter(place => !hidden.has(place) && !removed.has(place))
        const titles = await library.titles('', 25)
        expect(new Set(titles.map(({ article }) => article))).toEqual(new Set(expected))
        for (const { article, source } of titles) expect(source).toBe(outlets.get(article) ?? null)
        for (const article of expected) expect(await library.text(article)).toContain(`Kota ${article}`)
        const asked = await library.ask({ question: 'berapa sekolah rusak karena gempa?' })
        for (const { article } of asked.citations) expect(expected).toContain(article)
        await library.close()
        await corpus.remove()
      }),
      { numRuns: 60 },
    )
  })
})
