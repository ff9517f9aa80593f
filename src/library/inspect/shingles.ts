import type { Article } from '../../corpus/article.ts'

/** So many words that follow each other are one shingle. */
const SHINGLE = 4
/** What an article says behind its first so many words is not compared. */
const MOST_WORDS = 50_000
/** Words are cut to this, so that one without end costs no more than others. */
const LONGEST_WORD = 64

/** The words that an article may be quoted with, in order, as numbers: case, punctuation and page furniture make no difference. */
export function wordsOf({ text, sentences }: Article): Uint32Array {
  const words: number[] = []
  for (const { start, end, role } of sentences) {
    if (role !== 'body' && role !== 'item') continue
    if (words.length >= MOST_WORDS) break
    for (const [word] of text
      .slice(start, end)
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu))
      words.push(numberOf(word))
  }
  return Uint32Array.from(words.slice(0, MOST_WORDS))
}

/** The shingles of some words: sorted, each once. A text shorter than a shingle is one shingle. */
export function shinglesOf(words: Uint32Array): Uint32Array {
  if (words.length === 0) return new Uint32Array()
  const shingles = new Uint32Array(Math.max(1, words.length - SHINGLE + 1))
  for (let at = 0; at < shingles.length; at++) {
    let shingle = 0
    for (let word = at; word < at + SHINGLE && word < words.length; word++)
      shingle = Math.imul((shingle << 5) ^ (shingle >>> 27) ^ words[word]!, 0x9e3779b1)
    shingles[at] = mixed(shingle)
  }
  shingles.sort()
  let distinct = 0
  for (const shingle of shingles)
    if (distinct === 0 || shingle !== shingles[distinct - 1]) shingles[distinct++] = shingle
  return shingles.slice(0, distinct)
}

/** How many shingles two texts have in common, of those that either has: 0 to 1 (Broder 1997). */
export function resemblance(one: Uint32Array, other: Uint32Array): number {
  let common = 0
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const [left, right] = [one[a]!, other[b]!]
    if (left === right) common++
    if (left <= right) a++
    if (right <= left) b++
  }
  const either = one.length + other.length - common
  return either === 0 ? 0 : common / either
}

/** FNV-1a. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length && at < LONGEST_WORD; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Spreads the bits of a number over all of it, as MurmurHash 3 does at its end. */
export function mixed(number: number): number {
  let hash = number ^ (number >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
