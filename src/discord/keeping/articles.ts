import type { Library, TitleMatch } from '../../library/library.ts'
import type { Withheld } from '../../library/moderation.ts'
import { readMark, type Named } from '../../reply/cards/moderating/confirm.ts'
import type { KnownFacts } from '../../reply/cards/moderating/forms.ts'
import { inertShort, shortLine } from '../../reply/inert.ts'
import { SHOWN } from '../../reply/limits.ts'
import { refusal } from '../../reply/refusal.ts'
import { refused } from '../../reply/texts/moderating.ts'

/** Discord's limit on a suggestion. */
const LONGEST_SUGGESTION = 100

/** More articles that have the words typed are not looked through for the very one. */
const MOST_ALIKE = 100

/** As many as there are. */
const ALL = Number.MAX_SAFE_INTEGER

/** What an article is suggested as: title, outlet and day, whatever the language, so that it may also be sent as it is shown. */
export function labelOf({ article, title, source, published }: TitleMatch): string {
  const rest = [source && shortLine(source, LONGEST_SUGGESTION / 3), published]
    .filter(Boolean)
    .map(part => ` · ${part}`)
  const tail = rest.join('')
  return `${shortLine(title ?? article, LONGEST_SUGGESTION - tail.length) || article}${tail}`
}

/**
 * The article that a moderator means: by its id, by its suggestion as it was shown, or by words that only one has.
 * Nothing is done to an article that is merely like what was typed.
 *
 * @param known those it may be; where absent, those that are in sight
 * @throws UserError where there is none, or more than one
 */
export async function articleMeant(name: string, library: Library, known?: readonly TitleMatch[]): Promise<TitleMatch> {
  const typed = name.trim()
  const card = known ? null : await library.article(typed)
  if (card) return card
  const found = known ?? (await library.titles(typed, MOST_ALIKE))
  const exact = found.filter(one => one.article === typed || labelOf(one) === typed)
  const meant = exact.length > 0 ? exact : found.filter(one => known === undefined || one.title === typed)
  const shown = `“${inertShort(name, SHOWN.name)}”`
  if (meant.length > 1) throw refused('ambiguous-article', texts => texts.ambiguous(shown))
  if (meant[0]) return meant[0]
  throw known
    ? refused('none-hidden', texts => texts.noneHidden(shown))
    : refusal('no-such-article', texts => texts.noSuchArticle(shown))
}

/** What is withheld, as a title to choose. */
export function asTitle({ article, title, outlet, published }: Withheld): TitleMatch {
  return { article, title, source: outlet, published }
}

/** The article that a button was made for, whether or not readers see it. @throws UserError where it is gone */
export async function articleMarked(mark: string | undefined, library: Library): Promise<Named> {
  const { id, words, isMeant } = readMark(mark ?? '')
  const withheld = (await library.withheld()).find(isMeant)
  if (withheld) return withheld
  if (id !== null) return (await library.article(id)) ?? gone()
  // Its last words tell it from nearly all others: titles by the thousand would be too slow.
  for (const limit of [MOST_ALIKE, ALL]) {
    const alike = await library.titles(words, limit)
    const found = alike.find(isMeant)
    if (found) return found
    if (alike.length < limit) break
  }
  return gone()
}

/** The removed article that was chosen in the trash. @throws UserError where it is there no more */
export async function articleInTrash(mark: string | null | undefined, library: Library): Promise<Named> {
  const { isMeant } = readMark(mark ?? '')
  return (await library.withheld()).find(one => one.how === 'removed' && isMeant(one)) ?? gone()
}

/** What is known of an article of the corpus; of a hidden one all but its address. @throws UserError where there is none */
export async function factsKnown(article: string, library: Library): Promise<KnownFacts> {
  const card = await library.article(article)
  if (card) return { title: card.title, outlet: card.source, published: card.published, url: card.url }
  const found = (await library.withheld()).find(one => one.article === article)
  if (!found) return gone()
  return { title: found.title, outlet: found.outlet, published: found.published }
}

function gone(): never {
  throw refused('article-gone', texts => texts.articleGone)
}
