import { countWords } from './cleaning/shapes.ts'
import type { Article, Passage, Sentence } from './article.ts'

/** How passages are cut. Lengths in words; costs are compared with that of a passage twice as long as wanted, which is 1. */
export interface PassageShape {
  /** The length that is wanted. */
  readonly target: number
  /** No passage of more than one sentence is longer. */
  readonly longest: number
  /** A stretch of article up to this length stays one passage. */
  readonly whole: number
  /** What it costs to cut within a paragraph … */
  readonly insideParagraph: number
  /** … before an item of a list … */
  readonly beforeItem: number
  /** … and before a sentence that points back ("Dia …", "Hal itu …"). */
  readonly beforeBackReference: number
}

export const PASSAGE_SHAPE: PassageShape = {
  target: 85,
  longest: 150,
  whole: 150,
  insideParagraph: 0.15,
  beforeItem: 1,
  beforeBackReference: 0.1,
}

/** Between two sentences of one passage stands nothing but space, marks, and the bullet or number of an item. */
const SEAM = /^[\s\p{P}\p{S}\p{Cf}]*(?:(?:\d{1,2}|[a-hA-H])[.)][\s\p{P}\p{S}\p{Cf}]*)?$/u

const POINTS_BACK =
  /^["“]?(?:Dia|Ia|Mereka|Beliau|Hal (?:itu|ini|tersebut)|Itu|Ini|Menurutnya|Disebutkan\p{Ll}*|Selain itu|Namun|Karena itu|Kata(?:nya)?|Ujar(?:nya)?|He|She|They|It|This|That|However)\b/u

/**
 * Cuts an article into passages: neighbouring sentences and list items, about `shape.target` words each, in order. Headlines, captions
 * and everything that is no sentence lie between passages and never within one. Cuts are placed where all together cost least
 * (lengths off the target, squared, and what the place of each cut costs), so no short end is left over.
 */
export function passagesOf(article: Article, shape: PassageShape = PASSAGE_SHAPE): Passage[] {
  return runsOf(article)
    .flatMap(run => cutRun(run, article.text, shape))
    .map((sentences, n) => ({
      id: `${article.id}#${n}`,
      article: article.id,
      start: sentences[0]!.start,
      end: sentences.at(-1)!.end,
      sentences,
    }))
}

/** Sentences that follow each other without anything but space between them. */
function runsOf({ text, sentences }: Article): Sentence[][] {
  const runs: Sentence[][] = []
  let last: Sentence | undefined
  for (const sentence of sentences) {
    if (sentence.role !== 'body' && sentence.role !== 'item') {
      last = undefined
      continue
    }
    if (last !== undefined && SEAM.test(text.slice(last.end, sentence.start))) runs.at(-1)!.push(sentence)
    else runs.push([sentence])
    last = sentence
  }
  return runs
}

function cutRun(run: readonly Sentence[], text: string, shape: PassageShape): Sentence[][] {
  const words = run.map(({ start, end }) => countWords(text.slice(start, end)))
  const total = words.reduce((sum, count) => sum + count, 0)
  if (total <= shape.whole) return [[...run]]

  // best[end]: the cheapest way to cut run.slice(0, end), and where its last passage begins.
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= run.length; end++) {
    let length = 0
    let cheapest = { cost: Infinity, from: end - 1 }
    for (let from = end - 1; from >= 0; from--) {
      length += words[from]!
      if (length > shape.longest && from < end - 1) break
      const cost = best[from]!.cost + ((length - shape.target) / shape.target) ** 2 + cutCost(run, from, text, shape)
      if (cost < cheapest.cost) cheapest = { cost, from }
    }
    best.push(cheapest)
  }

  const passages: Sentence[][] = []
  for (let end = run.length; end > 0; end = best[end]!.from) passages.push(run.slice(best[end]!.from, end))
  return passages.reverse()
}

/** What it costs to begin a passage with `run[at]`. */
function cutCost(run: readonly Sentence[], at: number, text: string, shape: PassageShape): number {
  if (at === 0) return 0
  const sentence = run[at]!
  if (sentence.role === 'item') return shape.beforeItem
  return (
    (sentence.paragraph === run[at - 1]!.paragraph ? shape.insideParagraph : 0) +
    (POINTS_BACK.test(text.slice(sentence.start, sentence.start + 20)) ? shape.beforeBackReference : 0)
  )
}
