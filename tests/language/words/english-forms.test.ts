import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  americanSpelling,
  inflections,
  irregularLemma,
  lemmaCandidates,
} from '../../../src/language/words/english-forms.ts'

describe('irregularLemma', () => {
  it.each([
    ['sent', 'send'],
    ['women', 'woman'],
    ['crises', 'crisis'],
    ['withdrew', 'withdraw'],
    ['worse', 'bad'],
    ['spies', 'spy'],
  ])('%s → %s', (form, lemma) => {
    expect(irregularLemma(form)).toBe(lemma)
  })

  it('knows no regular forms and no base forms', () => {
    for (const word of ['deployed', 'ships', 'send', 'wound', 'ground', '', 'constructor', '__proto__'])
      expect(irregularLemma(word), word).toBeUndefined()
  })
})

describe('lemmaCandidates', () => {
  it.each([
    ['deployed', 'deploy'],
    ['deploying', 'deploy'],
    ['ministers', 'minister'],
    ['casualties', 'casualty'],
    ['clashes', 'clash'],
    ['houses', 'house'],
    ['crises', 'crisis'],
    ['fired', 'fire'],
    ['firing', 'fire'],
    ['planned', 'plan'],
    ['banning', 'ban'],
    ['shipping', 'ship'],
    ['killed', 'kill'],
    ['killing', 'kill'],
    ['passed', 'pass'],
    ['dying', 'die'],
    ['carried', 'carry'],
    ['carries', 'carry'],
    ['sought', 'seek'],
    ['larger', 'large'],
    ['heaviest', 'heavy'],
    ['bigger', 'big'],
    ['heavily', 'heavy'],
    ['reportedly', 'reported'],
    ['probably', 'probable'],
    ['historically', 'historic'],
    ['left', 'leave'],
    ['lives', 'life'],
    ['lives', 'live'],
    ['lay', 'lie'],
  ])('%s may be a form of %s', (form, lemma) => {
    expect(lemmaCandidates(form)).toContain(lemma)
  })

  it('puts the form itself first and says nothing twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{0,8}(?:s|es|ies|ed|ied|ing|er|est|ly)$/), form => {
        const candidates = lemmaCandidates(form)
        expect(candidates[0]).toBe(form)
        expect(new Set(candidates).size).toBe(candidates.length)
      }),
    )
  })

  it('leaves words alone that only look inflected', () => {
    expect(lemmaCandidates('ring')).toEqual(['ring'])
    expect(lemmaCandidates('congress')).not.toContain('congres')
    expect(lemmaCandidates('red')).toEqual(['red'])
  })
})

describe('americanSpelling', () => {
  it.each([
    ['defence', 'defense'],
    ['defences', 'defenses'],
    ['programmes', 'programs'],
    ['storeys', 'stories'],
    ['colour', 'color'],
    ['honourable', 'honorable'],
    ['neighbouring', 'neighboring'],
    ['dishonoured', 'dishonored'],
    ['organise', 'organize'],
    ['organisations', 'organizations'],
    ['mobilised', 'mobilized'],
    ['privatisation', 'privatization'],
    ['analyse', 'analyze'],
    ['paralysed', 'paralyzed'],
    ['centre', 'center'],
    ['kilometres', 'kilometers'],
    ['travelled', 'traveled'],
    ['cancelling', 'canceling'],
    ['grey', 'gray'],
  ])('%s → %s', (british, american) => {
    expect(americanSpelling(british)).toBe(american)
    expect(americanSpelling(american)).toBe(american)
  })

  it('leaves words alone that only look British', () => {
    const words =
      'promise promised exercise exercises enterprise surprise supervised franchise compromised precise expertise advertised premises ' +
      'advise revised raise rise arise wise noise cruise crises basis four hour tour your pour course source acre massacre genre ' +
      'controlled installed filled rolled killing constructor valley'
    for (const word of words.split(' ')) expect(americanSpelling(word)).toBe(word)
  })
})

describe('inflections', () => {
  const of = (lemma: string, ...parts: ('n' | 'v' | 'a')[]) => inflections(lemma, new Set(parts)).sort()

  it.each([
    ['walk', ['walked', 'walking', 'walks']],
    ['plan', ['planned', 'planning', 'plans']],
    ['agree', ['agreed', 'agreeing', 'agrees']],
    ['bake', ['baked', 'bakes', 'baking']],
    ['carry', ['carried', 'carries', 'carrying']],
    ['push', ['pushed', 'pushes', 'pushing']],
    ['play', ['played', 'playing', 'plays']],
    ['send', ['sending', 'sends', 'sent']],
  ])('inflects the verb %s', (lemma, forms) => {
    expect(of(lemma, 'v')).toEqual(forms)
  })

  it('inflects nouns, and nothing else', () => {
    expect(of('ship', 'n')).toEqual(['ships'])
    expect(of('city', 'n')).toEqual(['cities'])
    expect(of('child', 'n')).toEqual(['children'])
    expect(of('yellow', 'a')).toEqual([])
  })

  it('makes forms that lead back to their word', () => {
    for (const lemma of ['walk', 'plan', 'agree', 'bake', 'carry', 'push', 'play', 'send', 'die'])
      for (const form of inflections(lemma, new Set(['v']))) expect(lemmaCandidates(form), form).toContain(lemma)
  })
})
