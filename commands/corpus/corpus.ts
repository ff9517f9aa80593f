import {
  ApplicationCommandOptionType as Type,
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { command } from '../src/discord/command.ts'
import { renderReports, renderUnanswered } from '../src/reply/cards/feedback.ts'
import { renderProgress, renderRefresh, renderStatus } from '../src/reply/cards/moderators.ts'

const data = {
  name: 'corpus',
  name_localizations: { id: 'korpus' },
  description: 'The articles that Kutip answers from (moderators)',
  description_localizations: { id: 'Artikel yang menjadi dasar jawaban Kutip (moderator)' },
  contexts: [Context.Guild],
  integration_types: [Install.GuildInstall],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  options: [
    {
      type: Type.Subcommand,
      name: 'refresh',
      name_localizations: { id: 'segarkan' },
      description: 'Read the articles again and say what has changed',
      description_localizations: { id: 'Baca ulang artikel dan laporkan apa yang berubah' },
      options: [
        {
          type: Type.Boolean,
          name: 'force',
          name_localizations: { id: 'paksa' },
          description: 'Go on even where most articles are gone',
          description_localizations: { id: 'Lanjutkan walaupun sebagian besar artikel hilang' },
        },
      ],
    },
    {
      type: Type.Subcommand,
      name: 'status',
      name_localizations: { id: 'keadaan' },
      description: 'What the corpus holds, from whom and when',
      description_localizations: { id: 'Isi korpus, dari siapa, dan kapan' },
    },
    {
      type: Type.Subcommand,
      name: 'reports',
      name_localizations: { id: 'laporan' },
      description: 'What people have reported, and how they like the answers',
      description_localizations: { id: 'Apa yang dilaporkan orang, dan pendapat mereka tentang jawaban' },
    },
    {
      type: Type.Subcommand,
      name: 'unanswered',
      name_localizations: { id: 'tak-terjawab' },
      description: 'Questions that the articles do not answer, similar ones together',
      description_localizations: { id: 'Pertanyaan yang tidak terjawab oleh artikel, yang mirip digabung' },
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody

export const corpus = command({
  data,
  moderatorsOnly: true,
  async run({ options, library, feedback, language, progress }) {
    if (options.subcommand === 'status') return renderStatus(await library.status(), language)
    if (options.subcommand === 'reports') return renderReports(feedback.reports(), feedback.votes(), language)
    if (options.subcommand === 'unanswered') return renderUnanswered(feedback.unanswered(), language)
    const report = await library.refresh({
      force: options.force ?? false,
      onProgress: state => progress(renderProgress(state, language)),
    })
    return renderRefresh(report, language)
  },
})
