import type { Upload } from '../../library/moderation.ts'
import { oneLine } from '../../reply/inert.ts'
import { refused } from '../../reply/texts/moderating.ts'

/** An article that somebody has pasted. Its title, where one is given besides, stands before it as Markdown's front matter. */
export function pastedUpload(title: string, text: string): Upload {
  if (text.trim() === '') throw refused('upload-empty', texts => texts.uploadEmpty)
  const line = oneLine(title)
  // A text that brings its own front matter says its title itself.
  if (text.startsWith('---')) return upload('md', text)
  if (line === '') return upload('txt', text)
  // Markdown runs lines on to the next blank one; in a pasted text without any, each is a paragraph.
  const body = /\n\s*\n/.test(text) ? text : text.replaceAll('\n', '\n\n')
  // JSON's strings are YAML's too.
  return upload('md', `---\ntitle: ${JSON.stringify(line)}\n---\n${body}`)
}

function upload(format: Upload['format'], text: string): Upload {
  return { format, bytes: new TextEncoder().encode(`${text}\n`) }
}
