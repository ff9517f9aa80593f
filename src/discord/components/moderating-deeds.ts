import type { Language } from '../../language/language.ts'
import { UserError } from '../../language/user-error.ts'
import type { ChangeReport, Draft } from '../../library/moderation.ts'
import { renderReports } from '../../reply/cards/feedback.ts'
import { renderCancelled, renderPurge, renderPurged } from '../../reply/cards/moderating/confirm.ts'
import { renderDraft } from '../../reply/cards/moderating/draft.ts'
import {
  editForm,
  factsFilled,
  factsForm,
  markOfFacts,
  pasteForm,
  renderTryAgain,
} from '../../reply/cards/moderating/forms.ts'
import type { Outcome } from '../../reply/cards/moderating/outcome.ts'
import { renderTrash } from '../../reply/cards/moderating/trash.ts'
import type { Act, ModeratorsActName } from '../../reply/controls.ts'
import type { Form } from '../../reply/form.ts'
import { inert } from '../../reply/inert.ts'
import type { DiscordMessage } from '../../reply/message.ts'
import { moderatingTextsIn, refused } from '../../reply/texts/moderating.ts'
import { articleInTrash, articleMarked, factsKnown } from '../keeping/articles.ts'
import { showOutcome } from '../keeping/outcome.ts'
import { pastedUpload } from '../keeping/pasted.ts'
import type { Room } from '../room.ts'
import { inPlace, onlyOwner, privately, type Deed, type Use } from './deed.ts'

/** Everything that moderators do with buttons, menus and modals. */
export const MODERATING_DEEDS: Readonly<Record<ModeratorsActName, Deed>> = {
  settle: forModerators(settle),
  paste: { ...forModerators(paste), where: privately, form: ({ language }) => pasteForm(language) },
  add: forModerators(add),
  fill: { ...forModerators(add), form: formForDraft },
  // From the command a new message; from the button that brings the form up again, into that.
  edit: {
    ...forModerators(edit),
    where: ({ card }) => (card.isThere ? 'in-place' : 'privately'),
    form: formForArticle,
  },
  remove: forModerators(remove),
  restore: forModerators(restore),
  purge: forModerators(async (use, { library }) =>
    renderPurge(await articleInTrash(use.chosen, library), use.language),
  ),
  'purge-now': forModerators(purge),
  rollback: forModerators(rollback),
  cancel: forModerators(async ({ language }) => renderCancelled(language)),
}

/** Only the one whose message it is, and only as long as they are a moderator. */
function forModerators(run: Deed['run']): Deed {
  return {
    where: inPlace,
    moderatorsOnly: () => true,
    run: async (use, room) => {
      onlyOwner(use)
      return run(use, room)
    },
  }
}

async function settle({ chosen, language }: Use, { feedback }: Room): Promise<DiscordMessage> {
  await feedback.settle(chosen ?? '')
  return renderReports(feedback.reports(), feedback.votes(), language)
}

async function paste({ filled, language }: Use, { library }: Room): Promise<DiscordMessage> {
  return orTryAgain({ name: 'paste', with: [] }, 'pasteAgain', language, async () => {
    const upload = pastedUpload(filled?.['title'] ?? '', filled?.['text'] ?? '')
    return renderDraft(await library.draft(upload), language)
  })
}

async function draftOf({ with: [id = ''] }: Use, { library }: Room): Promise<Draft> {
  const draft = await library.drafted(id)
  if (draft === null) throw refused('draft-gone', texts => texts.draftGone)
  return draft
}

async function formForDraft(use: Use, room: Room): Promise<Form> {
  const draft = await draftOf(use, room)
  return factsForm({ name: 'fill', with: use.with }, draft, use.language)
}

async function add(use: Use, room: Room): Promise<DiscordMessage> {
  const draft = await draftOf(use, room)
  const facts = use.filled ? factsFilled(use.filled, draft) : {}
  const { change } = await room.library.add(draft.id, facts, use.by)
  return outcome('add', change, use, room)
}

async function formForArticle(use: Use, { library }: Room): Promise<Form> {
  const named = await articleMarked(use.with[0], library)
  return editForm(named, await factsKnown(named.article, library), use.language)
}

async function edit(use: Use, room: Room): Promise<DiscordMessage> {
  const { article } = await articleMarked(use.with[0], room.library)
  const known = await factsKnown(article, room.library)
  return orTryAgain({ name: 'edit', with: use.with }, 'editAgain', use.language, async () => {
    // What somebody else has corrected meanwhile would be undone by what this form still showed.
    if (markOfFacts(known) !== use.with[1]) throw refused('moved-on', texts => texts.factsMovedOn)
    const facts = factsFilled(use.filled ?? {}, known)
    if (Object.keys(facts).length === 0) return renderCancelled(use.language)
    const report = await room.library.edit(article, facts, use.by)
    return outcome('edit', report, use, room)
  })
}

async function remove(use: Use, room: Room): Promise<DiscordMessage> {
  const { article } = await articleMarked(use.with[0], room.library)
  return outcome('remove', await room.library.remove(article, use.by), use, room)
}

async function restore(use: Use, room: Room): Promise<DiscordMessage> {
  const { article } = await articleInTrash(use.chosen, room.library)
  return outcome('restore', await room.library.restore(article, use.by), use, room)
}

async function purge(use: Use, { library }: Room): Promise<DiscordMessage> {
  const named = await articleInTrash(use.with[0], library)
  await library.purge(named.article, use.by)
  const { embeds } = renderPurged(named, use.language)
  const trash = renderTrash(await library.withheld(), use.language)
  return { ...trash, embeds: [...embeds, ...trash.embeds] }
}

async function rollback(use: Use, room: Room): Promise<DiscordMessage> {
  // Done to other articles than those that were looked at, it would mean something else: the library refuses that.
  return outcome('rollback', await room.library.rollback(use.by, use.with[0] ?? ''), use, room)
}

function outcome(
  action: Outcome['action'],
  report: ChangeReport,
  { language }: Use,
  { library, feedback, log }: Room,
): Promise<DiscordMessage> {
  return showOutcome({ action, report, language, library, feedback, log })
}

/** A refusal that somebody can mend comes with the form again: what belongs to a command has no button that is still there. */
async function orTryAgain(
  act: Act,
  label: 'pasteAgain' | 'editAgain',
  language: Language,
  run: () => Promise<DiscordMessage>,
): Promise<DiscordMessage> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return renderTryAgain(inert(error.texts[language]), moderatingTextsIn(language)[label], act, language)
  }
}
