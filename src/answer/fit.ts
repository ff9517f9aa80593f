import { findCapitals, findCountries } from '../language/names/countries.ts'
import { isStopWord } from '../language/words/stop-words.ts'
import { findWords, fold } from '../language/words/words.ts'
import { TIMES } from '../reading/countable-things.ts'
import type { Figure } from '../reading/statement.ts'
import type { Evidence } from './evidence.ts'
import type { Query } from './query.ts'

/** Something in a sentence that may be what was asked for. Offsets are into the sentence. */
export interface Candidate {
  readonly start: number
  readonly end: number
  /** How surely it is of the kind that was asked for, 0 to 1. */
  readonly quality: number
}

/** Words that introduce a reason, in both languages; a purpose is often one. */
const REASON =
  /\b(?:karena|sebab|akibat|lantaran|disebabkan|penyebab|alasan|because|due to|owing to|as a result|caused|reason)\b/giu
const PURPOSE = /\b(?:demi|untuk|agar|supaya|guna|in order to|so that|since|setelah|sesudah|after)\b/giu

/** Words that introduce a place, and what they introduce. */
const PLACE =
  /(?<![\p{L}\p{N}])(?:di|ke|dari|wilayah|kota|kabupaten|provinsi|desa|negara|pulau|kawasan|in|at|from|near|to) (?:\p{L}+ )?\p{Lu}[\p{L}-]*/gu

/** Words that tell in which way. */
const MANNER = /\b(?:dengan|melalui|lewat|menggunakan|cara|secara|by|through|via|using|with)\b/giu

/** Two or more words in capitals: a person, a body, a place. */
const FULL_NAME = /\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)+/gu

const YEAR = /\b(?:1[0-9]|20)\d\d\b/g

/** What in a sentence may be what the question asks for; what the question itself has is no answer to it. */
export function candidatesIn(query: Query, evidence: Evidence): Candidate[] {
  const { statement, sentence, text } = evidence
  const inSentence = ({ start, end }: { start: number; end: number }) => ({
    start: start - sentence.start,
    end: end - sentence.start,
  })
  const places = [...findCountries(text), ...findCapitals(text)]
  const isNew = (words: string) => findWords(words).some(({ lower }) => !namedIn(query, lower))
  switch (query.kind) {
    case 'count':
      return countCandidates(query, evidence)
    case 'when':
      return [
        ...statement.dates
          .filter(date => !asksWith(query, date.text))
          .map(date => ({ ...inSentence(date), quality: 1 })),
        ...matches(YEAR, text, 0.8).filter(({ start, end }) => !asksWith(query, text.slice(start, end))),
      ]
    case 'who': {
      const speaker = statement.attribution
      const isPlace = ({ start, end }: Candidate) => places.some(place => place.start <= start && end <= place.end)
      return [
        ...matches(FULL_NAME, text, 1).filter(one => !isPlace(one) && isNew(text.slice(one.start, one.end))),
        ...(speaker?.found === 'own' && isNew(speaker.speaker) ? [{ ...inSentence(speaker), quality: 0.7 }] : []),
        ...newNames(query, text).map(name => ({ ...name, quality: 0.5 })),
      ]
    }
    case 'where':
      return [
        ...places.filter(place => isNew(place.text)).map(({ start, end }) => ({ start, end, quality: 1 })),
        ...matches(PLACE, text, 0.8).filter(one => isNew(text.slice(one.start, one.end))),
        ...newNames(query, text).map(name => ({ ...name, quality: 0.4 })),
      ]
    case 'why':
      return [...matches(REASON, text, 1), ...matches(PURPOSE, text, 0.6)]
    case 'how':
      return matches(MANNER, text, 0.6)
    default:
      return []
  }
}

/** Words that ask for an amount of money, for a share, for a time: figures of other kinds hardly answer them. */
const ASKS_FOR: readonly (readonly [RegExp, (figure: Figure) => boolean])[] = [
  [
    /\b(?:cost|price|worth|pay|paid|spend|spent|fee|fine|salary|budget|revenue|profit|loan|debt|harga|biaya|tarif|gaji|anggaran|denda|nilai|bayar|dana|utang|pendapatan|keuntungan|kerugian)/,
    ({ kind }) => kind === 'money',
  ],
  [/\b(?:percent|percentage|share|proportion|persen|persentase)/, ({ kind }) => kind === 'percent'],
  [
    /\b(?:how long|how old|lama|usia|umur|berumur|berusia)/,
    ({ counted }) => counted !== null && TIMES.has(counted.key),
  ],
]

function countCandidates(query: Query, { statement, sentence, text }: Evidence): Candidate[] {
  const { counted, numbered } = query
  const asked = fold(query.question)
  const special = ASKS_FOR.find(([sign]) => sign.test(asked))?.[1]
  const quality = (figure: Figure): number => {
    if (numbered) return fold(text.slice(0, figure.end - sentence.start)).includes(numbered) ? 1 : 0.3
    if (figure.kind === 'label') return 0
    if (counted && figure.counted?.key === counted.key) return 1
    if (special) return special(figure) ? 1 : 0.3
    return figure.counted && TIMES.has(figure.counted.key) ? 0.4 : 0.7
  }
  return statement.figures
    .filter(figure => !asksWith(query, figure.text))
    .map(figure => ({
      start: figure.start - sentence.start,
      end: figure.end - sentence.start,
      quality: quality(figure),
    }))
}

function matches(pattern: RegExp, text: string, quality: number): Candidate[] {
  return [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length, quality }))
}

function asksWith(query: Query, text: string): boolean {
  return fold(query.question).includes(fold(text))
}

function namedIn(query: Query, lower: string): boolean {
  return (
    isStopWord(lower, 'id') || isStopWord(lower, 'en') || findWords(query.question).some(word => word.lower === lower)
  )
}

/** Words in capitals that the question does not have; the first word of a sentence is in capitals whatever it is. */
function newNames(query: Query, text: string): { start: number; end: number }[] {
  return findWords(text).filter(word => word.capital && word.start > 0 && !namedIn(query, word.lower))
}
