import type { Language } from '../../language/language.ts'
import type { SearchRequest, SearchResult } from '../../library/library.ts'
import { coverageInWords } from '../wording/coverage.ts'
import { dayInWords } from '../wording/dates.ts'
import { turnAct, type Button, type Controls } from '../controls.ts'
import { fit } from '../fit.ts'
import { inert, inertShort } from '../inert.ts'
import { SHOWN } from '../limits.ts'
import { COLOURS, type DiscordMessage } from '../message.ts'
import { questionShown, showQuestion } from '../shown-question.ts'
import { controlTextsIn } from '../texts/controls.ts'
import { textsIn } from '../texts/languages.ts'
import type { Texts } from '../texts/texts.ts'
import { passageField } from './quote-field.ts'

/** How many passages stand on a page, so short that all of them always fit. */
export const HITS_ON_A_PAGE = 5
const HIT_LENGTH = 800

/** What a search is narrowed to. Days as `YYYY-MM-DD`. */
export type SearchFilter = Pick<SearchRequest, 'outlet' | 'from' | 'to' | 'language'>

export interface SearchPage {
  /** From 1. */
  readonly page: number
  /** What the command needs to find its other pages again. */
  readonly state: string
  readonly filter?: SearchFilter
  /** What there is to say about this page, in plain text. */
  readonly notes?: readonly string[]
}

/** Passages found by a search as a Discord message, the words that matched in bold; a page of them where one is given. */
export function renderSearch(result: SearchResult, language: Language, shown?: SearchPage): DiscordMessage {
  const texts = textsIn(language)
  const { hits, total } = result
  const before = ((shown?.page ?? 1) - 1) * HITS_ON_A_PAGE
  const nothing = [`**${texts.nothingFound}**`, `${texts.covers}: ${inert(coverageInWords(result.coverage, texts))}`]
  const range = controlTextsIn(language).range(
    before + 1,
    before + hits.length,
    controlTextsIn(language).passages(total),
  )
  const found = before > 0 ? range : texts.passagesFound(hits.length, total)
  const { title, lines } = showQuestion(result.words, texts.question)
  const notes = (shown?.notes ?? []).map(note => `-# ${inert(note)}`)
  const embed = fit({
    color: hits.length > 0 ? COLOURS.answered : COLOURS.silent,
    title,
    description: [
      ...lines,
      ...notes,
      ...filterLines(shown?.filter ?? {}, texts),
      ...(hits.length > 0 ? [found] : nothing),
    ].join('\n'),
    entries: hits.map((hit, index) =>
      passageField({
        sourced: hit,
        n: before + index + 1,
        text: hit.text,
        bold: hit.highlights,
        remarks: hit.form === 'digest' ? [texts.digest] : [],
        texts,
        ...(shown && { limit: HIT_LENGTH }),
      }),
    ),
    rest: shown => ({ name: texts.morePassages(hits.length - shown), value: texts.narrowSearch }),
    ...(hits.length > 0 && { footer: coverageInWords(result.coverage, texts) }),
  })
  const canTurn = shown !== undefined && questionShown(embed) !== null
  const controls = canTurn ? pageControls(shown, total, language) : []
  return { embeds: [embed], ...(controls.length > 0 && { controls }) }
}

/** The filters in force, in a sentence; none where there is none. */
function filterLines({ outlet, from, to, language }: SearchFilter, texts: Texts): readonly string[] {
  const [first, last] = [from, to].map(day => day && dayInWords(day, texts))
  const period =
    first && last
      ? texts.publishedBetween(first, last)
      : first
        ? texts.publishedFrom(first)
        : last && texts.publishedTo(last)
  const inForce = [
    outlet && texts.ofOutlet(inertShort(outlet, SHOWN.name)),
    period,
    language && texts.writtenIn[language],
  ].flatMap(filter => filter || [])
  return inForce.length > 0 ? [texts.onlyThose(inForce)] : []
}

function pageControls({ page, state }: SearchPage, total: number, language: Language): readonly Controls[] {
  const texts = controlTextsIn(language)
  const pages = Math.ceil(total / HITS_ON_A_PAGE)
  const turnTo = (to: number) => turnAct('search', to, state, language)
  const buttons: Button[] = []
  if (page > 1) buttons.push({ kind: 'button', label: texts.previous, emoji: '◀️', act: turnTo(page - 1) })
  if (page < pages)
    buttons.push({ kind: 'button', label: texts.next(page + 1, pages), emoji: '▶️', act: turnTo(page + 1) })
  return buttons.length > 0 ? [buttons] : []
}
