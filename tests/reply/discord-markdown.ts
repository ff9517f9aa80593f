/**
 * A small reader of Discord's markdown, for tests: what in a text would come alive, and what a reader would see.
 * The rules are those that Discord documents for messages and that its client shows; where in doubt, a thing counts as alive.
 */
export interface Reading {
  /** Kinds of markup found, in order; a link with its target. */
  readonly alive: readonly string[]
  /** The text without markup. */
  readonly text: string
}

interface Rule {
  readonly kind: string
  readonly pattern: RegExp
  /** Group of the pattern whose contents are read on, if any. */
  readonly inner?: number
}

/** At the beginning of a line. */
const LINE_RULES: readonly Rule[] = [
  { kind: 'code-block', pattern: /^\s*```/ },
  { kind: 'block-quote', pattern: /^\s*>{1,3} ?/ },
  { kind: 'heading', pattern: /^\s*#{1,3}\s+/ },
  { kind: 'subtext', pattern: /^\s*-#\s+/ },
  { kind: 'list', pattern: /^\s*(?:[-*]|\d+\.)(?:\s+|$)/ },
]

const INLINE_RULES: readonly Rule[] = [
  { kind: 'user', pattern: /^<@!?\d+>/ },
  { kind: 'role', pattern: /^<@&\d+>/ },
  { kind: 'channel', pattern: /^<#\d+>/ },
  { kind: 'guide', pattern: /^<(?:id:[a-z]+|\d+:[a-z]+)>/ },
  { kind: 'command', pattern: /^<\/[^>]+:\d+>/ },
  { kind: 'emoji', pattern: /^<a?:\w+:\d+>/ },
  { kind: 'emoji', pattern: /^:[^\s:]+:/ },
  { kind: 'time', pattern: /^<t:-?\d+(?::\w)?>/ },
  { kind: 'everyone', pattern: /^@(?:everyone|here)/ },
  { kind: 'address', pattern: /^<[a-z]+:[^\s>]+>/i },
  { kind: 'address', pattern: /^<[^\s@>]+@[^\s>]+>/ },
  { kind: 'address', pattern: /^(?:https?|steam|discord):\/\/[^\s<]+/i },
  { kind: 'code-block', pattern: /^```[^]*?```/ },
  { kind: 'code', pattern: /^`+[^`]+`+/ },
  { kind: 'spoiler', pattern: /^\|\|([^]+?)\|\|/, inner: 1 },
  { kind: 'strike', pattern: /^~~([^]+?)~~/, inner: 1 },
  { kind: 'bold', pattern: /^\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/, inner: 1 },
  { kind: 'underline', pattern: /^__((?:\\[^]|[^\\])+?)__(?!_)/, inner: 1 },
  { kind: 'italic', pattern: /^\*(?!\s)((?:\\[^]|[^\\*])+?)\*(?!\*)/, inner: 1 },
  { kind: 'italic', pattern: /^_((?:\\[^]|[^\\_])+?)_(?![a-z0-9])/i, inner: 1 },
]

const LINK = /^\[((?:\\[^]|[^\]\\])*)\]\(\s*<?([^\s)>]+)>?\s*\)/

/** Reads a text as Discord would. */
export function readMarkdown(markdown: string, atLineStart = true): Reading {
  const alive: string[] = []
  let text = ''
  let rest = markdown
  let lineStart = atLineStart
  while (rest !== '') {
    if (lineStart) {
      const rule = LINE_RULES.find(({ pattern }) => pattern.test(rest))
      const mark = rule?.pattern.exec(rest)?.[0]
      if (rule && mark) {
        alive.push(rule.kind)
        rest = rest.slice(mark.length)
        lineStart = rule.kind === 'block-quote'
        continue
      }
    }
    lineStart = false
    const escaped = /^\\([^0-9A-Za-z\s])/.exec(rest)
    const link = LINK.exec(rest)
    const rule = INLINE_RULES.find(({ pattern }) => pattern.test(rest))
    const match = rule?.pattern.exec(rest)
    if (escaped) {
      text += escaped[1]
      rest = rest.slice(escaped[0].length)
    } else if (link) {
      const inside = readMarkdown(link[1]!, false)
      alive.push(`link ${link[2]}`, ...inside.alive)
      text += inside.text
      rest = rest.slice(link[0].length)
    } else if (rule && match) {
      alive.push(rule.kind)
      if (rule.inner) {
        const inside = readMarkdown(match[rule.inner]!, false)
        alive.push(...inside.alive)
        text += inside.text
      }
      rest = rest.slice(match[0].length)
    } else {
      const character = String.fromCodePoint(rest.codePointAt(0)!)
      text += character
      rest = rest.slice(character.length)
      lineStart = character === '\n'
    }
  }
  return { alive, text }
}
