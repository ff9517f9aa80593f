import { pacer } from '../../corpus/pacer.ts'
import type { Article } from '../../corpus/article.ts'
import { resemblance, shinglesOf, wordsOf } from './shingles.ts'
import { bandOf, BANDS, likeness, signatureOf } from './signatures.ts'

/** Longest stretch of work before others have their turn, in milliseconds. */
const LONGEST_TURN = 8

/** Articles are nearly the same from this resemblance on. */
export const NEAR = 0.6
/** Signatures tell resemblance to within a few hundredths: below this it is not worth counting. */
const WORTH_COUNTING = 0.45
/** An article is compared with at most so many that agree with it in a band: hundreds of copies of one form do not make millions of pairs. */
const MOST_COMPARED = 20
/** Of those most like an article by their signatures, so many are counted. */
const MOST_COUNTED = 20

/** Two articles that are nearly the same; `one` comes first in the corpus. */
export interface NearDuplicate {
  readonly one: string
  readonly other: string
  /** `NEAR` to 1. */
  readonly resemblance: number
}

/**
 * Finds articles that are nearly the same, the most alike first; of a crowd of copies not every pair. Time grows with the number of
 * articles, and others have their turn every few milliseconds.
 */
export async function nearDuplicates(articles: readonly Article[]): Promise<NearDuplicate[]> {
  const pause = pacer(LONGEST_TURN)
  const signatures: Uint32Array[] = []
  for (const article of articles) {
    signatures.push(signatureOf(article))
    await pause()
  }
  const shingles = new Map<number, Uint32Array>()
  const shinglesAt = (at: number) => {
    const found = shingles.get(at) ?? shinglesOf(wordsOf(articles[at]!))
    shingles.set(at, found)
    return found
  }

  const counted = new Set<number>()
  const pairs: NearDuplicate[] = []
  for (let band = 0; band < BANDS; band++) {
    // Articles that agree in this band, as chains: the last of each, and from each the one before it.
    const last = new Map<number, number>()
    const before = new Int32Array(articles.length).fill(-1)
    for (const [at, signature] of signatures.entries()) {
      if (signature.length === 0) continue
      const key = bandOf(signature, band)
      before[at] = last.get(key) ?? -1
      last.set(key, at)
      for (let other = before[at], n = 0; other >= 0 && n < MOST_COMPARED; other = before[other]!, n++) {
        const pair = other * articles.length + at
        if (likeness(signature, signatures[other]!) < WORTH_COUNTING || counted.has(pair)) continue
        counted.add(pair)
        const share = resemblance(shinglesAt(other), shinglesAt(at))
        if (share >= NEAR) pairs.push({ one: articles[other]!.id, other: articles[at]!.id, resemblance: share })
      }
      await pause()
    }
  }
  return pairs.sort((a, b) => b.resemblance - a.resemblance || byText(a.one, b.one) || byText(a.other, b.other))
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The article that is most like another one. */
export interface Nearest {
  readonly article: Article
  /** `NEAR` to 1. */
  readonly resemblance: number
  /** Word for word. */
  readonly same: boolean
}

/**
 * The article of a corpus that has the same words as `article`, or else is most like it; null where none is nearly the same. The first time it
 * looks at a corpus it reads all of it; others have their turn every few milliseconds.
 */
export async function nearest(article: Article, articles: Iterable<Article>): Promise<Nearest | null> {
  const pause = pacer(LONGEST_TURN)
  const signature = signatureOf(article)
  const likely: { article: Article; likeness: number }[] = []
  for (const other of articles) {
    const share = likeness(signature, signatureOf(other))
    if (share >= WORTH_COUNTING) likely.push({ article: other, likeness: share })
    await pause()
  }
  const words = wordsOf(article)
  const shingles = shinglesOf(words)
  const near = likely
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_COUNTED)
    .map(({ article: other }) => {
      const others = wordsOf(other)
      const same = Buffer.compare(bytesOf(words), bytesOf(others)) === 0
      return { article: other, resemblance: resemblance(shingles, shinglesOf(others)), same }
    })
    .filter(found => found.resemblance >= NEAR)
  return near.sort((a, b) => Number(b.same) - Number(a.same) || b.resemblance - a.resemblance)[0] ?? null
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array) => new Uint8Array(buffer, byteOffset, byteLength)
