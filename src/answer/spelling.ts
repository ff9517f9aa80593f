import type { Vocabulary } from '../index/engine.ts'
import type { Language } from '../language/language.ts'
import type { Lexicon } from '../language/lexicon/lexicon.ts'
import { skeleton } from '../language/lexicon/loanwords.ts'
import { isIndonesianRoot } from '../language/lexicon/roots.ts'
import { looselyReformed, reformedSpelling } from '../language/words/old-spelling.ts'
import { stem } from '../language/words/stem.ts'
import { slips } from './slips.ts'

/** A word that is near one that nobody knows. */
export interface Correction {
  /** The word as it is written, and what it is looked up by: itself, or the term of an Indonesian form. */
  readonly written: string
  readonly word: string
  /** What it costs to mistype it so: `slips`. */
  readonly cost: number
  /** 1 for one slip in a long word, less for two slips or a short word. */
  readonly weight: number
  /** An English word to translate, rather than a term of the index. */
  readonly inLexicon: boolean
}

/** The words of one generation by likeness. */
export interface Spelling {
  bySkeleton(skeleton: string): readonly string[]
  /** The term of the index that the spelling reforms of Indonesian write like this word, the commonest; undefined where none is. */
  reformed(lower: string): string | undefined
  /** The nearest words, the likeliest slips first, of these English words, then those that more passages hold; none where nothing is near, or for a word of Indonesian. */
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
/** What a slip may cost more than the likeliest, to be reckoned with: a usual one beside a likely one. */
const HARDLY_WORSE = 0.31
/** Skeletons of fewer letters mean nothing. */
const SHORTEST_SKELETON = 4

const plain = (term: string) => /^[a-z]+$/.test(term)

/** What is made of a list of terms, or of a lexicon, is kept as long as that is: lists stay the same from generation to generation. */
const skeletonsOf = remembered((terms: readonly string[]) => {
  const map = new Map<string, string[]>()
  for (const term of terms) if (plain(term) && term.length >= SHORTEST_SKELETON) addTo(map, skeleton(term), term)
  return map
})

const reformsOf = remembered((terms: readonly string[]) => {
  const map = new Map<string, string[]>()
  for (const term of terms)
    if (plain(term)) for (const key of new Set([reformedSpelling(term), looselyReformed(term)])) addTo(map, key, term)
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
    ...[...lexicon.forms()].map(word => ({ written: word, word, inLexicon: true })),
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
    reformed: lower => {
      const alike = (key: string) =>
        vocabulary.termLists.flatMap(terms => reformsOf(terms).get(key) ?? []).filter(isThere)
      const strict = alike(reformedSpelling(lower)).filter(term => reformedSpelling(term) === reformedSpelling(lower))
      const found = strict.length > 0 ? strict : alike(looselyReformed(lower))
      return found.sort((x, y) => vocabulary.frequency(y) - vocabulary.frequency(x))[0]
    },
    corrections: (lower, language) => {
      if (lower.length < SHORTEST || !plain(lower) || isIndonesianRoot(lower) || lexicon.holds(lower)) return []
      const shapes = [...vocabulary.termLists.map(shapesOfTerms), shapesOfLexicon(lexicon)]
      const most = lower.length >= 8 ? 2 : 1
      const weigh = (cost: number) => (cost <= 1 ? 1 : 0.6) * (lower.length <= 4 ? 0.6 : 1)
      const found = new Map<string, Likeness & { cost: number; passages: number }>()
      const look = (inLexicon: boolean) => {
        for (let length = lower.length - most; length <= lower.length + most; length++)
          for (const like of shapes.flatMap(shape => shape.get(shapeKey(lower, length, inLexicon)) ?? [])) {
            const cost = slips(lower, like.written, most)
            const key = `${like.word} ${inLexicon}`
            if (cost > most || cost >= (found.get(key)?.cost ?? Infinity)) continue
            if (!inLexicon && !isThere(like.word)) continue
            found.set(key, { ...like, cost, passages: vocabulary.frequency(like.word) })
          }
      }
      look(false)
      if (language === 'en') look(true)
      const least = Math.min(...[...found.values()].map(({ cost }) => cost))
      return [...found.values()]
        .filter(({ cost }) => cost <= least + HARDLY_WORSE)
        .sort((x, y) => x.cost - y.cost || Number(y.inLexicon) - Number(x.inLexicon) || y.passages - x.passages)
        .slice(0, MOST_CORRECTIONS)
        .map(({ written, word, inLexicon, cost }) => ({ written, word, inLexicon, cost, weight: weigh(cost) }))
    },
  }
}

/** Words are looked for among those of their first letter and about their length. */
const shapeKey = (written: string, length: number, inLexicon: boolean) =>
  `${inLexicon ? 'e' : 't'}${written[0]}${length}`
