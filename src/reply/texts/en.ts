import { counter, lister } from './plural.ts'
import type { Texts } from './texts.ts'
import { viewsInEnglish } from './views-en.ts'

const tag = 'en-GB'
const count = counter(tag)
const list = lister(tag)

export const english: Texts = {
  numberTag: tag,
  ...viewsInEnglish,

  qualifiers: {
    about: 'about',
    'more-than': 'more than',
    'at-least': 'at least',
    nearly: 'nearly',
    'up-to': 'up to',
    'fewer-than': 'fewer than',
  },
  events: {
    sent: 'sent',
    additional: 'additional',
    killed: 'killed',
    wounded: 'wounded',
    captured: 'captured',
    missing: 'missing',
    displaced: 'displaced',
    arrested: 'arrested',
    promised: 'promised',
    supplied: 'supplied',
    received: 'received',
    produced: 'produced',
    destroyed: 'destroyed',
    denied: 'denied',
  },
  magnitudes: {
    10: 'dozens of',
    100: 'hundreds of',
    1000: 'thousands of',
    10_000: 'tens of thousands of',
    100_000: 'hundreds of thousands of',
    1_000_000: 'millions of',
    1_000_000_000: 'billions of',
    1_000_000_000_000: 'trillions of',
  },
  denied: 'denied',
  of: (counted, owner) => `${counted} (${owner})`,
  accordingTo: speaker => `according to ${speaker}`,
  asOf: date => `as of ${date}`,
  origins: (reports, origins) => `${count(reports, 'report', 'reports')}, ${count(origins, 'origin', 'origins')}`,
  differ: 'The figures differ: other speakers, other days or other things counted.',
  contradict: 'The sources contradict each other on these figures.',
  moreFigures: n => `…and ${count(n, 'more figure', 'more figures')}`,

  noOutlet: 'outlet not named',
  published: date => `published ${date}`,
  undated: 'undated',
  dateFromText: 'date read from its text',
  saidBy: speaker => `Said by ${speaker}`,
  sameOrigin: citations => `Same statement as ${list(citations)}`,
  digest: "A digest in Kutip's own words, not the outlet's",
  digestShort: 'digest',
  openAtQuote: 'Open at the quote',
  openReport: 'Open the report',
  after: date => `after ${date}`,
  before: date => `before ${date}`,
  moreQuotes: n => count(n, 'more quote', 'more quotes'),

  noEvidence: 'No evidence: the articles do not answer this.',
  notCovered: 'No article mentions it.',
  notStated: 'The articles touch on it, but none says what was asked.',
  missing: 'Not found',
  relatedMark: 'related only',
  askBetterHow:
    'Name the people, places or things as a report would, in English or Indonesian, or look up single words with /search.',
  nothingAsked: 'There is no question in that.',
  nothingAskedHow:
    'Ask about something that the news reports, with at least one word to go by: “how many people were evacuated”.',
  tooLong: limit => `That question is too long: ${count(limit, 'character', 'characters')} at most.`,
  tooLongHow: 'Ask about one thing at a time, in a sentence or two.',
  question: 'Your question',

  covers: 'What the articles cover',
  coverage: (articles, outlets, period, undated) =>
    [
      `${count(articles, 'article', 'articles')} from ${count(outlets, 'outlet', 'outlets')}`,
      period &&
        (period.first === period.last ? `published ${period.first}` : `published ${period.first} to ${period.last}`),
      undated > 0 && `${count(undated, 'article', 'articles')} undated`,
    ]
      .filter(Boolean)
      .join(', '),

  passagesFound: (shown, total) => `${shown} of ${count(total, 'passage', 'passages')}, best first.`,
  nothingFound: 'No passage has these words. Try other words, fewer filters, or the other language.',
  morePassages: n => count(n, 'more passage', 'more passages'),
  narrowSearch: 'Name an outlet, a period or a language to see fewer at once.',

  status: 'State of the corpus',
  contents: 'Contents',
  contentsOf: (articles, passages, terms) =>
    `${count(articles, 'article', 'articles')}, ${count(passages, 'passage', 'passages')}, ${count(terms, 'term', 'terms')}`,
  generation: (n, builtAt) => `Generation ${n}, built ${builtAt}`,
  refreshingNow: 'A refresh is running.',
  sources: 'Sources',
  articles: n => count(n, 'article', 'articles'),
  skipped: n => `${count(n, 'file', 'files')} skipped`,
  refreshed: 'Corpus refreshed',
  nothingChanged: 'Nothing has changed.',
  added: n => `${count(n, 'article', 'articles')} added`,
  changed: n => `${count(n, 'article', 'articles')} changed`,
  removed: n => `${count(n, 'article', 'articles')} removed`,
  warnings: n => count(n, 'remark', 'remarks'),
  refreshedIn: (n, seconds) => `Generation ${n}, built in ${seconds} s`,
  refreshing: 'Refreshing the corpus…',
  stages: {
    reading: 'Reading the articles',
    indexing: 'Building the index',
    verifying: 'Checking the index',
    keeping: 'Keeping it on the disk',
  },
  progress: (done, files) => `${done} of ${count(files, 'file', 'files')}`,
  more: n => `…and ${n} more`,

  sorry: 'That did not work',
  internalError: id => `Something went wrong inside Kutip. If you report it, give this number: ${id}`,
  moderatorsOnly:
    'Only people with the permission “Manage Server”, or with a role that the operator has named for it, may do this.',
  serverOnly: 'This works only in a server that Kutip is a member of.',
  unknownCommand: 'Kutip no longer knows this command. Reload Discord and try again.',
  badDate: 'Write the date as year-month-day, such as 2025-04-28; it must exist.',
  periodBackwards: 'The period ends before it begins: swap “from” and “to”.',
  unknownOutlet: (name, known) => `There is no outlet called ${name}. There are: ${known}.`,
  cannotWrite: channel =>
    `You asked me something in ${channel}, but I may not answer there. A moderator can give me the permissions “View Channel”, “Send Messages”, “Embed Links” and “Read Message History” in that channel (in a thread also “Send Messages in Threads”).`,
}
