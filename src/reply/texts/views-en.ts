import { counter } from './plural.ts'
import type { ViewTexts } from './views.ts'

const count = counter('en-GB')

export const viewsInEnglish: ViewTexts = {
  page: (page, pages) => `Page ${page} of ${pages}`,
  topic: 'Your topic',

  article: 'Article',
  writtenIn: { en: 'in English', id: 'in Indonesian' },
  passages: n => count(n, 'passage', 'passages'),
  noSuchArticle: name => `No article is called ${name}, nor has these words. Choose one from the suggestions.`,

  lastRefresh: date => `Last refresh: ${date}`,
  undatedArticles: n => count(n, 'article undated', 'articles undated'),

  onlyThose: filters => `Only passages ${filters.join(', ')}.`,
  ofOutlet: name => `of ${name}`,
  publishedBetween: (from, to) => `published from ${from} to ${to}`,
  publishedFrom: date => `published on or after ${date}`,
  publishedTo: date => `published on or before ${date}`,

  inOrder: (dated, undated) =>
    `${count(dated, 'quote', 'quotes')} in order of the day that each speaks of${undated > 0 ? `, then ${count(undated, 'undated one', 'undated ones')}` : ''}.`,
  inPicture: 'The picture shows these figures by day.',
  chartOf: topic => `${topic}: figures over time`,
  chartAlt: (topic, points) => `Chart of figures over time for ${topic}. ${points}`,
  notDrawn: n => `${count(n, 'figure', 'figures')} without a day or a number not drawn`,
  otherOutlets: 'other outlets',

  outletsOn: (speaking, silent) =>
    `${count(speaking, 'source has', 'sources have')} something on it${silent > 0 ? `, ${count(silent, 'outlet has', 'outlets have')} nothing` : ''}.`,
  same: 'The same',
  different: 'Different',
  silent: 'Silent',
  sameStatement: 'one statement',
  oneOutletOnly: 'Only one source speaks of it: there is nothing to compare it with.',

  checked: 'Checked against the corpus',
  noVerdict:
    'What the articles have on the figures and names of this message. Whether it is right is not for Kutip to say.',
  figuresInIt: 'Figures',
  namesInIt: 'Names',
  articlesHaveSame: 'the articles have the same',
  articlesHaveOther: 'the articles have another',
  articlesHaveNone: 'no article counts this',
  namedIn: passages => `in ${count(passages, 'passage', 'passages')}`,
  namedNowhere: 'in no article',
  nothingToCheck: 'There is no figure and no name in this message.',
  checkedInPart: 'Only a part of the message was checked: it has too much in it.',
}
