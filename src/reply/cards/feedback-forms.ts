import type { Language } from '../../language/language.ts'
import type { Act } from '../controls.ts'
import { shorten } from '../cut.ts'
import type { Form, TextField } from '../form.ts'
import { controlTextsIn } from '../texts/controls.ts'

/** The longest reason that is kept. */
export const LONGEST_REASON = 500
/** Stands for the answer as a whole, where a quote is asked for. */
export const WHOLE = 'all'
const LONGEST_ENTRY = 100

/** Asks why an answer was not helpful; an empty reason is one too. */
export function reasonForm(act: Act, language: Language): Form {
  const texts = controlTextsIn(language)
  return { act, title: texts.badTitle, fields: [reasonField(texts.badReason, texts.badHint, false)] }
}

/** Asks which of the quotes of a card is reported, and why. `name`: the line under which the card shows a quote. */
export function reportForm(
  act: Act,
  quotes: readonly { readonly n: number; readonly name: string }[],
  language: Language,
): Form {
  const texts = controlTextsIn(language)
  const entries = quotes.map(({ n, name }) => ({ label: shorten(name, LONGEST_ENTRY), value: String(n) }))
  return {
    act,
    title: texts.reportTitle,
    fields: [
      {
        kind: 'choice',
        name: 'quote',
        label: texts.reportWhich,
        entries: [...entries, { label: texts.wholeAnswer, value: WHOLE }],
      },
      reasonField(texts.reportReason, texts.reportHint, true),
    ],
  }
}

function reasonField(label: string, hint: string, required: boolean): TextField {
  return { kind: 'text', name: 'reason', label, hint, most: LONGEST_REASON, required }
}
