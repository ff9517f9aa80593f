import { describe, expect, it } from 'vitest'
import { conceptsOf } from '../../src/answer/concepts.ts'
import { peopleIn, withoutNamesakes } from '../../src/answer/people.ts'
import { smallCorpus } from './small-corpus.ts'

// Invented: two sisters, and a harbour master whose name is spelt in two ways.
const { bridge } = await smallCorpus([
  'Han Mi Suk membuka pasar.',
  'Han Mi Rae menutup pasar.',
  'Kepala pelabuhan Ridwan Astapradja pensiun.',
])
const concepts = (question: string) => conceptsOf(question, 'id', bridge)
const all = (question: string) => concepts(question).map(() => 1)

describe('the people of a question', () => {
  it('are runs of names that no table knows', () => {
    const found = concepts('Kapan Han Mi Suk bertemu Ridwan Astapradja di Peru?')
    expect(peopleIn(found).map(run => run.map(i => found[i]!.text).join(' '))).toEqual([
      'han mi suk',
      'ridwan astapradja',
    ])
  })

  it('weigh nearly alike, however many words their names have', () => {
    const weight = (question: string, text: string) => concepts(question).find(one => one.text === text)!.weight
    expect(weight('Kapan Han Mi Suk bertemu Ridwan?', 'mi')).toBeLessThan(weight('Kapan Han Mi Suk datang?', 'mi'))
    expect(weight('Kapan Han Mi Suk bertemu Ridwan?', 'ridwan')).toBe(weight('Kapan Ridwan datang?', 'ridwan'))
  })
})

describe('withoutNamesakes', () => {
  const question = 'Kapan Han Mi Suk datang?'
  const matched = (sure: Record<string, number>) => concepts(question).map(({ text }) => sure[text] ?? 0)

  it('takes back what somebody of a like name has', () => {
    const found = matched({ han: 1, mi: 1, datang: 1 })
    expect(withoutNamesakes(found, concepts(question), 'Han Mi Rae datang.')).toEqual(matched({ datang: 1 }))
  })

  it.each(['Han Mi datang.', 'Walikota Han Mi datang.', 'Han Mi-suk datang.', 'Han Mi Rae datang, lalu Han Mi.'])(
    'leaves it where it may be the one asked about: %s',
    text => {
      const found = matched({ han: 1, mi: 1, datang: 1 })
      expect(withoutNamesakes(found, concepts(question), text)).toEqual(found)
    },
  )

  it('leaves a long name in which one letter differs', () => {
    const long = 'Kapan Ridwan Astapradja pensiun?'
    const found = concepts(long).map(({ text }) => (text === 'ridwan' ? 1 : 0))
    expect(withoutNamesakes(found, concepts(long), 'Ridwan Astapraja pensiun.')).toEqual(found)
  })

  it('leaves what stands whole', () => {
    expect(withoutNamesakes(all(question), concepts(question), 'Han Mi Suk datang.')).toEqual(all(question))
  })
})
