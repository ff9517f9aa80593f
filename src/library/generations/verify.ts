import type { Concept } from '../../index/engine.ts'
import type { Generation } from './generation.ts'

/** So many passages, spread evenly, are looked for, each by so many of its rarest terms. */
const CANARIES = 12
const TERMS = 4

/**
 * Puts a generation to the proof before it answers anybody: it must hold every passage of its articles, and find some of them
 * by each of their rarest terms.
 * @throws Error that says what is missing
 */
export async function verify({ view, passages, segments }: Generation): Promise<void> {
  const { engine } = view
  if (engine.vocabulary.passages !== passages)
    throw new Error(`The index holds ${engine.vocabulary.passages} of ${passages} passages.`)
  const ids = segments.flatMap(({ postings }) => postings.ids)
  for (let canary = 0; canary < Math.min(CANARIES, ids.length); canary++) {
    const id = ids[Math.floor((canary * ids.length) / CANARIES) % ids.length]!
    // Of a passage that is gone its article is gone too, or is another.
    const terms = [...new Set(termsOf(id, view))]
    const rarest = terms
      .map(term => ({ term, frequency: engine.vocabulary.frequency(term) }))
      .sort((x, y) => x.frequency - y.frequency)
      .slice(0, TERMS)
    const asked = rarest.map(({ term }): Concept => ({
      text: term,
      kind: 'word',
      weight: 1,
      renderings: [{ terms: [term], weight: 1 }],
    }))
    const [hit] = await engine.search(asked, 1, found => found === id)
    const lost = asked.filter((_, c) => !(hit && hit.byConcept[c]! > 0))
    if (lost.length > 0) throw new Error(`The index does not find ${id} by ${lost.map(({ text }) => text).join(', ')}.`)
  }
}

function termsOf(id: string, view: Generation['view']): string[] {
  const article = view.article(id.slice(0, id.lastIndexOf('#')))
  if (!article) return []
  const passage = view.passage(id)
  return passage ? view.terms(id).map(({ term }) => term) : []
}
