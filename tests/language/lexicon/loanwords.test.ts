import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loanSkeletons, skeleton } from '../../../src/language/lexicon/loanwords.ts'

/** One word in both spellings. */
const PAIRS = `
  photosynthesis fotosintesis, university universitas, production produksi, organization organisasi, organisation organisasi,
  mission misi, national nasional, geography geografi, telegraph telegraf, ideology ideologi, psychologist psikolog,
  physics fisika, technical teknis, activity aktivitas, quality kualitas, community komunitas, realism realisme,
  socialist sosialis, modernize modernisasi, legislative legislatif, negative negatif, virus virus,
  frequency frekuensi, equator ekuator, technique teknik, unique unik, president presiden, democracy demokrasi,
  monarchy monarki, structure struktur, catalog katalog, candidate kandidat, technology teknologi, theory teori,
  crisis krisis, sanction sanksi, inflation inflasi, investigation investigasi, evacuation evakuasi,
  cyclone siklon, vaccine vaksin, character karakter, scheme skema, theme tema, excess ekses
`

const pairs = PAIRS.split(',').map(pair => {
  const [english, indonesian] = pair.trim().split(/\s+/)
  return [english!, indonesian!] as const
})

describe('loanSkeletons', () => {
  it.each(pairs)('%s is %s', (english, indonesian) => {
    expect(loanSkeletons(english)).toContain(skeleton(indonesian))
  })

  it('begins with the shape of the word itself', () => {
    expect(loanSkeletons('photosynthesis')[0]).toBe(skeleton('photosynthesis'))
    expect(loanSkeletons('map')).toEqual([skeleton('map')])
  })

  it('does not take unlike words for one', () => {
    for (const [english, other] of [
      ['minister', 'monster'],
      ['mission', 'masa'],
      ['police', 'polusi'],
      ['notion', 'nasi'],
      ['ration', 'rasa'],
      ['marine', 'murni'],
    ] as const)
      expect(loanSkeletons(english)).not.toContain(skeleton(other))
  })
})

describe('skeleton', () => {
  it('levels spelling differences', () => {
    for (const [one, other] of [
      ['kalium', 'calium'],
      ['foto', 'photo'],
      ['teater', 'theater'],
      ['faksin', 'vaksin'],
      ['komite', 'committe'],
      ['skizofren', 'schizophren'],
      ['ekstra', 'extra'],
      ['sentral', 'central'],
    ] as const)
      expect(skeleton(one)).toBe(skeleton(other))
  })

  it('is never longer than the word by more than its x, and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), word => {
        const shape = skeleton(word)
        expect(shape.length).toBeLessThanOrEqual(word.length + (word.match(/x/g)?.length ?? 0))
        expect(shape).toMatch(/^[a-z]*$/)
      }),
    )
  })

  it('takes long words in linear time', () => {
    const since = performance.now()
    for (const pump of ['a', 'sch', 'ku', 'x', 'cc', 'y']) loanSkeletons(pump.repeat(100_000))
    expect(performance.now() - since).toBeLessThan(5000)
  })
})
