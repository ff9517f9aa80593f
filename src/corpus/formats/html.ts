import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { dayOf } from '../publication-date.ts'
import { isHttps, type ArticleMeta } from '../article-meta.ts'

/** The article of an HTML page: its text, one line for each block, entities decoded, and what the page's head says. */
export interface HtmlArticle {
  readonly text: string
  readonly meta: ArticleMeta
}

/** A page with more opening brackets is refused: extraction takes time with their number. */
export const TAG_LIMIT = 30_000

const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION
   TABLE TBODY THEAD TR UL`
    .trim()
    .split(/\s+/),
)
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'SVG', 'BUTTON', 'FORM'])

/** What is needed of a node of linkedom's document. */
interface Node {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly firstChild: Node | null
  readonly nextSibling: Node | null
  readonly parentNode: Node | null
}

/**
 * Extracts the article of an HTML page. Nothing in the page is run or fetched.
 * @throws Error with one sentence where the page has too many tags or no text that could be an article
 */
export function readHtml(source: string): HtmlArticle {
  // Counted before it is parsed, for a megabyte of "<" takes a quarter of a minute.
  if (countTags(source) > TAG_LIMIT) throw new Error(`has more than ${TAG_LIMIT} tags`)
  const { document } = parseHTML(/<html[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`)
  const meta = readHead(document)
  const found = new Readability<string>(document, { charThreshold: 200, serializer: blocksOf }).parse()
  const text = found?.content ?? ''
  if (!/\p{L}/u.test(text)) throw new Error('has no text that could be an article')
  return { text, meta }
}

function countTags(source: string): number {
  let count = 0
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) count++
  return count
}

/** The text of a tree, a line for each block, in one walk without recursion. */
function blocksOf(root: Node): string {
  const lines: string[] = []
  let line = ''
  const endLine = () => {
    const trimmed = line.replace(/\s+/g, ' ').trim()
    if (trimmed !== '') lines.push(trimmed)
    line = ''
  }
  let node: Node | null = root
  while (node !== null) {
    const silent = SILENT.has(node.nodeName.toUpperCase())
    if (node.nodeType === 3) line += node.nodeValue ?? ''
    if (BLOCKS.has(node.nodeName.toUpperCase())) endLine()
    if (node.nodeName.toUpperCase() === 'LI') line = '- '
    if (!silent && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    while (node !== root && node !== null && node.nextSibling === null) {
      node = node.parentNode
      if (node !== null && BLOCKS.has(node.nodeName.toUpperCase())) endLine()
    }
    node = node === root ? null : (node?.nextSibling ?? null)
  }
  endLine()
  return lines.join('\n')
}

interface Head {
  querySelector(selector: string): { getAttribute(name: string): string | null; readonly textContent: string | null } | null
}

function readHead(document: Head): ArticleMeta {
  const content = (selector: string, attribute = 'content') => document.querySelector(selector)?.getAttribute(attribute)?.trim() || null
  const property = (name: string) => content(`meta[property="${name}"]`) ?? content(`meta[name="${name}"]`)
  const date =
    property('article:published_time') ??
    property('datePublished') ??
    /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '')?.[1] ??
    content('time[datetime]', 'datetime')
  const url = content('link[rel="canonical"]', 'href') ?? property('og:url')
  const language = content('html', 'lang')?.slice(0, 2).toLowerCase()
  return {
    title: property('og:title') ?? (document.querySelector('title')?.textContent?.trim() || null),
    outlet: property('og:site_name'),
    published: date ? dayOf(date) : null,
    url: url !== null && isHttps(url) ? url : null,
    language: language === 'en' || language === 'id' ? language : null,
  }
}
