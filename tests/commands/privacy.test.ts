import { expect, it } from 'vitest'
import { privacy } from '../../commands/privacy.ts'
import { limitFaults, shownText } from '../reply/message-limits.ts'
import { request } from './request.ts'

it.each([
  ['en', 'the history of the corpus', 'No opinion, report or question of yours is stored.'],
  ['id', 'riwayat korpus', 'Tidak ada pendapat, laporan, atau pertanyaan Anda yang disimpan.'],
] as const)(
  'tells moderators that their deeds stand in the history, which stays (%s)',
  async (language, history, none) => {
    const message = await privacy.run({ ...request({}), language })
    expect(shownText(message)).toContain(history)
    // Said to moderators too, of whom the history has something: so not that there is nothing at all.
    expect(shownText(message)).toContain(none)
    expect(limitFaults(message)).toEqual([])
  },
)
