import { splitSentences, type Span } from '../language/sentences/sentences.ts'
import type { Article, Sentence } from './article.ts'
import { articleLanguage } from './article-language.ts'
import type { ArticleMeta } from './article-meta.ts'
import { bulletLength } from './cleaning/lists.ts'
import { paragraphsOf, type Paragraph, type Part } from './cleaning/paragraphs.ts'
import { rolesOf } from './cleaning/roles.ts'
import { readFrontMatter } from './formats/front-matter.ts'
import { readByline } from './origin/byline.ts'
import { readDateline } from './origin/dateline.ts'
import { dateOf, outletOf } from './origin/origin.ts'
import type { OutletNames } from './origin/outlet-names.ts'

export interface ReadOptions {
  readonly meta?: ArticleMeta
  /** Names to show for outlets; see `readOutletNames`. */
  readonly outlets?: OutletNames
  /** `YYYY-MM-DD`. A publication date after it is dropped with a warning. Kutip's centre knows no clock of its own. */
  readonly today?: string
  /** Warnings that are there already (from decoding), put first. */
  readonly warnings?: readonly string[]
}

/**
 * Makes an `Article` of a text. Pure.
 *
 * @param id the file's name without ending, or the line's id
 * @param text exactly as decoded; every offset of the article points into it
 * @param format `md` may begin with front matter and is read with Markdown's line breaks; the text of an HTML page
 *   comes as `txt`, with its metadata in `options.meta` (see `readHtml`)
 * @returns the article; one without sentences holds nothing to quote
 */
export function readArticle(id: string, text: string, format: 'txt' | 'md', options: ReadOptions = {}): Article {
  const front = format === 'md' ? readFrontMatter(text) : null
  const meta = options.meta ?? {}
  const known = { ...meta, ...front?.fields }
  const paragraphs = paragraphsOf(text, front?.end ?? 0, format === 'md' ? 'markdown' : 'plain')
  const parts = rolesOf(paragraphs, known.title ?? null)
  const dateline = datelineIn(paragraphs, parts, text)
  const sentences = paragraphs.flatMap((paragraph, at) => {
    const begins = paragraph.start + (at === dateline?.at ? dateline.length : 0)
    return sentencesOf(text, paragraph, parts[at]!, begins).map(span => ({ ...span, paragraph: at }))
  })

  const textsOf = (wanted: Part) => paragraphs.filter((_, at) => parts[at] === wanted).map(({ text }) => text)
  const body = sentences.filter(({ role }) => role === 'body' || role === 'item')
  const evidence = {
    front: front?.fields ?? {},
    meta,
    dateline,
    bylines: textsOf('byline').flatMap(line => readByline(line) ?? []),
    sentences: body.map(({ start, end }) => text.slice(start, end)),
    furniture: textsOf('furniture'),
  }
  const date = dateOf(evidence, options.today)
  const outlet = outletOf(evidence, options.outlets)
  const headline = sentences.find(({ role }) => role === 'headline')
  const headed = headline !== undefined && headline.start < (body[0]?.start ?? text.length)
  return {
    id,
    text,
    title: known.title ?? (headed ? text.slice(headline.start, headline.end) : null),
    outlet: outlet?.name ?? null,
    outletBasis: outlet?.basis ?? null,
    published: date.found?.date ?? null,
    dateBasis: date.found?.basis ?? null,
    url: known.url ?? null,
    language: known.language ?? articleLanguage(evidence.sentences.slice(0, 12).join(' ')),
    form: known.form ?? 'report',
    sentences,
    warnings: [...(options.warnings ?? []), ...(front?.warnings ?? []), ...date.warnings],
  }
}

/** A dateline stands at the beginning of one of the first paragraphs of a report. */
const DATELINE_AMONG = 3

function datelineIn(paragraphs: readonly Paragraph[], parts: readonly Part[], text: string) {
  const first = parts.flatMap((part, at) => (part === 'body' ? at : [])).slice(0, DATELINE_AMONG)
  for (const at of first) {
    const dateline = readDateline(paragraphs[at]!.text, text)
    if (dateline !== null) return { ...dateline, at }
  }
  return null
}

/** The sentences of one paragraph from `begins` on: after its bullet or mark of Markdown, and around its furniture. */
function sentencesOf(text: string, paragraph: Paragraph, role: Part, begins: number): Omit<Sentence, 'paragraph'>[] {
  if (role === 'furniture' || role === 'byline') return []
  const mark = role === 'item' ? bulletLength(paragraph.text) : (MARK.exec(paragraph.text)?.[0].length ?? 0)
  const from = Math.max(begins, paragraph.start + mark)
  const spans =
    role === 'headline' || role === 'caption'
      ? [{ start: from, end: paragraph.end }]
      : around(from, paragraph).flatMap(({ start, end }) => splitSentences(text, start, end))
  return spans.map(({ start, end }) => ({ start, end, role }))
}

/** A mark of Markdown, a dash that a dateline left behind, or a comma of a scraper. */
const MARK = /^(?:#{1,6}|>|[-–—,.])[\s,]+/

/** What is left between `from` and the paragraph's end without its cuts. */
function around(from: number, { end, cuts }: Paragraph): Span[] {
  const rest: Span[] = []
  let start = from
  for (const cut of cuts) {
    if (cut.start > start) rest.push({ start, end: cut.start })
    start = Math.max(start, cut.end)
  }
  if (start < end) rest.push({ start, end })
  return rest
}
