import type { Answer } from '../../answer/answer.ts'
import type { Language } from '../../language/language.ts'
import type { UserError } from '../../language/user-error.ts'
import { renderContext } from '../../reply/cards/context.ts'
import { LONGEST_REASON, reasonForm, reportForm, WHOLE } from '../../reply/cards/feedback-forms.ts'
import { renderForgotten, renderThanks } from '../../reply/cards/feedback.ts'
import { renderWhy } from '../../reply/cards/why.ts'
import type { ActName } from '../../reply/controls.ts'
import { markOfAnswer, markOfQuote } from '../../reply/mark.ts'
import type { Form } from '../../reply/form.ts'
import type { DiscordMessage } from '../../reply/message.ts'
import { controlTextsIn, declined } from '../../reply/texts/controls.ts'
import { textsIn } from '../../reply/texts/languages.ts'
import { sourceLine } from '../../reply/wording/source-line.ts'
import { describeError } from '../../log.ts'
import type { Command } from '../command.ts'
import type { Room } from '../room.ts'
import { inPlace, onlyOwner, privately, type Deed, type Use } from './deed.ts'
import { MODERATING_DEEDS } from './moderating-deeds.ts'

export const DEEDS: Readonly<Record<ActName, Deed>> = {
  ...MODERATING_DEEDS,
  turn: {
    where: ({ isOwner }) => (isOwner ? 'in-place' : 'privately'),
    moderatorsOnly: (use, room) => commandTurned(use, room)?.moderatorsOnly ?? false,
    run: turn,
  },
  // From the button a new message, from its own menu into that.
  context: { where: ({ chosen }) => (chosen === null ? 'privately' : 'in-place'), run: context },
  why: { where: privately, run: why },
  up: { where: privately, run: (use, room) => vote(use, room, true) },
  down: { where: privately, form: whyBad, run: (use, room) => vote(use, room, false) },
  report: { where: privately, form: whatToReport, run: report },
  tell: { where: privately, run: tell },
  forget: { where: inPlace, run: forget },
}

function commandTurned({ with: [name] }: Use, { commands }: Room): Command | undefined {
  return commands.find(({ data }) => data.name === name)
}

async function turn(use: Use, room: Room): Promise<DiscordMessage> {
  const {
    with: [, page, state = '', of],
    isOwner,
    card,
    language,
  } = use
  const { library, log } = room
  const command = commandTurned(use, room)
  if (!command?.turn) throw declined('outdated', texts => texts.outdated)
  return command.turn({
    page: Number(page),
    state,
    question: card.question(),
    // The card keeps its language; a copy is in that of the one who wants it.
    language: isOwner ? languageIn(of) : language,
    notes: isOwner ? [] : [controlTextsIn(language).copy],
    library,
    log,
  })
}

async function context(use: Use, { library }: Room): Promise<DiscordMessage> {
  if (use.chosen !== null) onlyOwner(use)
  const answer = await answerAgain(use, library)
  const mark = use.chosen ?? use.with[1]
  const citation = answer.citations.find(one => markOfQuote(one) === mark)
  const found = citation && (await library.context(citation))
  if (!citation || !found) throw quoteGone()
  return renderContext(answer, citation, found, use.language)
}

async function why(use: Use, { library }: Room): Promise<DiscordMessage> {
  const answer = await library.ask({ question: use.card.question(), fallback: languageIn(use.with[0]), explain: true })
  if (!answer.explanation) throw quoteGone()
  return renderWhy(answer, answer.explanation, use.language)
}

/** A 👎 counts from now on, whether or not a reason comes. */
function whyBad({ with: words, card, user, language }: Use, { feedback, log }: Room): Form {
  feedback
    .vote({ user, question: card.question(), good: false, reason: null })
    .catch((error: unknown) => log.error({ error: describeError(error) }, 'opinion not kept'))
  return reasonForm({ name: 'down', with: words }, language)
}

async function vote({ card, user, language, filled }: Use, { feedback }: Room, good: boolean): Promise<DiscordMessage> {
  const reason = filled?.['reason']?.slice(0, LONGEST_REASON) || null
  await feedback.vote({ user, question: card.question(), good, reason })
  return renderThanks(language, texts => (reason ? texts.reasonKept : texts.voteKept))
}

function whatToReport({ with: words, card, language }: Use): Form {
  // Where the card shows no question there is nothing to report it under.
  card.question()
  return reportForm({ name: 'report', with: words }, card.quotes, language)
}

async function report(use: Use, { library, feedback }: Room): Promise<DiscordMessage> {
  const { card, user, language, filled } = use
  const answer = await answerAgain(use, library)
  const meant = filled?.['quote'] ?? WHOLE
  const citation = answer.citations.find(({ n }) => String(n) === meant)
  // A number means a quote only in the answer that was shown.
  const isSame = markOfAnswer(answer) === use.with[1]
  if (meant !== WHOLE && (!citation || !isSame)) throw quoteGone()
  const source = citation && sourceLine(citation, textsIn(language))
  await feedback.report({
    user,
    question: card.question(),
    quote: citation ? { article: citation.article, text: citation.quote, source: source ?? '' } : null,
    reason: filled?.['reason']?.slice(0, LONGEST_REASON) ?? '',
  })
  return renderThanks(language, texts => texts.reportKept)
}

async function tell(use: Use, { library, feedback }: Room): Promise<DiscordMessage> {
  const { user, language, card } = use
  const answer = await answerAgain(use, library)
  if (answer.outcome === 'answered') throw declined('already-answered', texts => texts.alreadyAnswered)
  const noted = await feedback.wait({ user, question: card.question(), language: languageIn(use.with[0]) })
  if (noted === 'full') throw declined('waits-for-enough', texts => texts.waitsForEnough)
  return renderThanks(language, texts => texts.willTell)
}

async function forget(use: Use, { feedback, recent }: Room): Promise<DiscordMessage> {
  onlyOwner(use)
  const asked = recent.forget(use.user)
  return renderForgotten({ ...(await feedback.forget(use.user)), asked }, use.language)
}

/** The answer to the question on the card, as it is now. Its language is that in which it was asked. */
function answerAgain({ card, with: [language] }: Use, library: Room['library']): Promise<Answer> {
  return library.ask({ question: card.question(), fallback: languageIn(language) })
}

function quoteGone(): UserError {
  return declined('quote-gone', texts => texts.quoteGone)
}

function languageIn(word: string | undefined): Language {
  return word === 'id' ? 'id' : 'en'
}
