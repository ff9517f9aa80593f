import type { ModeratingTexts } from './moderating-texts.ts'
import { counter, lister } from './plural.ts'

const count = counter('en-GB')
const list = lister('en-GB')

export const moderatingInEnglish: ModeratingTexts = {
  otherServer: 'The corpus is kept by the moderators of another server.',
  keepersUnnamed:
    'Kutip is in several servers, and nobody has said whose moderators keep the corpus, so nobody may change it. The operator names the server in the setting MODERATOR_GUILD_IDS.',

  paste: 'Add an article',
  pasteTitle: 'Title',
  pasteTitleHint: 'Optional, where the text does not begin with it.',
  pasteText: 'The article, word for word',
  pasteTextHint: 'Up to 4,000 characters. For a longer one give /corpus add a file.',
  pasteAgain: 'Paste again',
  draft: 'An article to be added',
  notAddedYet: 'Not in the corpus yet. This is what Kutip has read:',
  title: 'Title',
  outlet: 'Outlet',
  published: 'Published',
  url: 'Address',
  length: 'Language and length',
  notFound: 'not found',
  basis: {
    moderator: 'as a moderator says',
    'front-matter': 'from its front matter',
    metadata: 'from the metadata of the page',
    byline: 'from its byline',
    dateline: 'from its dateline',
    sentence: 'from a sentence of the text',
  },
  missing: { outlet: 'the outlet', published: 'the date', url: 'the address' },
  couldNotRead: what => `Could not be read: ${list(what)}. Fill it in, or add the article as it is.`,
  begins: 'How it begins',
  odd: 'What is odd about it',
  leftOut: ({ reason }) => reason,
  sameAs: (title, how) =>
    ({
      shown: `The corpus has this text already: ${title}. It cannot be added a second time; /corpus edit changes what is said of it.`,
      hidden: `The corpus has this text already, hidden: ${title}. It cannot be added a second time; /corpus show brings it back.`,
      removed: `The corpus has this text already, in the trash: ${title}. It cannot be added a second time; /corpus trash brings it back.`,
    })[how ?? 'shown'],
  nearlySameAs: (title, how) =>
    ({
      shown: `Nearly the same text is in the corpus already: ${title}. Added, both are quoted; if it is the same report, cancel.`,
      hidden: `Nearly the same text is hidden: ${title}. If it is the same report, cancel.`,
      removed: `Nearly the same text lies in the trash: ${title}. If it is the same report, cancel.`,
    })[how ?? 'shown'],
  add: 'Add',
  addAsItIs: 'Add as it is',
  fillIn: 'Fill in and add',
  cancel: 'Cancel',
  cancelled: 'Cancelled',
  nothingDone: 'Nothing has been changed.',

  facts: 'About the article',
  dateHint: 'Such as 2025-04-28, 28/04/2025 or 28 April 2025. Empty: undated.',
  urlHint: 'Beginning with https://. Empty: none.',
  emptyHint: 'Empty: none.',
  editAgain: 'Try again',

  removeWhich: title => `Remove “${title}”?`,
  removeMeans: 'It is taken out of the answers and put into the trash, from where /corpus trash brings it back.',
  remove: 'Remove',
  purgeWhich: title => `Delete “${title}” for good?`,
  purgeMeans:
    'Its file is deleted and cannot be brought back. A file in the corpus folder itself stays there, out of sight.',
  purge: 'Delete for good',
  rollbackWhich: 'Go back to the articles before the last refresh?',
  rollbackMeans:
    'What moderators have added, changed, hidden or removed stays as it is. Going back once more undoes this; a refresh reads the folder as it is now.',
  rollback: 'Go back',

  trash: 'The trash',
  trashEmpty: 'There is nothing in it.',
  trashCount: articles => `${count(articles, 'removed article', 'removed articles')}, the latest first.`,
  removedBy: (who, day) => `removed by ${who} on ${day}`,
  restoreWhich: 'Restore an article',
  purgeFrom: 'Delete an article for good',
  purged: 'Deleted for good',
  purgedText: title => `“${title}” is gone.`,

  done: {
    refresh: 'Corpus refreshed',
    rollback: 'Back to the articles before',
    add: 'Article added',
    edit: 'Article changed',
    hide: 'Article hidden',
    show: 'Article shown again',
    remove: 'Article removed',
    restore: 'Article restored',
  },
  firstAbove: before => `first report above ${before}`,
  firstReport: 'first report of it',
  answeredNow: questions => `${count(questions, 'question is', 'questions are')} answered now`,
  troubles: 'Could not be done',
  soFar: (added, changed, removed, skipped) =>
    `${added} new, ${changed} changed, ${removed} gone, ${skipped} skipped so far`,

  operator: 'the operator, at the terminal',
  refreshingBy: who => `A refresh is running, begun by ${who}.`,
  hidden: articles => count(articles, 'hidden article', 'hidden articles'),
  hiddenFromReaders: articles => `${count(articles, 'article', 'articles')} hidden by the moderators`,
  lastChange: what => `Last in the history: ${what}`,
  undelivered: 'This could not be shown when it was done:',
  history: 'History of the corpus',
  historyEmpty: 'Nothing has been done yet.',
  historyCount: entries => `${count(entries, 'entry', 'entries')}, the newest first.`,
  historyLatest: (shown, of) =>
    `The newest ${count(shown, 'entry', 'entries')} of ${count(of, 'entry', 'entries')}, the newest first; the operator sees all with npm run corpus -- history.`,
  actions: {
    refresh: 'refresh',
    rollback: 'back to the articles before',
    add: 'article added',
    edit: 'article changed',
    hide: 'article hidden',
    show: 'article shown again',
    remove: 'article removed',
    restore: 'article restored',
    purge: 'article deleted for good',
    import: 'backup read in',
  },
  resultDone: 'done',
  failed: code => `failed (${code})`,
  onArticle: article => `article: ${article}`,
  detail: name => name,
  passagesDone: (done, of) => `${done} of ${count(of, 'passage', 'passages')}`,

  inspection: 'All articles, looked over',
  inspected: (articles, findings) =>
    `${count(articles, 'article', 'articles')}, ${findings === 0 ? 'nothing to mend' : count(findings, 'finding', 'findings')}.`,
  findings: {
    'left-out': 'Left out',
    'no-outlet': 'No outlet',
    'no-date': 'No date',
    'no-title': 'No title',
    odd: 'Odd',
    'near-duplicate': 'Nearly the same',
  },
  alike: share => `${share} in common`,

  ambiguous: name => `More than one article is called ${name}. Choose one from the suggestions.`,
  noneHidden: name => `No hidden article is called ${name}. Choose one from the suggestions.`,
  articleGone: 'That article is no longer there, so nothing was done.',
  draftGone: 'What was handed in is no longer kept. Add it again with /corpus add.',
  factsMovedOn:
    'The article has changed since you opened the form, so nothing was set. Try again: the form then shows what is known now.',
  isHidden: (title, reason) => `The moderators have hidden “${title}”. Their reason: ${reason}`,
  uploadKind: (name, endings) =>
    `${name} is not a kind of file that Kutip reads. An article ends in ${endings}; archives are not opened.`,
  uploadLarge: (name, limit) =>
    `${name} is too large: an article has at most ${limit}. Split it into its articles and add them one by one; the operator can put many at once into the corpus folder, or into a .jsonl file that is the corpus.`,
  uploadEmpty: 'There is no text in that. Paste the article, or attach it as a file.',
  uploadPlace: 'Kutip takes files only from Discord itself. Attach the file to the command.',
  uploadUnreachable: 'The file could not be fetched from Discord. Give the command again.',
}
