import { cut, shorten } from './cut.ts'

/** Stands for a text of which nothing can be seen: Discord takes no empty parts. */
export const BLANK = '—'

/** A stretch of a text that is to be shown in bold. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Controls, direction overrides, zero-width characters, tags and fillers. Tabs, line ends and joiners are looked at apart. */
const INVISIBLE = /(?![\t\n\u200C\u200D])[\p{Cc}\p{Cf}\u115F\u1160\u3164\uFFA0]/gu

/** Joiners hold emoji and the letters of some scripts together; anywhere else they only hide something. */
const STRAY_JOINER = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Lo}])[\u200C\u200D]+/gu

/** Each of these can begin or end markup somewhere in a line. A colon does so only before a word: it ends the scheme of an address and frames the name of an emoji. */
const ACTIVE = /[\\*_~`|<>[\]@#]|:(?!\s)/g

/** Bullets and numbers mark up a line only where they begin it. */
const LINE_START = /^(\s*\d*)([-+.])(?=\s|\*|$)/

/** A text without characters that cannot be seen or that turn the writing around, well-formed. Tabs and line ends stay. */
export function printable(text: string): string {
  return text
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
}

/** A text of somebody else's as a reader should see it: `printable`, without blank lines. For plain places (footer, terminal). */
export function visible(text: string): string {
  return withoutBlankLines(printable(text))
}

function withoutBlankLines(text: string): string {
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .join('\n')
}

/** As `visible`, on one line. For names, titles and whatever else has no lines of its own. */
export function oneLine(text: string): string {
  return visible(text).split(/\s+/).filter(Boolean).join(' ')
}

/** As `oneLine`, at most `limit` long, with an ellipsis where it was cut. */
export function shortLine(text: string, limit: number): string {
  return shorten(oneLine(text), limit)
}

/**
 * Somebody else's text for a place where Discord reads markdown. What Discord then shows is `visible(text)`, letter for
 * letter: no formatting, mention, emoji, time stamp, command, address or list comes alive.
 * (discord.js' own `escapeMarkdown` lets quotes, headings, links, time stamps and addresses pass.)
 * `bold` are stretches to be set in bold, in order, not overlapping.
 */
export function inert(text: string, bold: readonly Span[] = []): string {
  let out = ''
  let at = 0
  for (const { start, end } of bold) {
    const strong = escape(text.slice(start, end))
    out += escape(text.slice(at, start)) + (strong.trim() === '' ? strong : `**${strong}**`)
    at = end
  }
  out += escape(text.slice(at))
  return withoutBlankLines(out)
    .split('\n')
    .map(line => line.replace(LINE_START, '$1\\$2'))
    .join('\n')
}

/** As `inert`, cut so that the result is at most `limit` long; `whole` says whether all of it is there. */
export function inertWithin(
  text: string,
  limit: number,
  bold: readonly Span[] = [],
): { readonly text: string; readonly whole: boolean } {
  let size = Math.min(text.length, limit)
  for (;;) {
    const head = cut(text, size)
    const shown = inert(
      head,
      bold.filter(span => span.end <= head.length),
    )
    if (shown.length <= limit) return { text: shown, whole: head.length === text.length }
    size = Math.min(head.length - 1, Math.floor((head.length * limit) / shown.length))
  }
}

/** A name or title as `inert`, on one line, with an ellipsis where it was cut. */
export function inertShort(text: string, limit: number): string {
  const { text: shown, whole } = inertWithin(oneLine(text), limit - 1)
  return whole ? shown : `${shown}…`
}

function escape(text: string): string {
  // What cannot be seen goes first: it may stand between two characters that belong together.
  return printable(text).replace(ACTIVE, String.raw`\$&`)
}
