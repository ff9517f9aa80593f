import { command, type CommandRequest, type OptionsOf, type TurnRequest } from '../../src/discord/command.ts'
import { articleMeant, asTitle } from '../../src/discord/keeping/articles.ts'
import { showOutcome } from '../../src/discord/keeping/outcome.ts'
import { UserError } from '../../src/language/user-error.ts'
import type { ChangeReport } from '../../src/library/moderation.ts'
import { renderReports, renderUnanswered } from '../../src/reply/cards/feedback.ts'
import { renderRemoval, renderRollback } from '../../src/reply/cards/moderating/confirm.ts'
import { renderDraft } from '../../src/reply/cards/moderating/draft.ts'
import { HISTORY_SHOWN, renderHistory } from '../../src/reply/cards/moderating/history.ts'
import { renderInspection } from '../../src/reply/cards/moderating/inspection.ts'
import type { Outcome } from '../../src/reply/cards/moderating/outcome.ts'
import { renderRunning } from '../../src/reply/cards/moderating/running.ts'
import { renderTrash } from '../../src/reply/cards/moderating/trash.ts'
import { renderProgress, renderStatus } from '../../src/reply/cards/moderators.ts'
import type { DiscordMessage } from '../../src/reply/message.ts'
import { declined } from '../../src/reply/texts/controls.ts'
import { moderatingTextsIn, refused } from '../../src/reply/texts/moderating.ts'
import { data } from './definition.ts'
import { askFor } from './forms.ts'
import { completeArticle } from './suggestions.ts'

type Request = CommandRequest<OptionsOf<typeof data>>

export const corpus = command({
  data,
  moderatorsOnly: true,
  form: askFor,
  complete: completeArticle,
  run,
  turn,
})

async function run(request: Request): Promise<DiscordMessage> {
  const { options, library, feedback, language, by } = request
  switch (options.subcommand) {
    case 'refresh':
      return refresh(request, options.force ?? false)
    case 'add':
      return add(request)
    case 'hide': {
      const { article } = await articleMeant(options.article, library)
      return changed('hide', await library.hide(article, options.reason, by), request)
    }
    case 'show': {
      const { article } = await articleMeant(options.article, library, await hiddenTitles(request))
      return changed('show', await library.show(article, by), request)
    }
    case 'remove':
      return renderRemoval(await articleMeant(options.article, library), language)
    case 'trash':
      return renderTrash(await library.withheld(), language)
    case 'status':
      return showStatus(request)
    case 'history':
      return renderHistory(await library.history(HISTORY_SHOWN), language)
    case 'rollback':
      return renderRollback((await library.status()).mark, language)
    case 'check':
      return renderInspection(await library.inspect(), language)
    case 'reports':
      return renderReports(feedback.reports(), feedback.votes(), language)
    case 'unanswered':
      return renderUnanswered(feedback.unanswered(), language)
    case 'edit':
      // Its form comes first, and what is filled in comes with that: this is never reached.
      throw declined('outdated', texts => texts.outdated)
    default:
      return options satisfies never
  }
}

async function refresh(request: Request, force: boolean): Promise<DiscordMessage> {
  const { library, language, by, progress } = request
  const onProgress = (state: Parameters<typeof renderProgress>[0]) => progress(renderProgress(state, language))
  try {
    return await changed('refresh', await library.refresh({ by, force, onProgress }), request)
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'refresh-running') throw error
    const { refreshing } = await library.status()
    if (refreshing === null) throw error
    // Who began the other one is said here alone: only where Discord reads an id as a name does it say who that is.
    return renderRunning(error, refreshing.by, language)
  }
}

async function add({ upload, library, language }: Request): Promise<DiscordMessage> {
  if (upload === null) throw refused('upload-empty', texts => texts.uploadEmpty)
  return renderDraft(await library.draft(await upload()), language)
}

/** The state, and under it the last outcome, where that could not be shown in its time. */
async function showStatus({ library, language, undelivered }: Request): Promise<DiscordMessage> {
  const [last] = await library.history(1)
  const state = renderStatus(await library.status(), last ?? null, language)
  const missed = undelivered()
  if (missed === null) return state
  const [first, ...others] = missed.embeds
  const marked = { ...first, footer: { text: moderatingTextsIn(language).undelivered } }
  return { embeds: [...state.embeds, marked, ...others] }
}

async function hiddenTitles({ library }: Request) {
  return (await library.withheld()).filter(({ how }) => how === 'hidden').map(asTitle)
}

function changed(action: Outcome['action'], report: ChangeReport, request: Request): Promise<DiscordMessage> {
  const { language, library, feedback, log } = request
  return showOutcome({ action, report, language, library, feedback, log })
}

async function turn({ page, state, notes, language, library }: TurnRequest): Promise<DiscordMessage> {
  if (state === 'history') return renderHistory(await library.history(HISTORY_SHOWN), language, { page, notes })
  if (state === 'check') return renderInspection(await library.inspect(), language, { page, notes })
  throw declined('outdated', texts => texts.outdated)
}
