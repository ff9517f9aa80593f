import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser'
import type { Mark, Marked } from './shown.ts'

/** What the ids in a text stand for. */
export interface Names {
  readonly user: (id: string) => string | undefined
  readonly channel: (id: string) => string | undefined
  readonly role: (id: string) => string | undefined
}

type Rule = (typeof rulesExtended)[string]
interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

/** Nested deeper than this, markdown is left as text: nobody writes so, except to break a reader. */
const deepest = 20

/** Lines with a bullet or a number, and the indented ones that go on under them. */
const list = /^( *)([*-]|\d{1,10}\.) [^\n]+(?:\n *(?:[*-]|\d{1,10}\.) [^\n]+|\n {2,}[^\s\n][^\n]*)*(?:\n|$)/

/** `[text](address)`. The library's own expression takes seconds over a few hundred brackets. */
const link =
  /^\[((?:\\[^\n]|[^\\[\]\n]){1,2000})\]\(<?([a-z]{1,20}:[^\s<>()]{1,2000}(?:\([^\s<>()]{0,200}\)[^\s<>()]{0,200}){0,9})>?(?: +"([^"\n]{0,500})")?\)/

/** A rule for the beginning of a line. The library's own does not know one after a quote or a list. */
const atLineStart = (rule: Rule, match: Rule['match'] = rule.match): Rule => ({
  ...rule,
  match: (source, state, before) =>
    before === '' || before.endsWith('\n') ? match(source, { ...state, prevCapture: null }, '') : null,
})

const { heading, subtext, blockQuote, codeBlock, ...others } = rulesExtended
const inline = { ...others, link: { ...others['link']!, match: (source: string) => link.exec(source) } }
const blocks = {
  ...inline,
  blockQuote: blockQuote!,
  codeBlock: codeBlock!,
  heading: atLineStart(heading!),
  subtext: atLineStart(subtext!),
  // The library has this rule, but not among those that it takes for Discord's.
  list: atLineStart(SimpleMarkdown.defaultRules.list, source => list.exec(source)),
}
const parseBlocks = SimpleMarkdown.parserFor(blocks)
const parseLine = SimpleMarkdown.parserFor(inline)

/** A text as Discord sets it. `line`: a place of one line, such as the name of a field, where nothing is set in blocks. */
export function marked(text: string, names: Names, { line = false }: { line?: boolean } = {}): Marked {
  const parse = line ? parseLine : parseBlocks
  let nodes: readonly Node[]
  try {
    nodes = parse(text, { inline: true })
  } catch (error) {
    // Thousands of marks in each other are more than the parser's recursion takes.
    if (error instanceof RangeError) return [text]
    throw error
  }
  return joined(nodes, names, 0)
}

/** The same without any mark, for a summary on one line. */
export function plain(marks: Marked): string {
  return marks.map(textOf).join('')
}

function textOf(mark: Mark): string {
  if (typeof mark === 'string') return mark
  if (mark.kind === 'list') return mark.items.map(plain).join('\n')
  if (mark.kind === 'time') return new Date(mark.at).toISOString()
  return 'inside' in mark ? plain(mark.inside) : mark.text
}

/** Marks of nodes; neighbouring stretches of text become one. */
function joined(nodes: readonly Node[], names: Names, depth: number): Marked {
  const marks: Mark[] = []
  for (const [index, node] of nodes.entries()) {
    // A fence stands on lines of its own: the end of its last one is not to be seen.
    if (node.type === 'br' && nodes[index - 1]?.type === 'codeBlock') continue
    for (const mark of markOf(node, names, depth)) {
      const last = marks.at(-1)
      if (typeof mark === 'string' && typeof last === 'string') marks[marks.length - 1] = last + mark
      else if (mark !== '') marks.push(mark)
    }
  }
  return marks
}

const wrapping = {
  strong: 'bold',
  em: 'italic',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
  blockQuote: 'quote',
  subtext: 'subtext',
} as const

function markOf(node: Node, names: Names, depth: number): Marked {
  const { type, content } = node
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const inside = () => joined(nodesIn(content), names, depth + 1)
  if (depth > deepest) return [text(content) || plain(nodesIn(content).flatMap(it => markOf(it, names, depth)))]
  if (isWrapping(type)) return [{ kind: wrapping[type], inside: inside() }]
  switch (type) {
    case 'heading':
      return [{ kind: 'heading', level: Number(node['level']), inside: inside() }]
    case 'list': {
      const items = Array.isArray(node['items']) ? node['items'].map(it => joined(nodesIn(it), names, depth + 1)) : []
      return [{ kind: 'list', start: node['ordered'] === true ? Number(node['start']) : null, items }]
    }
    case 'link':
    case 'url':
    case 'autolink':
      return linkOf(text(node['target']), inside(), type)
    case 'inlineCode':
      return [{ kind: 'code', text: text(content) }]
    case 'codeBlock':
      return [{ kind: 'fence', text: text(content) }]
    case 'user':
      return [mention('@', names.user(text(node['id'])) ?? 'unknown-user')]
    case 'role':
      return [mention('@', names.role(text(node['id'])) ?? 'deleted-role')]
    case 'channel':
      return [mention('#', names.channel(text(node['id'])) ?? 'unknown')]
    case 'everyone':
    case 'here':
      return [mention('@', type)]
    case 'slashCommand':
      return [mention('/', text(node['fullName']))]
    case 'timestamp':
      return [{ kind: 'time', at: Number(node['timestamp']) * 1000, style: text(node['format']) || 'f' }]
    case 'br':
    case 'newline':
      return ['\n']
    case 'emoji':
      return [`:${text(node['name'])}:`]
    case 'twemoji':
      return [text(node['name'])]
    default:
      return [text(content)]
  }
}

const isWrapping = (type: string): type is keyof typeof wrapping => type in wrapping

function nodesIn(content: unknown): readonly Node[] {
  if (Array.isArray(content)) return content
  return typeof content === 'string' ? [{ type: 'text', content }] : []
}

const mention = (sign: string, name: string): Mark => ({ kind: 'mention', text: sign + name })

/** Other addresses than those of the web stay the text that they were. */
function linkOf(target: string, inside: Marked, type: string): Marked {
  if (isWeb(target)) return [{ kind: 'link', href: target, inside }]
  return type === 'link' ? ['[', ...inside, `](${target})`] : inside
}

/** Whether this is an address that a reader may be sent to. */
export function isWeb(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol)
}
