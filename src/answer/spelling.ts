import type { Vocabulary } from '../index/engine.ts'
import type { Language } from '../language/language.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { skeleton } from '../language/loanwords.ts'

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
  corrections(lower: string, language: Language): readonly Correction[]
}

/** Shorter words have too many neighbours. */
const SHORTEST = 4
const MOST_CORRECTIONS = 4
/** Skeletons of fewer letters mean nothing. */
const SHORTEST_SKELETON = 4

/** Looks words up by likeness in the vocabulary of an index and the headwords of a lexicon. Built once a generation, on first use. */
export function spellingOf(vocabulary: Vocabulary, lexicon: Lexicon): Spelling {
  let skeletons: Map<string, string[]> | undefined
  let byShape: Map<string, string[]> | undefined
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
    const map = new Map<string, string[]>()
    const put = (key: string, word: string) => {
      const list = map.get(key)
      if (list) list.push(word)
      else map.set(key, [word])
    }
    for (const term of vocabulary.terms())
      if (plain(term) && term.length >= SHORTEST) put(`t${term[0]}${term.length}`, term)
    for (const word of lexicon.words())
      if (plain(word) && word.length >= SHORTEST) put(`e${word[0]}${word.length}`, word)
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
      const found: (Correction & { distance: number; passages: number })[] = []
      const look = (kind: 't' | 'e') => {
        for (let length = lower.length - most; length <= lower.length + most; length++)
          for (const word of byShape!.get(`${kind}${lower[0]}${length}`) ?? []) {
            const distance = editDistance(lower, word, most)
            if (distance > most) continue
            const weight = (distance === 1 ? 1 : 0.6) * (lower.length <= 4 ? 0.6 : 1)
            found.push({ word, weight, inLexicon: kind === 'e', distance, passages: vocabulary.frequency(word) })
          }
      }
      look('t')
      if (language === 'en') look('e')
      return found
        .sort((x, y) => x.distance - y.distance || Number(y.inLexicon) - Number(x.inLexicon) || y.passages - x.passages)
        .slice(0, MOST_CORRECTIONS)
    },
  }
}

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
  return previous[b.length]!
}
