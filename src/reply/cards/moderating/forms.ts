import { FACT_LIMITS } from '../../../corpus/with-facts.ts'
import type { Language } from '../../../language/language.ts'
import { FACTS, type ArticleFacts } from '../../../library/moderation.ts'
import type { Act } from '../../controls.ts'
import type { Filled, Form, TextField } from '../../form.ts'
import { shortLine } from '../../inert.ts'
import { markOf } from '../../mark.ts'
import { COLOURS, type DiscordMessage } from '../../message.ts'
import { moderatingTextsIn } from '../../texts/moderating.ts'
import { textsIn } from '../../texts/languages.ts'
import { markOfNamed, type Named } from './confirm.ts'

/** What is known of an article; null: nothing. The address of one that is hidden cannot be seen: it is absent. */
export interface KnownFacts extends Readonly<Record<Exclude<keyof ArticleFacts, 'url'>, string | null>> {
  readonly url?: string | null
}

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

/** Asks for what is to be changed about an article. The form knows what it showed. */
export function editForm(named: Named, known: KnownFacts, language: Language): Form {
  return factsForm({ name: 'edit', with: [markOfNamed(named), markOfFacts(known)] }, known, language)
}

/** By this a form recognises whether what it showed is still so. */
export function markOfFacts(known: KnownFacts): string {
  return markOf(...FACTS.map(name => known[name] ?? ''))
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
      ...(known.url === undefined ? [] : [field('url', texts.urlHint)]),
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
