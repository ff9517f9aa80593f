import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { dayOf } from '../publication-date.ts'
import { isHttps, type ArticleMeta } from '../article-meta.ts'

/** The article of an HTML page: its text, one line for each block, entities decoded, and what the page's head says. */
export interface HtmlArticle {
  readonly text: string
  readonly meta: ArticleMeta
}

/** A page with more opening brackets, more nodes or deeper nesting is refused: extraction takes time with them. */
export const HTML_LIMITS = { tags: 30_000, nodes: 100_000, depth: 256 }

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
  if (countTags(source) > HTML_LIMITS.tags) throw new Error(`has more than ${HTML_LIMITS.tags} tags`)
  const { document } = parseHTML(
    /<html[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`,
  )
  refuseTangles(document.documentElement)
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

/** Walks a tree without recursion: `enter` is told each node (and says whether to go into it), `leave` each that was gone into. */
function walk(root: Node, enter: (node: Node) => boolean, leave: (node: Node) => void): void {
  let node: Node | null = root
  while (node !== null) {
    if (enter(node) && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode
      if (node !== null) leave(node)
    }
    node = node === root || node === null ? null : node.nextSibling
  }
}

function refuseTangles(root: Node): void {
  let nodes = 0
  let depth = 0
  const enter = (node: Node) => {
    if (++nodes > HTML_LIMITS.nodes) throw new Error(`has more than ${HTML_LIMITS.nodes} pieces`)
    if (node.firstChild !== null && ++depth > HTML_LIMITS.depth)
      throw new Error(`is nested more than ${HTML_LIMITS.depth} deep`)
    return true
  }
  walk(root, enter, () => depth--)
}

/** The text of a tree, a line for each block. */
function blocksOf(root: Node): string {
  const lines: string[] = []
  let line = ''
  const endLine = () => {
    const trimmed = line.replace(/\s+/g, ' ').trim()
    if (trimmed !== '') lines.push(trimmed)
    line = ''
  }
  const name = (node: Node) => node.nodeName.toUpperCase()
  const enter = (node: Node) => {
    if (node.nodeType === 3) line += node.nodeValue ?? ''
    if (BLOCKS.has(name(node))) endLine()
    if (name(node) === 'LI') line = '- '
    return !SILENT.has(name(node))
  }
  const leave = (node: Node) => {
    if (BLOCKS.has(name(node))) endLine()
  }
  walk(root, enter, leave)
  endLine()
  return lines.join('\n')
}

interface Head {
  querySelector(
    selector: string,
  ): { getAttribute(name: string): string | null; readonly textContent: string | null } | null
}

function readHead(document: Head): ArticleMeta {
  const content = (selector: string, attribute = 'content') =>
    document.querySelector(selector)?.getAttribute(attribute)?.trim() || null
  const property = (name: string) => content(`meta[property="${name}"]`) ?? content(`meta[name="${name}"]`)
  const date =
    property('article:published_time') ??
    property('datePublished') ??
    /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(
      document.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
    )?.[1] ??
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
