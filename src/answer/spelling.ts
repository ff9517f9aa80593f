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

/** Looks words up by likeness in the vocabulary of an index and the headwords of a lexicon. Built once a generation, on first use. */
export function spellingOf(vocabulary: Vocabulary, lexicon: Lexicon): Spelling {
  let skeletons: Map<string, string[]> | undefined
  let byShape: Map<string, Likeness[]> | undefined
  const plain = (term: string) => /^[a-z]+$/.test(term)
  const buildSkeletons = () => {
    const map = new Map<string, string[]>()
    for (const term of vocabulary.terms()) {
      if (!plain(term) || term.length < SHORTEST_SKELETON) continue
      const key = skeleton(term)
      map.set(key, [...(map.get(key) ?? []), term])
    }
    return map
  }
  const buildShapes = () => {
    const map = new Map<string, Likeness[]>()
    const put = (written: string, word: string, inLexicon: boolean) => {
      if (!plain(written) || written.length < SHORTEST) return
      const key = shapeKey(written, written.length, inLexicon)
      const list = map.get(key)
      if (list) list.push({ written, word, inLexicon })
      else map.set(key, [{ written, word, inLexicon }])
    }
    for (const term of vocabulary.terms()) put(term, term, false)
    // Terms are stems, and people misspell whole words: `pengugsi` is near `pengungsi` and far from `ungsi`.
    const forms = new Set<string>()
    for (const headword of lexicon.words()) {
      put(headword, headword, true)
      for (const { renderings } of lexicon.senses([headword]))
        for (const rendering of renderings) for (const form of rendering.split(' ')) forms.add(form)
    }
    for (const form of forms) {
      const term = stem(form, 'id')
      if (term !== form && vocabulary.frequency(term) > 0) put(form, term, false)
    }
    return map
  }
  return {
    bySkeleton: key => {
      skeletons ??= buildSkeletons()
      return key.length < SHORTEST_SKELETON ? [] : (skeletons.get(key) ?? [])
    },
    corrections: (lower, language) => {
      if (lower.length < SHORTEST || !plain(lower)) return []
      byShape ??= buildShapes()
      const most = lower.length >= 8 ? 2 : 1
      const weigh = (distance: number) => (distance === 1 ? 1 : 0.6) * (lower.length <= 4 ? 0.6 : 1)
      const found = new Map<string, Likeness & { distance: number; passages: number }>()
      const look = (typed: string, inLexicon: boolean) => {
        for (let length = typed.length - most; length <= typed.length + most; length++)
          for (const like of byShape!.get(shapeKey(typed, length, inLexicon)) ?? []) {
            const distance = editDistance(typed, like.written, most)
            const key = `${like.word} ${inLexicon}`
            if (distance > most || distance >= (found.get(key)?.distance ?? Infinity)) continue
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
