import type {
  Check,
  Citation,
  Comparison,
  DatedCitation,
  FigurePoint,
  OutletView,
  Timeline,
} from '../../src/answer/answer.ts'
import type { ArticleCard } from '../../src/library/library.ts'
import type { DateSpan } from '../../src/reading/statement.ts'
import { coverage, figure } from './samples.ts'

/** Invented parts of timelines, comparisons and the like. Each is whole as it stands; a test names what matters to it. */

export function day(date: string): DateSpan {
  return { from: date, to: date, precision: 'day' }
}

export function dated(citation: Citation, span: DateSpan, basis: 'stated' | 'published' = 'stated'): DatedCitation {
  return { citation, date: { span, basis } }
}

export function point(value: number, span: DateSpan | null, over: Partial<FigurePoint> = {}): FigurePoint {
  return {
    figure: figure({ value, qualifier: null }),
    date: span && { span, basis: 'stated' },
    source: 'Harian Muara',
    ...over,
  }
}

export function timeline(entries: readonly DatedCitation[], over: Partial<Timeline> = {}): Timeline {
  return {
    topic: 'warga mengungsi',
    language: 'id',
    silence: null,
    dated: entries,
    undated: [],
    series: [],
    spread: 'none',
    coverage,
    generation: 4,
    ...over,
  }
}

export function outletView(outlet: string | null, citations: readonly Citation[]): OutletView {
  return { outlet, citations: citations.map(one => ({ ...one, source: outlet })), figures: [] }
}

export function comparison(outlets: readonly OutletView[], over: Partial<Comparison> = {}): Comparison {
  return {
    topic: 'perahu karet',
    language: 'id',
    silence: null,
    outlets,
    same: [],
    different: [],
    spread: 'none',
    silent: [],
    coverage,
    generation: 4,
    ...over,
  }
}

export function checkOf(over: Partial<Check> = {}): Check {
  return {
    text: 'Ada 15 perahu di Wanasari.',
    language: 'id',
    figures: [],
    names: [],
    citations: [],
    partial: false,
    coverage,
    generation: 4,
    ...over,
  }
}

export function articleCard(passages: readonly string[], over: Partial<ArticleCard> = {}): ArticleCard {
  return {
    article: 'tanggul-lestari',
    title: 'Tanggul Kali Lestari Ditinggikan',
    source: 'Kabar Hulu',
    published: '2031-02-11',
    dateBasis: 'byline',
    form: 'report',
    url: 'https://hulu.example/tanggul',
    language: 'id',
    figures: [],
    passages: passages.map((text, at) => ({
      n: at + 1,
      passage: `tanggul-lestari#${at}`,
      start: at * 1000,
      end: at * 1000 + text.length,
      text,
    })),
    generation: 4,
    ...over,
  }
}
