import { FACT_LIMITS } from '../../../corpus/with-facts.ts'
import type { Language } from '../../../language/language.ts'
import { FACTS, type ArticleFacts } from '../../../library/moderation.ts'
import type { Act } from '../../controls.ts'
import type { Filled, Form, TextField } from '../../form.ts'
import { shortLine } from '../../inert.ts'
import { COLOURS, type DiscordMessage } from '../../message.ts'
import { moderatingTextsIn } from '../../texts/moderating.ts'
import { textsIn } from '../../texts/languages.ts'

/** What is known of an article; null: nothing. */
export type KnownFacts = { readonly [Fact in keyof ArticleFacts]-?: string | null }

/** The most characters that each of the facts takes in a form. */
const MOST: Readonly<Record<keyof ArticleFacts, number>> = { ...FACT_LIMITS, published: 40 }
const LONGEST_PASTED = 4000

/** Asks for an article to be pasted. */
export function pasteForm(language: Language): Form {
  const texts = moderatingTextsIn(language)
  return {
    act: { name: 'paste', with: [] },
    title: texts.paste,
    fields: [
      {
        kind: 'line',
        name: 'title',
        label: texts.pasteTitle,
        hint: texts.pasteTitleHint,
        most: MOST.title,
        required: false,
      },
      {
        kind: 'text',
        name: 'text',
        label: texts.pasteText,
        hint: texts.pasteTextHint,
        most: LONGEST_PASTED,
        required: true,
      },
    ],
  }
}

/** Asks for title, outlet, date and address; what is known of them stands there already. */
export function factsForm(act: Act, known: KnownFacts, language: Language): Form {
  const texts = moderatingTextsIn(language)
  const field = (name: keyof ArticleFacts, hint: string): TextField => ({
    kind: 'line',
    name,
    label: texts[name],
    hint,
    most: MOST[name],
    required: false,
    value: shownFact(name, known),
  })
  return {
    act,
    title: texts.facts,
    fields: [
      field('title', texts.emptyHint),
      field('outlet', texts.emptyHint),
      field('published', texts.dateHint),
      field('url', texts.urlHint),
    ],
  }
}

function shownFact(name: keyof ArticleFacts, known: KnownFacts): string {
  return shortLine(known[name] ?? '', MOST[name])
}

/** What somebody has said in such a form: only what differs from what stood there. */
export function factsFilled(filled: Filled, known: KnownFacts): ArticleFacts {
  const facts: { -readonly [Fact in keyof ArticleFacts]: ArticleFacts[Fact] } = {}
  for (const name of FACTS) {
    const said = shortLine(filled[name] ?? '', MOST[name])
    if (said !== shownFact(name, known)) facts[name] = said === '' ? null : said
  }
  return facts
}

/** Why a form could not be used, with a button that brings it up again. */
export function renderTryAgain(why: string, label: string, act: Act, language: Language): DiscordMessage {
  return {
    embeds: [{ color: COLOURS.refused, title: textsIn(language).sorry, description: why }],
    controls: [[{ kind: 'button', label, act }]],
  }
}
