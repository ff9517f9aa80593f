import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../../src/language/user-error.ts'
import { renderInternalError, renderRefusal } from '../../../src/reply/cards/notices.ts'
import { refusal } from '../../../src/reply/refusal.ts'
import { hostileText } from '../hostile.ts'
import { aliveIn, limitFaults, shownText } from '../message-limits.ts'

describe('a refusal', () => {
  const error = new UserError('too-long', { en: 'Ask in fewer words.', id: 'Tanyakan dengan lebih singkat.' })

  it('says why in the language of the reader', () => {
    expect(shownText(renderRefusal(error, ['id']))).toContain('Tanyakan dengan lebih singkat.')
    expect(shownText(renderRefusal(error, ['id']))).not.toContain('fewer')
  })

  it('says it in both where the language is not known', () => {
    const { title, description } = renderRefusal(error, ['en', 'id']).embeds[0]!
    expect(title).toBe('That did not work · Tidak berhasil')
    expect(description).toBe('Ask in fewer words.\nTanyakan dengan lebih singkat.')
  })

  it('is within the limits, and inert, whatever it quotes', () => {
    fc.assert(
      fc.property(hostileText(900), text => {
        const message = renderRefusal(new UserError('x', { en: `No: ${text}`, id: `Tidak: ${text}` }), ['en', 'id'])
        expect(limitFaults(message)).toEqual([])
        expect(aliveIn(message, [])).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('can be made of any text of Kutip', () => {
    const made = refusal('unknown-outlet', texts => texts.unknownOutlet('Muara', 'Hulu, Hilir'))
    expect(made.code).toBe('unknown-outlet')
    expect(made.texts).toEqual({
      en: 'There is no outlet called Muara. There are: Hulu, Hilir.',
      id: 'Tidak ada media bernama Muara. Yang ada: Hulu, Hilir.',
    })
  })
})

describe('an internal error', () => {
  it('gives the number under which it is in the log', () => {
    expect(shownText(renderInternalError('1f2e3d4c', ['en']))).toContain('1f2e3d4c')
  })
})
