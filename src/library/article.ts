import { passagesOf } from '../corpus/passages.ts'
import { gatherEvidence } from '../answer/evidence.ts'
import { ledgerOf, type Entry } from '../answer/ledger.ts'
import { originsOf } from '../answer/origins.ts'
import { isCountable, isMeasure } from '../reading/countables.ts'
import type { Figure } from '../reading/statement.ts'
import type { Generation } from './generations/generation.ts'
import type { ArticleCard } from './library.ts'

/** One article as a card: what is known about it, its figures, its passages. Null where there is none of this id. */
export function articleCard(id: string, { view, articles }: Generation): ArticleCard | null {
  const article = articles.get(id)
  if (!article) return null
  const passages = passagesOf(article)
  return {
    article: id,
    title: article.title,
    source: article.outlet,
    published: article.published,
    dateBasis: article.dateBasis,
    form: article.form,
    url: article.url,
    language: article.language,
    figures: figuresOf(
      passages.map(passage => passage.id),
      view,
    ),
    passages: passages.map(({ id: passage, start, end }, at) => ({
      n: at + 1,
      passage,
      start,
      end,
      text: article.text.slice(start, end),
    })),
    generation: view.generation,
  }
}

/** The ledger of whole passages, which are cited by their place among them; what news counts comes first. */
function figuresOf(passages: readonly string[], view: Generation['view']): ArticleCard['figures'] {
  const unasked = { score: 0, matched: [], bm25: 0, coverage: 0 }
  const evidence = gatherEvidence(
    view,
    passages.map(passage => ({ passage, ...unasked })),
    [],
  )
  const entries = evidence
    .flatMap(one => one.statement.figures.map((figure): Entry => ({ figure, evidence: one })))
    .filter(({ figure }) => figure.kind !== 'label' && figure.counted !== null)
    .sort((x, y) => importance(y.figure) - importance(x.figure))
  const origins = originsOf(evidence)
  return ledgerOf(entries, one => ({ n: passages.indexOf(one.passage) + 1, origin: origins[evidence.indexOf(one)]! }))
}

/** Soldiers and money tell more of a report than the hours of a meeting. */
function importance({ counted, event, kind }: Figure): number {
  const isNews = kind === 'money' || kind === 'percent' || (isCountable(counted!.key) && !isMeasure(counted!.key))
  return Number(isNews) * 2 + Number(event !== null)
}
