import type { Rendering, Vocabulary } from '../index/engine.ts'
import type { Language } from '../language/language.ts'
import type { Lexicon } from '../language/lexicon/lexicon.ts'
import { loanSkeletons } from '../language/lexicon/loanwords.ts'
import { isStopWord } from '../language/words/stop-words.ts'
import { analyse, termOf } from '../language/words/terms.ts'
import { COUNTABLE_THINGS } from '../reading/countable-things.ts'
import { countableForm, isPerson } from '../reading/countables.ts'
import type { Bridge } from './concepts.ts'
import type { Ranking } from './ranking.ts'

/** The terms that a phrase of either language is indexed as: those with matter, or all where none has ("terima kasih"). */
export function termsOf(phrase: string, language: Language): string[] {
  const terms = analyse(phrase, language).map(({ term }) => term)
  const full = terms.filter(term => !isStopWord(term, language))
  return full.length > 0 ? full : terms
}

/** The Indonesian renderings of senses of an English word or phrase. */
export function translations(senses: ReturnType<Lexicon['senses']>, ranking: Ranking): Rendering[] {
  return senses.flatMap(({ renderings, rank }) =>
    renderings.map((rendering, place) => ({
      terms: termsOf(rendering, 'id'),
      weight: ranking.sense ** rank * ranking.place ** place,
    })),
  )
}

/**
 * What an English word may be in the articles: its translations, itself, loanwords like it, else what it may have been meant to be.
 *
 * @param mayBeName in capitals within a sentence: then it is no misspelt word
 */
export function renderEnglish(lower: string, bridge: Bridge, mayBeName = false): Rendering[] {
  const { lexicon, vocabulary, ranking, spelling } = bridge
  const senses = lexicon.senses([lower])
  const renderings = translations(senses, ranking)
  const known = renderings.some(({ terms }) => terms.every(term => vocabulary.frequency(term) > 0))
  const asIs = known ? ranking.untranslated : 1
  renderings.push({ terms: [termOf(lower, 'en')], weight: asIs }, { terms: [termOf(lower, 'id')], weight: asIs })
  const loans = loanSkeletons(lower).flatMap(skeleton => spelling.bySkeleton(skeleton))
  for (const loan of loans) renderings.push({ terms: [loan], weight: known ? ranking.loanBeside : ranking.loanAlone })
  renderings.push(...countedAlike(lower, ranking))
  const exists = senses.length > 0 || loans.length > 0 || inCorpus(lower, vocabulary)
  if (!exists && !mayBeName) renderings.push(...corrections(lower, 'en', bridge))
  return renderings
}

/** The same for an Indonesian word: itself and its synonyms. */
export function renderIndonesian(lower: string, bridge: Bridge, mayBeName = false): Rendering[] {
  const { lexicon, vocabulary, ranking } = bridge
  const term = termOf(lower, 'id')
  const renderings: Rendering[] = [{ terms: [term], weight: 1 }, ...countedAlike(lower, ranking)]
  for (const { headword, weight } of lexicon.headwords([lower]).slice(0, 3)) {
    renderings.push({ terms: termsOf(headword, 'en'), weight: weight * ranking.place })
    const meant = lexicon
      .senses(headword.split(' '))
      .filter(
        sense => sense.rank === 0 || sense.renderings.some(rendering => termsOf(rendering, 'id').join(' ') === term),
      )
    for (const sense of meant)
      sense.renderings.forEach((rendering, place) => {
        const amount = ranking.synonym * weight * ranking.sense ** sense.rank * ranking.place ** place
        renderings.push({ terms: termsOf(rendering, 'id'), weight: amount })
      })
  }
  if (vocabulary.frequency(term) > 0 || renderings.length > 1) return renderings
  // "Berapa troops": an English word among Indonesian ones.
  const english = translations(lexicon.senses([lower]), ranking)
  return [...renderings, ...(english.length > 0 || mayBeName ? english : corrections(lower, 'id', bridge))]
}

/** What news counts under one name: `peluru` and `amunisi`. Of people it tells one sort from another. */
function countedAlike(lower: string, { countable }: Ranking): Rendering[] {
  const form = countableForm([lower])
  if (!form || isPerson(form.key)) return []
  const { id, also = '' } = COUNTABLE_THINGS[form.key]!
  return [id, ...also.split(', ')]
    .filter(other => other !== '' && !other.includes('/'))
    .map(other => ({ terms: termsOf(other, 'id'), weight: countable }))
}

function inCorpus(lower: string, vocabulary: Vocabulary): boolean {
  return vocabulary.frequency(termOf(lower, 'en')) > 0 || vocabulary.frequency(termOf(lower, 'id')) > 0
}

/** What a word that nobody knows may have been meant to be. */
function corrections(lower: string, language: Language, { spelling, lexicon, ranking }: Bridge): Rendering[] {
  return spelling.corrections(lower, language).flatMap(({ word, weight, inLexicon }) =>
    inLexicon
      ? translations(lexicon.senses([word]), ranking).map(r => ({
          ...r,
          weight: r.weight * weight * ranking.correction,
        }))
      : [{ terms: [word], weight: weight * ranking.correction }],
  )
}
