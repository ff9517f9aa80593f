import type { Answer } from '../../answer/answer.ts'
import type { Language } from '../../language/language.ts'
import type { UserError } from '../../language/user-error.ts'
import { renderContext } from '../../reply/cards/context.ts'
import { renderForgotten, renderReports, renderThanks } from '../../reply/cards/feedback.ts'
import { renderWhy } from '../../reply/cards/why.ts'
import type { ActName } from '../../reply/controls.ts'
import { markOfAnswer, markOfQuote } from '../../reply/mark.ts'
import type { DiscordMessage } from '../../reply/message.ts'
import { controlTextsIn, declined } from '../../reply/texts/controls.ts'
import { textsIn } from '../../reply/texts/languages.ts'
import { sourceLine } from '../../reply/wording/source-line.ts'
import type { Where } from '../exchange.ts'
import type { Room } from '../room.ts'
import type { Filled } from './modals.ts'
import type { ShownCard } from './shown.ts'

/** Somebody used a button or a menu, or filled in a modal. */
export interface Use {
  /** What stands in the custom id besides the name of the act. */
  readonly with: readonly string[]
  readonly user: string
  /** Whether the message is this person's. */
  readonly isOwner: boolean
  readonly language: Language
  readonly card: ShownCard
  /** What was chosen from a menu. */
  readonly chosen: string | null
  /** What was filled in; null where no modal was. */
  readonly filled: Filled | null
  /** Why this person may not do what moderators may, or null. */
  readonly refusedModerator: UserError | null
}

/** What a button, menu or modal does. */
export interface Deed {
  readonly where: (use: Use) => Where
  /** A modal comes first; the deed is done when it is submitted. */
  readonly modal?: 'reason' | 'report'
  /** @throws UserError where it cannot be done */
  readonly run: (use: Use, room: Room) => Promise<DiscordMessage>
}

const privately = (): Where => 'privately'
const inPlace = (): Where => 'in-place'

export const DEEDS: Readonly<Record<ActName, Deed>> = {
  turn: { where: ({ isOwner }) => (isOwner ? 'in-place' : 'privately'), run: turn },
  // From the button a new message, from its own menu into that.
  context: { where: ({ chosen }) => (chosen === null ? 'privately' : 'in-place'), run: context },
  why: { where: privately, run: why },
  up: { where: privately, run: (use, room) => vote(use, room, true) },
  down: { where: privately, modal: 'reason', run: (use, room) => vote(use, room, false) },
  report: { where: privately, modal: 'report', run: report },
  tell: { where: privately, run: tell },
  settle: { where: inPlace, run: settle },
  forget: { where: inPlace, run: forget },
}

async function turn({ with: [name, page, state = '', of], isOwner, card, language }: Use, { commands, library }: Room) {
  const command = commands.find(({ data }) => data.name === name)
  if (!command?.turn) throw declined('outdated', texts => texts.outdated)
  return command.turn({
    page: Number(page),
    state,
    question: card.question(),
    // The card keeps its language; a copy is in that of the one who wants it.
    language: isOwner ? languageIn(of) : language,
    notes: isOwner ? [] : [controlTextsIn(language).copy],
    library,
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

async function vote({ card, user, language, filled }: Use, { feedback }: Room, good: boolean): Promise<DiscordMessage> {
  const reason = filled?.reason || null
  await feedback.vote({ user, question: card.question(), good, reason })
  return renderThanks(language, texts => (reason ? texts.reasonKept : texts.voteKept))
}

async function report(use: Use, { library, feedback }: Room): Promise<DiscordMessage> {
  const { card, user, language, filled } = use
  const answer = await answerAgain(use, library)
  const citation = answer.citations.find(({ n }) => n === filled?.quote)
  // A number means a quote only in the answer that was shown.
  const isSame = markOfAnswer(answer) === use.with[1]
  const meant = filled?.quote ?? null
  if (meant !== null && (!citation || !isSame)) throw quoteGone()
  const source = citation && sourceLine(citation, textsIn(language))
  await feedback.report({
    user,
    question: card.question(),
    quote: citation ? { article: citation.article, text: citation.quote, source: source ?? '' } : null,
    reason: filled?.reason ?? '',
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

async function settle({ refusedModerator, chosen, language }: Use, { feedback }: Room): Promise<DiscordMessage> {
  if (refusedModerator) throw refusedModerator
  await feedback.settle(chosen ?? '')
  return renderReports(feedback.reports(), feedback.votes(), language)
}

async function forget(use: Use, { feedback }: Room): Promise<DiscordMessage> {
  onlyOwner(use)
  return renderForgotten(await feedback.forget(use.user), use.language)
}

/** The answer to the question on the card, as it is now. Its language is that in which it was asked. */
function answerAgain({ card, with: [language] }: Use, library: Room['library']): Promise<Answer> {
  return library.ask({ question: card.question(), fallback: languageIn(language) })
}

function onlyOwner({ isOwner }: Use): void {
  if (!isOwner) throw declined('not-yours', texts => texts.notYours)
}

function quoteGone(): UserError {
  return declined('quote-gone', texts => texts.quoteGone)
}

function languageIn(word: string | undefined): Language {
  return word === 'id' ? 'id' : 'en'
}
