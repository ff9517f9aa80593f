import { beforeAll, describe, expect, it } from 'vitest'
import { createSigner } from '../../../src/discord/components/custom-id.ts'
import { DEEDS } from '../../../src/discord/components/deeds.ts'
import { loadSecret } from '../../../src/discord/components/secret.ts'
import type { Library } from '../../../src/library/library.ts'
import { MODERATORS_ACTS } from '../../../src/reply/controls.ts'
import { buildStage, seen, smallLibrary, type Stage } from '../stage.ts'

let stage: Stage
const done: string[] = []
const wentBack: unknown[][] = []
beforeAll(async () => {
  const library = Object.fromEntries(
    (['add', 'edit', 'remove', 'restore', 'purge'] as const).map(name => {
      const own = smallLibrary()[name] as (...given: unknown[]) => unknown
      return [name, (...given: unknown[]) => (done.push(name), own(...given))]
    }),
  )
  const rollback: Library['rollback'] = async (...given) => {
    done.push('rollback')
    wentBack.push(given)
    return smallLibrary().rollback(...given)
  }
  const { end, ...built } = await buildStage({ library: { ...library, rollback } })
  await built.bot.start()
  await built.sandbox.ready()
  stage = built
  return end
})

describe('what a moderator has begun', () => {
  // Those that begin with a form do nothing before it is submitted, and a form is for the one who pressed.
  it.each(MODERATORS_ACTS.filter(name => !DEEDS[name].form))(
    'is not ended by another moderator, wherever the message stands (%s)',
    async name => {
      const { sandbox, data } = stage
      const other = sandbox.addPerson({ name: 'Rini', moderator: true })
      const signer = createSigner(await loadSecret(data))
      const customId = signer.sign({ act: { name, with: ['4'] }, owner: sandbox.moderator.id })
      const { message } = await sandbox.slash({ name: 'ask', options: { question: 'tanggul' }, as: sandbox.moderator })
      const place = { messageId: message!.id, customId, as: other, force: true }
      const { followUps } = await sandbox.press(place)
      expect(seen(followUps[0] ?? null)).toContain('This belongs to somebody else.')
      expect(done).toEqual([])
    },
  )
})

describe('going back', () => {
  it('is left to the library to refuse: it is told of which generation the card spoke', async () => {
    const { sandbox, data } = stage
    const signer = createSigner(await loadSecret(data))
    const { message } = await sandbox.slash({ name: 'ask', options: { question: 'tanggul' }, as: sandbox.moderator })
    const customId = signer.sign({ act: { name: 'rollback', with: ['3-lx2p9'] }, owner: sandbox.moderator.id })
    await sandbox.press({ messageId: message!.id, customId, as: sandbox.moderator, force: true })
    expect(wentBack).toEqual([[{ user: sandbox.moderator.id, place: sandbox.guild.id }, '3-lx2p9']])
  })
})
