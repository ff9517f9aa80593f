import type { Vocabulary } from '../index/engine.ts'
import { lemmaCandidates } from '../language/words/english-forms.ts'
import type { Language } from '../language/language.ts'
import type { Lexicon } from '../language/lexicon/lexicon.ts'
import { skeleton } from '../language/lexicon/loanwords.ts'
import { stem } from '../language/words/stem.ts'

/** A word that is near one that nobody knows. */
export interface Correction {
  readonly word: string
  /** 1 for one edit in a long word, less for two edits or a short word. */
  readonly weight: number
  /** An English headword to translate, rather than a term of the index. */
  readonly inLexicon: boolean
}

/** The words of one generation by likeness. */
export interface Spelling {
  bySkeleton(skeleton: string): readonly string[]
  /** The nearest words, headwords first, then those that more passages hold; none where nothing is near. */
  corrections(lower: string, language: Language): readonly Correction[]
}

/** A word that a misspelt one may be like, and what it stands for: itself, or the term of an Indonesian form. */
interface Likeness {
  readonly written: string
  readonly word: string
  readonly inLexicon: boolean
}

/** Shorter words have too many neighbours. */
const SHORTEST = 4
const MOST_CORRECTIONS = 4
/** Skeletons of fewer letters mean nothing. */
const SHORTEST_SKELETON = 4

const plain = (term: string) => /^[a-z]+$/.test(term)

/** What is made of a list of terms, or of a lexicon, is kept as long as that is: lists stay the same from generation to generation. */
const skeletonsOf = remembered((terms: readonly string[]) => {
  const map = new Map<string, string[]>()
  for (const term of terms) if (plain(term) && term.length >= SHORTEST_SKELETON) addTo(map, skeleton(term), term)
  return map
})

const shapesOfTerms = remembered((terms: readonly string[]) =>
  shapesOf(terms.map(term => ({ written: term, word: term, inLexicon: false }))),
)

const shapesOfLexicon = remembered((lexicon: Lexicon) => {
  const headwords = [...lexicon.words()]
  // Terms are stems, and people misspell whole words: `pengugsi` is near `pengungsi` and far from `ungsi`.
  const forms = new Set(
    headwords
      .flatMap(headword => lexicon.senses([headword]))
      .flatMap(({ renderings }) => renderings.flatMap(rendering => rendering.split(' '))),
  )
  return shapesOf([
    ...headwords.map(word => ({ written: word, word, inLexicon: true })),
    ...[...forms]
      .map(form => ({ written: form, word: stem(form, 'id'), inLexicon: false }))
      .filter(({ written, word }) => written !== word),
  ])
})

function shapesOf(words: readonly Likeness[]): ReadonlyMap<string, readonly Likeness[]> {
  const map = new Map<string, Likeness[]>()
  for (const like of words)
    if (plain(like.written) && like.written.length >= SHORTEST)
      addTo(map, shapeKey(like.written, like.written.length, like.inLexicon), like)
  return map
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function remembered<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new WeakMap<From, { readonly value: To }>()
  return from => {
    const known = made.get(from) ?? { value: make(from) }
    made.set(from, known)
    return known.value
  }
}

/** Looks words up by likeness in the vocabulary of an index and the headwords of a lexicon. What it needs is made on first use. */
export function spellingOf(vocabulary: Vocabulary, lexicon: Lexicon): Spelling {
  const isThere = (term: string) => vocabulary.frequency(term) > 0
  return {
    bySkeleton: key => {
      if (key.length < SHORTEST_SKELETON) return []
      const found = vocabulary.termLists.flatMap(terms => skeletonsOf(terms).get(key) ?? [])
      return [...new Set(found)].filter(isThere)
    },
    corrections: (lower, language) => {
      if (lower.length < SHORTEST || !plain(lower)) return []
      const shapes = [...vocabulary.termLists.map(shapesOfTerms), shapesOfLexicon(lexicon)]
      const most = lower.length >= 8 ? 2 : 1
      const weigh = (distance: number) => (distance === 1 ? 1 : 0.6) * (lower.length <= 4 ? 0.6 : 1)
      const found = new Map<string, Likeness & { distance: number; passages: number }>()
      const look = (typed: string, inLexicon: boolean) => {
        for (let length = typed.length - most; length <= typed.length + most; length++)
          for (const like of shapes.flatMap(shape => shape.get(shapeKey(typed, length, inLexicon)) ?? [])) {
            const distance = editDistance(typed, like.written, most)
            const key = `${like.word} ${inLexicon}`
            if (distance > most || distance >= (found.get(key)?.distance ?? Infinity)) continue
            if (!inLexicon && !isThere(like.word)) continue
            found.set(key, { ...like, distance, passages: vocabulary.frequency(like.word) })
          }
      }
      look(lower, false)
      if (language === 'en') for (const lemma of lemmaCandidates(lower)) look(lemma, true)
      const least = Math.min(...[...found.values()].map(({ distance }) => distance))
      return [...found.values()]
        .filter(({ distance }) => distance === least)
        .sort((x, y) => Number(y.inLexicon) - Number(x.inLexicon) || y.passages - x.passages)
        .slice(0, MOST_CORRECTIONS)
        .map(({ word, inLexicon, distance }) => ({ word, inLexicon, weight: weigh(distance) }))
    },
  }
}

/** Words are looked for among those of their first letter and about their length. */
const shapeKey = (written: string, length: number, inLexicon: boolean) =>
  `${inLexicon ? 'e' : 't'}${written[0]}${length}`

/**
 * Edits (insertion, deletion, substitution, transposition of neighbours) between two words, or `most + 1` where there are more
 * (optimal string alignment, Damerau 1964; only the band that can still succeed is computed).
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = previous
    previous = row
  }
  return Math.min(previous[b.length]!, most + 1)
}
