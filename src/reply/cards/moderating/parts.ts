import type { APIEmbedField } from 'discord.js'
import type { Language } from '../../../language/language.ts'
import type { LeftOut } from '../../../library/library.ts'
import type { Actor, ChangeReport } from '../../../library/moderation.ts'
import { fitLines } from '../../fit.ts'
import { BLANK, inertShort } from '../../inert.ts'
import { LIMITS, SHOWN } from '../../limits.ts'
import { textsIn } from '../../texts/languages.ts'
import { moderatingTextsIn } from '../../texts/moderating.ts'
import type { ModeratingTexts } from '../../texts/moderating-texts.ts'
import type { Texts } from '../../texts/texts.ts'

/** A field with the first lines of a list, ready to show; none where the list is empty. */
export function list(name: string, lines: readonly string[], texts: Texts): readonly APIEmbedField[] {
  return lines.length === 0 ? [] : [{ name, value: fitLines(lines, LIMITS.fieldValue, texts.more, SHOWN.list) }]
}

/** A name or title ready to show. */
export function shownName(name: string): string {
  return inertShort(name, SHOWN.name) || BLANK
}

/** A longer remark ready to show. */
export function shownRemark(remark: string): string {
  return inertShort(remark, SHOWN.remark) || BLANK
}

/** What a file or an article is called, and what there is to say of it. */
export function remarkLine(name: string, remark: string): string {
  return `${shownName(name)}: ${inertShort(remark, SHOWN.remark)}`
}

export function skippedFiles(skipped: readonly LeftOut[], language: Language): readonly APIEmbedField[] {
  const texts = textsIn(language)
  const { leftOut } = moderatingTextsIn(language)
  const lines = skipped.map(one => remarkLine(one.file, leftOut(one)))
  return list(texts.skipped(skipped.length), lines, texts)
}

/** What could not be done, beside what was. At most a few: Discord shows no message without end. */
export function troubleLines(troubles: ChangeReport['troubles'], language: Language): readonly string[] {
  const head = moderatingTextsIn(language).troubles
  return troubles
    .slice(0, MOST_TROUBLES)
    .map(trouble => `**${head}:** ${inertShort(trouble[language], LONGEST_TROUBLE)}`)
}

const MOST_TROUBLES = 5
/** What to do stands at the end. */
const LONGEST_TROUBLE = 500

/** Who did something. Discord shows the id as the person's name, and notifies nobody where it stands in an embed. */
export function who({ user }: Actor, texts: ModeratingTexts): string {
  return user !== null && /^\d{1,20}$/.test(user) ? `<@${user}>` : texts.operator
}
