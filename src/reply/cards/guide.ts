import type { Language } from '../../language/language.ts'
import type { Status } from '../../library/library.ts'
import { fitLines } from '../fit.ts'
import { inert } from '../inert.ts'
import { LIMITS } from '../limits.ts'
import { COLOURS, type DiscordMessage } from '../message.ts'
import { guideTextsIn } from '../texts/guide.ts'
import { textsIn } from '../texts/languages.ts'
import { coverageInWords } from '../wording/coverage.ts'
import { instantInWords } from '../wording/dates.ts'

/** A command as /help names it, in the reader's language. */
export interface NamedCommand {
  readonly name: string
  /** None: it stands in the menu of a message, and its name says what it does. */
  readonly description: string | null
}

/** What Kutip is, and everything that one can do with it. */
export function renderHelp(commands: readonly NamedCommand[], language: Language): DiscordMessage {
  const texts = guideTextsIn(language)
  const lines = commands.map(({ name, description }) => {
    const what = description === null ? inert(texts.helpMenu(name)) : `**/${inert(name)}**: ${inert(description)}`
    return `- ${what}`
  })
  const head = `${texts.helpWhat}\n\n**${texts.helpCommands}**\n`
  const list = (items: readonly string[]) => items.map(item => `- ${item}`).join('\n')
  return {
    embeds: [
      {
        color: COLOURS.answered,
        title: texts.help,
        description: head + fitLines(lines, LIMITS.description - head.length, textsIn(language).more),
        fields: [
          { name: texts.helpWithout, value: list(texts.helpWithoutList) },
          { name: texts.helpButtons, value: list(texts.helpButtonsList) },
          { name: texts.helpYours, value: texts.helpYoursText },
          { name: texts.helpLimits, value: texts.helpLimitsText },
        ],
      },
    ],
  }
}

/** What runs here. */
export interface Release {
  readonly version: string
  readonly licence: string
}

/** What Kutip is, which one this is, and where its answers come from. */
export function renderAbout(
  { version, licence }: Release,
  { generation, builtAt, coverage }: Pick<Status, 'generation' | 'builtAt' | 'coverage'>,
  language: Language,
): DiscordMessage {
  const texts = guideTextsIn(language)
  const common = textsIn(language)
  const corpus = [coverageInWords(coverage, common), common.generation(generation, instantInWords(builtAt, common))]
  return {
    embeds: [
      {
        color: COLOURS.answered,
        title: texts.about,
        description: texts.aboutWhat,
        fields: [
          { name: texts.aboutSource, value: texts.aboutSourceText },
          { name: texts.aboutCorpus, value: corpus.map(line => inert(line)).join('\n') },
          { name: texts.aboutLanguages, value: texts.aboutLanguagesText },
          { name: texts.aboutVersion, value: inert(version), inline: true },
          { name: texts.aboutLicence, value: inert(licence), inline: true },
        ],
      },
    ],
  }
}
