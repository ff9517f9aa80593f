import type { CompletionRequest, Suggestion } from '../../src/discord/command.ts'
import { asTitle, labelOf } from '../../src/discord/keeping/articles.ts'
import { MOST_SUGGESTIONS } from '../topic.ts'

/** Suggests the articles that something can be done to: for `show` the hidden ones, for `edit` these after all others. */
export async function completeArticle({ typed, options, library }: CompletionRequest): Promise<Suggestion[]> {
  const { subcommand } = options
  const inSight = subcommand === 'show' ? [] : await library.titles(typed, MOST_SUGGESTIONS)
  const withheld = subcommand === 'show' || subcommand === 'edit' ? await library.withheld() : []
  const hidden = withheld.filter(({ how }) => how === 'hidden').map(asTitle)
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (label: string) => words.every(word => label.toLowerCase().includes(word))
  return [...inSight, ...hidden.filter(one => fits(labelOf(one)))].map(one => ({
    name: labelOf(one),
    value: one.article,
  }))
}
