import { beforeAll, describe, expect, it } from 'vitest'
import type { Bridge } from '../../src/answer/concepts.ts'
import { followUpOf } from '../../src/answer/follow-up.ts'
import { understand } from '../../src/answer/query.ts'
import { smallCorpus } from './small-corpus.ts'

let bridge: Bridge
beforeAll(async () => {
  const corpus = await smallCorpus([
    'Pemerintah mengirim 40 perahu dan 12 tenda ke Wanasari setelah banjir.',
    'Sebanyak 300 tentara dikirim ke Ampelsari; tujuh tewas dan 20 terluka.',
    'Jembatan di Lembayung dibuka oleh gubernur pada hari Senin.',
  ])
  bridge = corpus.bridge
})

const asked = (question: string, before: string) => followUpOf(question, before, bridge)

describe('a follow-up', () => {
  it.each([
    ['and killed?', 'how many soldiers were sent to Wanasari', 'how many soldiers were killed to Wanasari'],
    ['and tents?', 'how many boats were sent to Wanasari', 'how many tents were sent to Wanasari'],
    ['what about to Ampelsari?', 'how many boats were sent to Wanasari?', 'how many boats were sent to Ampelsari'],
    ['kalau yang luka?', 'berapa tentara yang tewas di Ampelsari', 'berapa tentara yang luka di Ampelsari'],
    ['dan tenda?', 'berapa perahu yang dikirim ke Wanasari?', 'berapa tenda yang dikirim ke Wanasari'],
    ['kalau ke Ampelsari', 'berapa perahu yang dikirim ke Wanasari?', 'berapa perahu yang dikirim ke Ampelsari'],
  ])('%s after %s', (question, before, whole) => {
    expect(asked(question, before)?.question).toBe(whole)
  })

  it('says what was taken, word for word', () => {
    const before = 'how many soldiers were sent to Wanasari'
    const { taken } = asked('and killed?', before)!
    expect(taken).toEqual(['how many soldiers were', 'to Wanasari'])
    for (const part of taken) expect(before).toContain(part)
  })

  it('asks the same thing in another way by a question word alone', () => {
    expect(asked('when?', 'how many boats were sent to Wanasari')?.question).toBe('when boats were sent to Wanasari')
    expect(asked('kapan?', 'berapa perahu yang dikirim ke Wanasari?')?.question).toBe(
      'kapan perahu yang dikirim ke Wanasari',
    )
  })

  it('takes whom it is about where it only points back', () => {
    const whole = asked('when were they wounded?', 'how many soldiers were sent to Wanasari')!
    expect(whole.question).toBe('when were they wounded (soldiers, Wanasari)')
    expect(whole.taken).toEqual(['soldiers', 'Wanasari'])
  })

  it('may be in the other language', () => {
    const { question } = asked('kalau yang luka?', 'how many soldiers were killed in Ampelsari')!
    const query = understand(question, bridge)
    expect(query).toMatchObject({ language: 'id', kind: 'count', counted: { key: 'troops', event: 'wounded' } })
    expect(question).toContain('Ampelsari')
  })

  it.each([
    ['and killed?', 'how many soldiers were sent to Wanasari', 'killed', 'troops'],
    ['kalau yang luka?', 'berapa tentara yang dikirim ke Ampelsari', 'wounded', 'troops'],
    ['how many were captured?', 'how many soldiers were killed in Wanasari', 'captured', 'troops'],
  ])('%s is understood as it is meant', (question, before, event, key) => {
    expect(understand(asked(question, before)!.question, bridge).counted).toMatchObject({ event, key })
  })
})

describe('no follow-up', () => {
  it.each([
    ['how many tents were sent to Ampelsari?', 'how many boats were sent to Wanasari'],
    ['siapa yang membuka jembatan di Lembayung?', 'berapa perahu yang dikirim ke Wanasari'],
    ['?!', 'how many boats were sent to Wanasari'],
    ['', 'how many boats were sent to Wanasari'],
    ['and killed?', ''],
    ['and killed?', '?!'],
    ['and killed?', 'boats '.repeat(100)],
  ])('is %j after %j', (question, before) => {
    expect(asked(question, before)).toBeNull()
  })
})
