import type { Language } from '../../language/language.ts'
import type { ArticleCard } from '../../library/library.ts'
import { fitLines } from '../fit.ts'
import { inert } from '../inert.ts'
import { SHOWN } from '../limits.ts'
import { markOf } from '../mark.ts'
import type { DiscordMessage } from '../message.ts'
import { textsIn } from '../texts/languages.ts'
import type { Texts } from '../texts/texts.ts'
import { figureLine } from '../wording/figure-line.ts'
import { sourceLine } from '../wording/source-line.ts'
import { ledgerText } from './ledger-text.ts'
import { renderPage, type PageAsked } from './paged.ts'
import { passageField } from './quote-field.ts'

const PASSAGES_ON_A_PAGE = 5
const KEY_FIGURES = 8

/** One article as a Discord message: where and when it was published, its figures, then its passages, page by page. */
export function renderArticle(card: ArticleCard, language: Language, asked?: PageAsked): DiscordMessage {
  const texts = textsIn(language)
  const about = [sourceLine(card, texts), texts.writtenIn[card.language], texts.passages(card.passages.length)]
  const paged = {
    command: 'article',
    state: markOfArticle(card.article),
    question: card.title ?? card.article,
    whenEmpty: texts.article,
    lines: [
      about.map(part => inert(part)).join(' · '),
      card.form === 'digest' && inert(texts.digest),
      figuresIn(card, language, texts),
    ],
    entries: card.passages.map(({ n, text }) => passageField({ sourced: card, n, text, remarks: [], texts })),
    most: PASSAGES_ON_A_PAGE,
  }
  return renderPage(paged, language, asked)
}

/** By this mark the card's buttons know their article again. */
export function markOfArticle(id: string): string {
  return markOf(id)
}

function figuresIn({ figures }: ArticleCard, language: Language, texts: Texts): string | false {
  if (figures.length === 0) return false
  const lines = figures.map(row => ledgerText(figureLine(row, [], language), texts))
  return fitLines(lines, SHOWN.ledger, texts.moreFigures, KEY_FIGURES)
}
