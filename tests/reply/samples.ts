import type { Answer, Citation, Coverage, FigureRow } from '../../src/answer/answer.ts'
import type { SearchHit, SearchResult } from '../../src/library/library.ts'
import type { Attribution, DateMention } from '../../src/reading/statement.ts'

/** Invented parts of answers. Each is whole as it stands; a test names what matters to it. */

export const coverage: Coverage = { articles: 12, outlets: 3, first: '2031-02-03', last: '2031-03-09', undated: 2 }

export function dateMention(day: string, over: Partial<DateMention> = {}): DateMention {
  return {
    text: day,
    start: 0,
    end: day.length,
    basis: 'absolute',
    resolved: { from: day, to: day, precision: 'day' },
    ...over,
  }
}

export function attribution(speaker: string, role: string | null = null): Attribution {
  return { speaker, start: 0, end: speaker.length, role, sources: [], carriers: [], found: 'own' }
}

export function citation(n: number, over: Partial<Citation> = {}): Citation {
  const quote = over.quote ?? `Banjir merendam ${n} desa di tepi Kali Lestari.`
  return {
    n,
    article: `banjir-${n}`,
    title: 'Banjir Kali Lestari',
    source: 'Harian Muara',
    published: '2031-02-04',
    dateBasis: 'dateline',
    form: 'report',
    quote,
    start: 0,
    end: quote.length,
    url: `https://muara.example/berita/${n}`,
    passage: `banjir-${n}#0`,
    dates: [],
    attribution: null,
    origin: n,
    ...over,
  }
}

export function figure(over: Partial<FigureRow> = {}): FigureRow {
  return {
    value: 1200,
    text: 'lebih dari 1.200 orang',
    qualifier: 'more-than',
    counted: { text: 'orang', key: 'person' },
    of: null,
    event: 'displaced',
    negated: false,
    speaker: null,
    asOf: null,
    citations: [1],
    origins: 1,
    ...over,
  }
}

export function answer(over: Partial<Answer> = {}): Answer {
  return {
    question: 'how many people were displaced by the flood',
    language: 'en',
    kind: 'count',
    outcome: 'answered',
    silence: null,
    figures: [],
    spread: 'none',
    citations: [citation(1)],
    coverage,
    generation: 4,
    ...over,
  }
}

export function hit(over: Partial<SearchHit> = {}): SearchHit {
  const text = over.text ?? 'Perahu karet tiba di Desa Wanasari pada malam hari.'
  return {
    article: 'perahu',
    passage: 'perahu#1',
    start: 10,
    end: 10 + text.length,
    score: 3.5,
    text,
    highlights: [],
    title: null,
    source: 'Kabar Hulu',
    published: null,
    dateBasis: null,
    form: 'report',
    url: null,
    ...over,
  }
}

export function searchResult(hits: readonly SearchHit[], over: Partial<SearchResult> = {}): SearchResult {
  return { words: 'perahu karet', language: 'id', total: hits.length, hits, coverage, generation: 4, ...over }
}
