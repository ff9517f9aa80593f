import type { Citation } from '../../answer/answer.ts'
import type { SearchHit } from '../../library/library.ts'
import { dayInWords, mentionInWords } from './dates.ts'
import { oneLine, shortLine, visible } from '../inert.ts'
import { SHOWN } from '../limits.ts'
import type { Texts } from '../texts/texts.ts'

/** What a citation and a search hit have in common. */
export type Sourced = Pick<
  Citation | SearchHit,
  'article' | 'title' | 'source' | 'published' | 'dateBasis' | 'form' | 'url'
>

/** Where and when a text was published: "Outlet · published 28 April 2025 · digest". Plain text. */
export function sourceLine(sourced: Sourced & { readonly related?: true }, texts: Texts): string {
  const parts = [
    outletOf(sourced, texts),
    sourced.published ? texts.published(dayInWords(sourced.published, texts)) : texts.undated,
    sourced.published && sourced.dateBasis === 'sentence' && texts.dateFromText,
    sourced.form === 'digest' && texts.digestShort,
    sourced.related && texts.relatedMark,
  ]
  return parts.filter(part => typeof part === 'string').join(' · ')
}

/** The outlet; where there is none, what the article is called, so that a reader can tell it from others. */
export function outletOf({ source, title, article }: Sourced, texts: Texts): string {
  const [outlet, name] = [source ?? '', title ?? article].map(text => shortLine(text, SHOWN.name))
  return outlet || (name ? `${texts.noOutlet} (${name})` : texts.noOutlet)
}

/** What there is to know about a quote besides its outlet and its day, in plain text, a remark each. */
export function remarks(citation: Citation, among: readonly Citation[], texts: Texts): readonly string[] {
  const dates = new Set(citation.dates.map(date => mentionInWords(date, texts)).filter(date => date !== null))
  const twins = among.filter(other => other.origin === citation.origin && other.n !== citation.n && !citation.related)
  return [
    dates.size > 0 && texts.asOf([...dates].slice(0, 2).join(', ')),
    citation.attribution && texts.saidBy(shortLine(speakerWithRole(citation), SHOWN.name)),
    twins.length > 0 && texts.sameOrigin(twins.slice(0, SHOWN.list).map(({ n }) => `[${n}]`)),
    citation.form === 'digest' && texts.digest,
  ].filter(remark => typeof remark === 'string')
}

function speakerWithRole({ attribution }: Citation): string {
  if (attribution === null) return ''
  return attribution.role ? `${attribution.speaker}, ${attribution.role}` : attribution.speaker
}

/** A link to an article, safe to be put into a masked link, and its host as a reader should see it. */
export interface ArticleLink {
  readonly href: string
  readonly host: string
}

/** Words of a quote that a browser is asked to find on the page. */
const FRAGMENT_WORDS = 8

/**
 * The address of an article, opening at the quoted passage where a browser can find it (a digest's words stand on no page).
 * Null unless it is a plain https address of reasonable length: a link has to be the article's own or none.
 * The form of a text fragment: https://wicg.github.io/scroll-to-text-fragment/
 */
export function articleLink(sourced: Sourced, quote: string): ArticleLink | null {
  if (sourced.url === null || !URL.canParse(sourced.url)) return null
  const url = new URL(sourced.url)
  const plain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === ''
  if (!plain || url.hostname.length > SHOWN.name || !/^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(url.hostname))
    return null

  const page = encodeActive(url.href)
  const firstLine = visible(quote).split('\n')[0] ?? ''
  const words = encodeActive(
    encodeURIComponent(oneLine(firstLine).split(' ').slice(0, FRAGMENT_WORDS).join(' ')),
  ).replaceAll('-', '%2D')
  const fragment = `${url.hash === '' ? '#' : ''}:~:text=${words}`
  const href = sourced.form === 'report' && page.length + fragment.length <= SHOWN.link ? page + fragment : page
  return href.length <= SHOWN.link ? { href, host: url.hostname } : null
}

/** Characters that Discord's markdown could take for the end of the link or for formatting. */
function encodeActive(url: string): string {
  return url.replace(/[()*_~`|<>[\]\\^'"{}]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
