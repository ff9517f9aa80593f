import type { Language } from '../../language/language.ts'
import type { Report, Unanswered, Vote } from '../../library/feedback.ts'
import { clusterQuestions } from '../../library/similar-questions.ts'
import { fit, fitLines } from '../fit.ts'
import { BLANK, inert, inertShort, inertWithin, shortLine } from '../inert.ts'
import { LIMITS, SHOWN } from '../limits.ts'
import { COLOURS, type DiscordMessage } from '../message.ts'
import { controlTextsIn, type ControlTexts, type HeldOfPerson } from '../texts/controls.ts'
import { textsIn } from '../texts/languages.ts'
import { dayInWords } from '../wording/dates.ts'

/** A sentence of thanks, and what has been done. */
export function renderThanks(language: Language, say: (texts: ControlTexts) => string): DiscordMessage {
  const texts = controlTextsIn(language)
  return { embeds: [{ color: COLOURS.answered, title: texts.thanks, description: inert(say(texts)) }] }
}

/** What is stored in general and about this person, and the button that deletes the latter. */
export function renderPrivacy(held: HeldOfPerson, language: Language): DiscordMessage {
  const texts = controlTextsIn(language)
  const holds = held.votes + held.reports + held.waiting + held.asked > 0
  const fields = [
    { name: texts.privacyKept, value: texts.privacyKeptList.map(line => `- ${line}`).join('\n') },
    { name: texts.privacyYours, value: holds ? texts.held(held) : texts.heldNothing },
  ]
  return {
    embeds: [
      {
        color: COLOURS.answered,
        title: texts.privacy,
        description: texts.privacyWhat,
        fields,
        footer: { text: texts.privacyAbroad },
      },
    ],
    ...(holds && {
      controls: [[{ kind: 'button', label: texts.deleteMine, danger: true, act: { name: 'forget', with: [] } }]],
    }),
  }
}

/** That everything about this person was deleted. */
export function renderForgotten(held: HeldOfPerson, language: Language): DiscordMessage {
  const texts = controlTextsIn(language)
  return {
    embeds: [{ color: COLOURS.answered, title: texts.privacy, description: texts.deleted(held) }],
  }
}

/** The moderators' list: what was reported, how answers were liked, and a menu to take reports off. */
export function renderReports(reports: readonly Report[], votes: readonly Vote[], language: Language): DiscordMessage {
  const texts = controlTextsIn(language)
  const shown = reports.slice(0, SHOWN.list)
  const good = votes.filter(vote => vote.good).length
  const reasons = votes.toReversed().flatMap(({ reason, question }) => (reason ? [{ reason, question }] : []))
  const reasonLines = reasons.map(
    ({ reason, question }) => `- ${inertShort(reason, SHOWN.remark)} (${inertShort(question, SHOWN.name)})`,
  )
  const { more } = textsIn(language)
  const embed = fit({
    color: COLOURS.moderator,
    title: texts.reports,
    description: [
      reports.length > 0 ? texts.reportCount(reports.length) : texts.noReports,
      texts.votes(good, votes.length - good),
    ].join('\n'),
    entries: [
      ...shown.map((report, i) => reportField(report, i + 1, texts, language)),
      ...(reasonLines.length > 0
        ? [{ name: texts.reasons, value: fitLines(reasonLines, LIMITS.fieldValue, more, SHOWN.list) }]
        : []),
    ],
  })
  const entries = shown.map(({ id, reason }, i) => ({ label: shortLine(`${i + 1}. ${reason}`, 100), value: id }))
  return {
    embeds: [embed],
    ...(entries.length > 0 && {
      controls: [[{ kind: 'menu', placeholder: texts.settleWhich, entries, act: { name: 'settle', with: [] } }]],
    }),
  }
}

function reportField({ question, quote, reason, at }: Report, n: number, texts: ControlTexts, language: Language) {
  const day = dayInWords(at.slice(0, 10), textsIn(language))
  const remark = texts.reportLine(shortLine(question, SHOWN.name), shortLine(reason, SHOWN.remark), day)
  const quoted = quote ? `“${inertWithin(quote.text, 250).text}”\n-# ` : ''
  const name = quote ? `${quote.source} (${quote.article})` : texts.wholeAnswer
  return { name: `${n}. ${inertShort(name, SHOWN.remark)}`, value: quoted + inert(remark) }
}

/** Questions without an answer, similar ones together. */
export function renderUnanswered(questions: readonly Unanswered[], language: Language): DiscordMessage {
  const texts = controlTextsIn(language)
  const plain = textsIn(language)
  const lines = clusterQuestions(questions).map(({ question, times, last }) => {
    const asked = texts.timesAsked(times, dayInWords(last, plain))
    return `- ${inertShort(question, SHOWN.remark) || BLANK} (${asked})`
  })
  const description = lines.length > 0 ? texts.unansweredCount(questions.length) : texts.noUnanswered
  return {
    embeds: [
      {
        color: COLOURS.moderator,
        title: texts.unanswered,
        description: [description, ...(lines.length > 0 ? [fitLines(lines, 3500, plain.more, 25)] : [])].join('\n'),
      },
    ],
  }
}
