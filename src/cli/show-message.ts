/** What is shown of an embed here; a message of Discord's has more. */
interface Embed {
  readonly title?: string | null | undefined
  readonly description?: string | null | undefined
  readonly fields?: readonly { readonly name: string; readonly value: string }[] | null | undefined
  readonly footer?: { readonly text: string } | null | undefined
}

/** The text of a Discord message's embeds, for a terminal: markdown escapes and marks taken out, fields one below the other. */
export function showMessage(embeds: readonly Embed[]): string {
  return embeds
    .map(({ title, description, fields, footer }) =>
      [title, description, ...(fields ?? []).map(({ name, value }) => `${name}\n${value}`), footer?.text]
        .filter(Boolean)
        .map(part => plain(part!))
        .join('\n\n'),
    )
    .join('\n\n')
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[((?:\\.|[^\]\\])*)\]\((https:[^)\s]*)\)/g, '$1 $2')
    .replace(/(?<!\\)(?:\*\*|__)/g, '')
    .replace(/^(?:> |-# |#{1,3} )/gm, '')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
}
