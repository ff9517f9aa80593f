import type { Article, Sentence } from '../../corpus/article.ts'
import { mixed, shinglesOf, wordsOf } from './shingles.ts'

/** Signatures are compared in this many bands … */
export const BANDS = 32
/** … of this many numbers: of two texts that have 0.6 of their shingles in common, one pair in 2,000 agrees in no band. */
const ROWS = 3
const LENGTH = BANDS * ROWS

/** By their sentences, which an article keeps whatever moderators say of it. They go when it goes. */
const known = new WeakMap<readonly Sentence[], Uint32Array>()

/**
 * The MinHash signature of an article (Broder 1997): the share of numbers in which two signatures agree is near the share of shingles
 * that the articles have in common. Empty for an article without words.
 */
export function signatureOf(article: Article): Uint32Array {
  const before = known.get(article.sentences)
  if (before !== undefined) return before
  const signature = minHashes(shinglesOf(wordsOf(article)))
  known.set(article.sentences, signature)
  return signature
}

/** The least of the shingles in each of `LENGTH` different orders. */
function minHashes(shingles: Uint32Array): Uint32Array {
  if (shingles.length === 0) return shingles
  const least = new Uint32Array(LENGTH).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let order = 0; order < LENGTH; order++) {
      let rank = Math.imul(shingle ^ SEEDS[order]!, 0x9e3779b1)
      rank = (rank ^ (rank >>> 15)) >>> 0
      if (rank < least[order]!) least[order] = rank
    }
  }
  return least
}

const SEEDS = Uint32Array.from({ length: LENGTH }, (_, order) => mixed(order + 1))

/** The share of shingles that two articles are likely to have in common. */
export function likeness(one: Uint32Array, other: Uint32Array): number {
  if (one.length === 0 || other.length === 0) return 0
  let same = 0
  for (let at = 0; at < LENGTH; at++) if (one[at] === other[at]) same++
  return same / LENGTH
}

/** One number for a band of a signature. */
export function bandOf(signature: Uint32Array, band: number): number {
  let hash = 0
  for (let at = band * ROWS; at < (band + 1) * ROWS; at++) hash = mixed(hash ^ signature[at]!)
  return hash
}
