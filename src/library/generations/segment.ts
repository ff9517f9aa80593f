import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import { rememberTextHash, textHash } from '../../corpus/admit.ts'
import type { Article } from '../../corpus/article.ts'
import { passagesOf } from '../../corpus/passages.ts'
import type { IndexedPassage } from '../../index/engine.ts'
import { buildMiniSearch } from '../../index/minisearch-engine.ts'
import { compilePostings, type Postings } from '../../index/postings.ts'
import { openPostings, type OpenPostings } from '../../index/segment-engine.ts'
import { findAbbreviations, type Abbreviation } from '../../language/names/abbreviations.ts'
import { analyse } from '../../language/words/terms.ts'
import { namesWith, ownLexicon } from './language-data.ts'
import { countTopics, type TopicCounts } from './topics.ts'

/** Some articles with their index: plain data that never changes, kept on the disk and shared by the generations that have these articles. */
export interface Segment {
  readonly articles: readonly Article[]
  /** See `fingerprintOf`; in the order of the articles. */
  readonly fingerprints: readonly string[]
  /** See `textHash`; in the order of the articles. */
  readonly textHashes: readonly string[]
  /** What each article abbreviates, each once; in the order of the articles. */
  readonly abbreviations: readonly (readonly Abbreviation[])[]
  /** The passages of `articles[a]` stand in the postings from `firsts[a]` up to `firsts[a + 1]`. */
  readonly firsts: Int32Array
  readonly postings: Postings
  readonly topics: TopicCounts
}

/** What a segment is made of. */
export interface SegmentJob {
  readonly articles: readonly Article[]
  /** Texts of the glossaries. */
  readonly glossaries: readonly string[]
  /** Words that occur in lower case in other segments, and so are no names. */
  readonly ordinary: readonly string[]
}

/** A segment in use. */
export interface OpenSegment extends Omit<Segment, 'postings'> {
  /** SHA-256 of its encoded form, hexadecimal: what it is called on the disk. */
  id: string
  /** Its encoded form, until it is on the disk. */
  bytes: Uint8Array | null
  readonly postings: OpenPostings
  /** Where an article stands, by its fingerprint. */
  readonly slots: ReadonlyMap<string, number>
}

/** A segment as it comes from a thread, or from the disk. */
export interface EncodedSegment {
  readonly id: string
  readonly bytes: Uint8Array
}

/** Told how many of how many files, or passages, are done. */
export type OnStep = (progress: { readonly done: number; readonly of: number }) => void

/** Analyses and indexes articles, and counts their topics. The event loop gets a turn every few milliseconds, but for one article at a time. */
export async function buildSegment(job: SegmentJob, onStep?: OnStep): Promise<EncodedSegment> {
  const { articles } = job
  const passages = articles.map(article => passagesOf(article))
  const firsts = runningSums(passages.map(({ length }) => length))
  const index = await buildMiniSearch(
    (function* () {
      for (const [a, article] of articles.entries())
        for (const { id, start, end } of passages[a]!) yield indexed(id, article, start, end)
    })(),
    done => onStep?.({ done, of: firsts.at(-1)! }),
  )
  const ordinary = new Set(job.ordinary)
  const segment: Segment = {
    articles,
    fingerprints: articles.map(fingerprintOf),
    textHashes: articles.map(textHash),
    abbreviations: articles.map(({ text }) => distinct(findAbbreviations(text))),
    firsts,
    postings: compilePostings(index),
    topics: await countTopics(articles, {
      names: namesWith(job.glossaries),
      lexicon: ownLexicon(),
      isOrdinary: lower => ordinary.has(lower),
    }),
  }
  return encode(segment)
}

function distinct(abbreviations: readonly Abbreviation[]): Abbreviation[] {
  return [...new Map(abbreviations.map(one => [`${one.short} ${one.long.join(' ')}`, one])).values()]
}

function encode(segment: Segment): EncodedSegment {
  const bytes = serialize(segment)
  return { id: createHash('sha256').update(bytes).digest('hex'), bytes }
}

/** Gives a segment its encoded form again, after it was dropped. */
export function encodeAgain(segment: OpenSegment): void {
  const { articles, fingerprints, textHashes, abbreviations, firsts, topics, postings } = segment
  const { ids, lengths, terms, starts, passages, inText, inTitle } = postings
  const plain = { ids, lengths, terms, starts, passages, inText, inTitle }
  Object.assign(segment, encode({ articles, fingerprints, textHashes, abbreviations, firsts, topics, postings: plain }))
}

function indexed(id: string, article: Article, start: number, end: number): IndexedPassage {
  const words = (text: string) =>
    analyse(text, article.language)
      .map(({ term }) => term)
      .join(' ')
  return { id, terms: words(article.text.slice(start, end)), title: words(article.title ?? '') }
}

function runningSums(counts: readonly number[]): Int32Array {
  const sums = new Int32Array(counts.length + 1)
  counts.forEach((count, i) => (sums[i + 1] = sums[i]! + count))
  return sums
}

/** Opens a segment whose bytes are known to be whole: they were just made, or their checksum holds. */
export function openSegment({ id, bytes }: EncodedSegment): OpenSegment {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `buildSegment` wrote, by its checksum
  const segment = deserialize(bytes) as Segment
  for (const [slot, article] of segment.articles.entries()) {
    knownFingerprints.set(article, segment.fingerprints[slot]!)
    rememberTextHash(article, segment.textHashes[slot]!)
  }
  return {
    ...segment,
    id,
    bytes,
    postings: openPostings(segment.postings),
    slots: new Map(segment.fingerprints.map((fingerprint, slot) => [fingerprint, slot])),
  }
}

const knownFingerprints = new WeakMap<Article, string>()

/** SHA-256 of all that is known of an article, hexadecimal. Worked out once an article. */
export function fingerprintOf(article: Article): string {
  const known = knownFingerprints.get(article)
  if (known !== undefined) return known
  const fingerprint = createHash('sha256').update(JSON.stringify(article)).digest('hex')
  knownFingerprints.set(article, fingerprint)
  return fingerprint
}
