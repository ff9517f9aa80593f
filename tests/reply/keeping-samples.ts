import type { ChangeReport, Draft, HistoryEntry, NewFigure, Withheld } from '../../src/library/moderation.ts'

const by = { user: null, place: 'terminal' }

export function report(over: Partial<ChangeReport> = {}): ChangeReport {
  return {
    generation: 5,
    articles: 13,
    passages: 90,
    added: [],
    changed: [],
    removed: [],
    titles: new Map(),
    skipped: [],
    warnings: [],
    figures: [],
    troubles: [],
    milliseconds: 1234,
    ...over,
  }
}

export function newFigure(over: Partial<NewFigure> = {}): NewFigure {
  return {
    article: 'tanggul',
    quote: 'Sebanyak 1.250 warga mengungsi.',
    value: 1250,
    counted: 'warga',
    before: 900,
    ...over,
  }
}

export function draft(over: Partial<Draft> = {}): Draft {
  return {
    id: '0123456789abcdef',
    title: 'Tanggul Kali Lestari retak',
    outlet: 'Harian Muara',
    published: '2031-03-09',
    dateBasis: 'dateline',
    url: 'https://harianmuara.example/tanggul',
    language: 'id',
    passages: 3,
    missing: [],
    warnings: [],
    like: null,
    beginning: 'Tanggul di hulu Kali Lestari retak sepanjang 30 meter.',
    ...over,
  }
}

export function withheld(over: Partial<Withheld> = {}): Withheld {
  return {
    article: 'tanggul',
    title: 'Tanggul retak',
    outlet: 'Harian Muara',
    published: '2031-03-09',
    how: 'hidden',
    reason: 'Salah cetak',
    by,
    at: '2031-03-10T06:05:00.000Z',
    ...over,
  }
}

export function entry(over: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    number: 7,
    at: '2031-03-10T06:05:00.000Z',
    action: 'refresh',
    by,
    article: null,
    hash: null,
    with: {},
    result: 'done',
    ...over,
  }
}
