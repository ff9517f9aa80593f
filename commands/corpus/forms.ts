import type { FormRequest } from '../../src/discord/command.ts'
import { articleMeant, asTitle, factsKnown } from '../../src/discord/keeping/articles.ts'
import { editForm, pasteForm } from '../../src/reply/cards/moderating/forms.ts'
import type { Form } from '../../src/reply/form.ts'

/** `add` without a file asks for the text, `edit` for what is to be said of the article. */
export function askFor(request: FormRequest): (() => Promise<Form>) | null {
  const { subcommand, file } = request.options
  if (subcommand === 'edit') return () => formOf(request)
  return subcommand === 'add' && file === undefined ? async () => pasteForm(request.language) : null
}

async function formOf({ options, library, language }: FormRequest): Promise<Form> {
  const named = await meant(String(options['article'] ?? ''), library)
  return editForm(named, await factsKnown(named.article, library), language)
}

/** One that is hidden may be edited too; it is suggested after those in sight. */
async function meant(name: string, library: FormRequest['library']) {
  const hidden = (await library.withheld()).filter(one => one.how === 'hidden').map(asTitle)
  const isHidden = hidden.some(one => one.article === name.trim())
  return articleMeant(name, library, isHidden ? hidden : undefined)
}
