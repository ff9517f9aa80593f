import type { APIEmbedField } from 'discord.js'
import type { Language } from '../../../language/language.ts'
import type { Finding, Inspection } from '../../../library/moderation.ts'
import { fitLines } from '../../fit.ts'
import { inertShort } from '../../inert.ts'
import { LIMITS, SHOWN } from '../../limits.ts'
import { COLOURS, type DiscordMessage } from '../../message.ts'
import { textsIn } from '../../texts/languages.ts'
import { moderatingTextsIn } from '../../texts/moderating.ts'
import type { ModeratingTexts } from '../../texts/moderating-texts.ts'
import { renderPage, type PageAsked } from '../paged.ts'
import { shownName } from './parts.ts'

/** The kinds in the order in which they are shown: first what costs answers. */
export const KINDS = [
  'left-out',
  'no-date',
  'no-outlet',
  'no-title',
  'odd',
  'near-duplicate',
] as const satisfies readonly Finding['kind'][]

const FINDINGS_IN_A_FIELD = 5
const FIELDS_ON_A_PAGE = 4

/** What a moderator may want to mend, kind by kind, page by page. */
export function renderInspection(
  { articles, findings }: Inspection,
  language: Language,
  asked?: PageAsked,
): DiscordMessage {
  const texts = moderatingTextsIn(language)
  const paged = {
    command: 'corpus',
    state: 'check',
    color: COLOURS.moderator,
    question: texts.inspection,
    whenEmpty: texts.inspection,
    lines: [texts.inspected(articles, findings.length)],
    entries: KINDS.flatMap(kind => fieldsOf(kind, findings, texts, language)),
    most: FIELDS_ON_A_PAGE,
  }
  return renderPage(paged, language, asked)
}

function fieldsOf(
  kind: Finding['kind'],
  findings: readonly Finding[],
  texts: ModeratingTexts,
  language: Language,
): readonly APIEmbedField[] {
  const lines = findings.filter(finding => finding.kind === kind).map(finding => findingLine(finding, texts))
  const parts = Math.ceil(lines.length / FINDINGS_IN_A_FIELD)
  return Array.from({ length: parts }, (_, part) => {
    const from = part * FINDINGS_IN_A_FIELD
    const shown = lines.slice(from, from + FINDINGS_IN_A_FIELD)
    const range = parts > 1 ? `${from + 1}–${from + shown.length} / ${lines.length}` : String(lines.length)
    return {
      name: `${texts.findings[kind]} (${range})`,
      value: fitLines(shown, LIMITS.fieldValue, textsIn(language).more),
    }
  })
}

function findingLine({ kind, subjects, detail, leftOut }: Finding, texts: ModeratingTexts): string {
  const named = subjects.slice(0, 2).map(shownName).join(' = ')
  if (detail === null) return named
  const share = () => texts.alike(`${Math.round(Number(detail) * 100)}%`)
  const remark = leftOut ? texts.leftOut(leftOut) : kind === 'near-duplicate' ? share() : detail
  return `${named}: ${inertShort(remark, SHOWN.remark / 2)}`
}
