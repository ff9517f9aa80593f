import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../../src/library/moderation.ts'
import { renderDraft } from '../../../../src/reply/cards/moderating/draft.ts'
import { hostileText } from '../../hostile.ts'
import { draft } from '../../keeping-samples.ts'
import { aliveIn, limitFaults, shownText } from '../../message-limits.ts'

const buttons = (given: Draft) =>
  renderDraft(given, 'en').controls!.flatMap(row => row.map(control => ('label' in control ? control.label : '')))

describe('an article to be added', () => {
  it('is what was read of it, and how its date was found', () => {
    const { description, fields } = renderDraft(draft(), 'en').embeds[0]!
    expect(description!.split('\n')).toEqual([
      'Not in the corpus yet. This is what Kutip has read:',
      '**Title:** Tanggul Kali Lestari retak',
      '**Outlet:** Harian Muara',
      '**Published:** 9 March 2031 (from its dateline)',
      '**Address:** https\\://harianmuara.example/tanggul',
      '**Language and length:** in Indonesian, 3 passages',
    ])
    expect(fields).toEqual([
      { name: 'How it begins', value: '“Tanggul di hulu Kali Lestari retak sepanjang 30 meter.”' },
    ])
    expect(buttons(draft())).toEqual(['Add', 'Fill in and add', 'Cancel'])
  })

  it('lacks what could not be read, and says so instead of inventing it', () => {
    const bare = draft({ outlet: null, published: null, dateBasis: null, missing: ['outlet', 'published'] })
    const text = shownText(renderDraft(bare, 'id'))
    expect(text).toContain('Media: tidak ditemukan')
    expect(text).toContain('Terbit: tidak ditemukan')
    expect(text).toContain('Tidak terbaca: medianya dan tanggalnya.')
    expect(buttons(bare)).toEqual(['Fill in and add', 'Add as it is', 'Cancel'])
  })

  it('that the corpus has already cannot be added; one that is nearly the same can', () => {
    const same = draft({ like: { article: 'lama', title: 'Tanggul *lama*', same: true, how: null } })
    expect(shownText(renderDraft(same, 'en'))).toContain('The corpus has this text already: Tanggul *lama*.')
    expect(buttons(same)).toEqual(['Cancel'])
    const near = draft({ like: { article: 'lama', title: null, same: false, how: null } })
    expect(shownText(renderDraft(near, 'en'))).toContain('Nearly the same text is in the corpus already: lama.')
    expect(buttons(near)).toEqual(['Add', 'Fill in and add', 'Cancel'])
  })

  it.each([
    [null, 'en', '/corpus edit'],
    ['hidden', 'en', '/corpus show'],
    ['removed', 'en', '/corpus trash'],
    [null, 'id', '/korpus ubah'],
    ['hidden', 'id', '/korpus tampilkan'],
    ['removed', 'id', '/korpus tempat-sampah'],
  ] as const)('says what to do where its twin is %s (%s): %s', (how, language, what) => {
    const like = { article: 'lama', title: 'Tanggul lama', same: true, how }
    expect(shownText(renderDraft(draft({ like }), language))).toContain(what)
  })

  it('says what is odd about it', () => {
    expect(renderDraft(draft({ warnings: ['an impossible date'] }), 'en').embeds[0]!.fields![0]).toEqual({
      name: 'What is odd about it',
      value: 'an impossible date',
    })
  })

  it('fits, and is inert, whatever it says', () => {
    fc.assert(
      fc.property(hostileText(40), fc.array(hostileText(10), { maxLength: 50 }), (text, warnings) => {
        const like = { article: text, title: text, same: false, how: null }
        const hostile = draft({ title: text, outlet: text, url: text, beginning: text.repeat(20), warnings, like })
        const message = renderDraft(hostile, 'en')
        expect(limitFaults(message)).toEqual([])
        expect(aliveIn(message, [])).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
