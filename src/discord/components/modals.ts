import {
  ComponentType,
  TextInputStyle,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitInteraction,
} from 'discord.js'
import type { Language } from '../../language/language.ts'
import { shorten } from '../../reply/cut.ts'
import { controlTextsIn } from '../../reply/texts/controls.ts'
import type { ShownCard } from './shown.ts'

/** The fields of a modal. */
export interface Filled {
  readonly reason: string
  /** The number of the quote that is meant; null: the answer as a whole. */
  readonly quote: number | null
}

const REASON = 'reason'
const QUOTE = 'quote'
const LONGEST_REASON = 500
const LONGEST_ENTRY = 100
const WHOLE = 'all'

type Modal = APIModalInteractionResponseCallbackData

/** Asks why an answer was not helpful; an empty reason is one too. */
export function reasonModal(customId: string, language: Language): Modal {
  const texts = controlTextsIn(language)
  return {
    custom_id: customId,
    title: texts.badTitle,
    components: [reasonField(texts.badReason, texts.badHint, false)],
  }
}

/** Asks which of the quotes of a card is reported, and why. */
export function reportModal(customId: string, { quotes }: ShownCard, language: Language): Modal {
  const texts = controlTextsIn(language)
  const options = quotes.map(({ n, name }) => ({ label: shorten(name, LONGEST_ENTRY), value: String(n) }))
  return {
    custom_id: customId,
    title: texts.reportTitle,
    components: [
      {
        type: ComponentType.Label,
        label: texts.reportWhich,
        component: {
          type: ComponentType.StringSelect,
          custom_id: QUOTE,
          options: [...options, { label: texts.wholeAnswer, value: WHOLE }],
        },
      },
      reasonField(texts.reportReason, texts.reportHint, true),
    ],
  }
}

function reasonField(label: string, description: string, required: boolean): APILabelComponent {
  return {
    type: ComponentType.Label,
    label,
    description,
    component: {
      type: ComponentType.TextInput,
      custom_id: REASON,
      style: TextInputStyle.Paragraph,
      max_length: LONGEST_REASON,
      required,
    },
  }
}

/** What somebody has filled in. */
export function readModal({ fields }: ModalSubmitInteraction): Filled {
  const has = (id: string) => fields.fields.has(id)
  const chosen = has(QUOTE) ? fields.getStringSelectValues(QUOTE)[0] : undefined
  return {
    reason: has(REASON) ? fields.getTextInputValue(REASON).slice(0, LONGEST_REASON).trim() : '',
    quote: chosen === undefined || chosen === WHOLE ? null : Number(chosen),
  }
}
