import { checkText } from '../../answer/check.ts'
import { articleCard } from '../article.ts'
import type { NewFigure } from '../moderation.ts'
import type { Generation } from './generation.ts'

/** So many articles are looked at, and so many figures of each, the most newsworthy first. */
const ARTICLES = 12
const FIGURES = 3
const MOST = 10

/**
 * Figures that articles state and the generation before did not: nobody there gave that number of that thing.
 * @param ids articles of `next` that are new or have changed
 * @returns at most ten; first those that rise highest above what was known of the same thing, then those of which nothing was
 */
export async function newFigures(ids: readonly string[], before: Generation, next: Generation): Promise<NewFigure[]> {
  const found: NewFigure[] = []
  for (const id of ids.slice(0, ARTICLES)) {
    const card = articleCard(id, next)
    const rows = card?.figures.filter(({ value, negated }) => value !== null && !negated).slice(0, FIGURES) ?? []
    for (const { value, text, counted, citations } of rows) {
      const quote = sentenceWith(text, card!.passages[citations[0]! - 1]?.passage, next)
      if (quote === null) continue
      const { figures } = await checkText(quote, before.view, before.bridge, card!.language)
      const checked = figures.find(({ stated }) => stated.value === value && stated.counted?.key === counted!.key)
      if (!checked || checked.same.length > 0) continue
      const others = checked.different.flatMap(row => row.value ?? [])
      found.push({
        article: id,
        quote,
        value: value!,
        counted: counted!.text,
        before: others.length > 0 ? Math.max(...others) : null,
      })
    }
  }
  const rise = ({ value, before: known }: NewFigure) => (known === null ? 0 : value / Math.max(known, 1))
  return found.toSorted((x, y) => rise(y) - rise(x)).slice(0, MOST)
}

/** The sentence of a passage in which a figure stands, word for word. */
function sentenceWith(figure: string, passage: string | undefined, { view }: Generation): string | null {
  if (passage === undefined) return null
  const { article, sentences } = view.passage(passage)
  const { text } = view.article(article)
  return sentences.map(({ start, end }) => text.slice(start, end)).find(sentence => sentence.includes(figure)) ?? null
}
