import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSentence } from '../../src/reading/statements.ts'
import type { DateSpan, Figure } from '../../src/reading/statement.ts'
import { sameSpeaker } from '../../src/reading/same-speaker.ts'
import { ENGLISH_LEDGER } from './ledger-en.ts'
import { INDONESIAN_LEDGER } from './ledger-id.ts'
import { NEWSROOM_LEDGER } from './ledger-newsroom.ts'
import { WIRES_LEDGER } from './ledger-wires.ts'
import { LEDGER, type LabelledSentence, type Row } from './ledger.ts'

const dateOf = (span: DateSpan | null | undefined): string | null => {
  if (!span) return null
  if (span.precision === 'day') return span.from
  if (span.precision === 'month') return span.from.slice(0, 7)
  return span.precision === 'year' ? span.from.slice(0, 4) : `${span.from}..${span.to}`
}

const rowOf = (figure: Figure): Row => [
  figure.value ?? `~${figure.magnitude!}`,
  figure.counted?.key ?? '',
  figure.event,
  dateOf(figure.asOf?.resolved),
]

const read = ({ text, language, published, previous }: LabelledSentence) =>
  readSentence(text, 0, { language, published, ...(previous !== undefined && { previous }) })

/** Rows that were read, rows that are right, and rows that were wanted, over one ledger. */
function measure(ledger: readonly LabelledSentence[]) {
  const misses: string[] = []
  let [found, right, wanted, speakersFound, speakersRight, speakersWanted] = [0, 0, 0, 0, 0, 0]
  for (const sentence of ledger) {
    const { figures, attribution } = read(sentence)
    const rows = figures.filter(({ kind }) => kind !== 'label').map(rowOf)
    const speaker = attribution?.speaker ?? null
    const sameVoice =
      speaker === null ? sentence.speaker === null : sentence.speaker !== null && sameSpeaker(speaker, sentence.speaker)
    const hits = rows.filter(row => sentence.rows.some(want => JSON.stringify(want) === JSON.stringify(row)))
    found += rows.length
    wanted += sentence.rows.length
    // A row without its right speaker is not right.
    right += sameVoice ? hits.length : 0
    speakersFound += speaker === null ? 0 : 1
    speakersWanted += sentence.speaker === null ? 0 : 1
    speakersRight += speaker !== null && sameVoice ? 1 : 0
    if (!sameVoice || hits.length < rows.length || hits.length < sentence.rows.length) {
      misses.push(
        `${sentence.text}\n  read ${JSON.stringify(rows)} by ${speaker}\n  want ${JSON.stringify(sentence.rows)} by ${sentence.speaker}`,
      )
    }
  }
  return { found, right, wanted, speakersFound, speakersRight, speakersWanted, misses }
}

describe.each([
  ['first', LEDGER],
  ['Indonesian', INDONESIAN_LEDGER],
  ['English', ENGLISH_LEDGER],
  ['newsroom', NEWSROOM_LEDGER],
  ['wires', WIRES_LEDGER],
])('readSentence over the %s ledger', (_name, ledger) => {
  const { found, right, wanted, speakersFound, speakersRight, speakersWanted, misses } = measure(ledger)

  it('reads value, thing, event, speaker and date of a figure with precision of at least 0.95', () => {
    expect(right / found >= 0.95 ? [] : misses).toEqual([])
  })

  it('finds at least 0.8 of the figures', () => {
    expect(wanted).toBeGreaterThan(90)
    expect(right / wanted >= 0.8 ? [] : misses).toEqual([])
  })

  it('names speakers rightly', () => {
    expect(speakersRight / speakersFound >= 0.95 ? [] : misses).toEqual([])
    expect(speakersRight / speakersWanted >= 0.8 ? [] : misses).toEqual([])
  })
})

const figuresOf = (text: string, language: 'en' | 'id' = 'id', previous?: string) =>
  readSentence(text, 0, { language, published: '2025-03-10', ...(previous !== undefined && { previous }) }).figures

describe('figures', () => {
  it.each([
    ['Sekitar 40 rumah', 'about'],
    ['kurang lebih 40 rumah', 'about'],
    ['lebih dari 40 rumah', 'more-than'],
    ['40 rumah lebih', null],
    ['40 lebih rumah', 'more-than'],
    ['sedikitnya 40 rumah', 'at-least'],
    ['tidak kurang dari 40 rumah', 'at-least'],
    ['hampir 40 rumah', 'nearly'],
    ['hingga 40 rumah', 'up-to'],
    ['tidak lebih dari 40 rumah', 'up-to'],
    ['kurang dari 40 rumah', 'fewer-than'],
    ['±40 rumah', 'about'],
    ['40 rumah', null],
    ['more than 40 houses', 'more-than'],
    ['at least 40 houses', 'at-least'],
    ['no fewer than 40 houses', 'at-least'],
    ['some 40 houses', 'about'],
    ['up to 40 houses', 'up-to'],
    ['under 40 houses', 'fewer-than'],
    ['nearly 40 houses', 'nearly'],
  ])('reads the qualifier of "%s"', (text, qualifier) => {
    expect(figuresOf(text, /house/.test(text) ? 'en' : 'id')[0]).toMatchObject({
      value: 40,
      qualifier,
      counted: { key: 'house' },
    })
  })

  it('names the country whose they are', () => {
    const owners = (text: string, language: 'en' | 'id') => figuresOf(text, language).map(({ of }) => of)
    expect(owners('Sebanyak 70 tentara Korea Utara dan 12 prajurit Peru tiba.', 'id')).toEqual(['kp', 'pe'])
    expect(owners('Tiga pekerja asal Myanmar hilang.', 'id')).toEqual(['mm'])
    expect(owners('They met 70 North Korean soldiers and 9 engineers from Kenya.', 'en')).toEqual(['kp', 'ke'])
    expect(owners("Canada's 300 tanks", 'en')).toEqual(['ca'])
    expect(owners('Rusia mengirim 70 tentara ke Peru.', 'id')).toEqual([null])
  })

  it('marks what is denied', () => {
    expect(figuresOf('Voronia membantah mengirim 70 tentara.')[0]).toMatchObject({ event: 'sent', negated: true })
    expect(figuresOf('The army did not arrest 70 farmers.', 'en')[0]).toMatchObject({
      event: 'arrested',
      negated: true,
    })
    expect(figuresOf('Voronia mengirim 70 tentara.')[0]).toMatchObject({ event: 'sent', negated: false })
    expect(figuresOf('Tidak kurang dari 70 tentara dikirim.')[0]).toMatchObject({ event: 'sent', negated: false })
  })

  it('keeps an addition, a promise and an arrest apart from the rest', () => {
    const event = (text: string, language: 'en' | 'id') => figuresOf(text, language)[0]!.event
    expect(event('Mereka mengirim tambahan 70 tentara.', 'id')).toBe('additional')
    expect(event('Another 70 soldiers were deployed.', 'en')).toBe('additional')
    expect(event('They pledged to send 70 soldiers.', 'en')).toBe('promised')
    expect(event('70 tentara ditangkap.', 'id')).toBe('captured')
    expect(event('70 mahasiswa ditangkap.', 'id')).toBe('arrested')
    expect(event('Ia dirawat selama 70 hari setelah terluka.', 'id')).toBeNull()
  })

  it('keeps labels apart', () => {
    const figures = figuresOf('Pasal 4 dibahas di kamar 12 pada pukul 08.30 WIB untuk ke-3 kalinya.')
    expect(figures.map(({ text, kind }) => [text, kind])).toEqual([
      ['4', 'label'],
      ['12', 'label'],
      ['08.30', 'label'],
      ['ke-3', 'label'],
    ])
  })

  it('counts no proportion, multiple or strength', () => {
    for (const text of ['Satu dari lima anak sakit.', 'Harga naik dua kali lipat.', 'Tidak satu pun rumah rusak.'])
      expect(figuresOf(text).filter(({ kind }) => kind !== 'label')).toEqual([])
    for (const text of ['One in four houses is empty.', 'A magnitude 5.1 earthquake struck.', 'Prices rose threefold.'])
      expect(figuresOf(text, 'en').filter(({ kind }) => kind !== 'label')).toEqual([])
  })

  it('says of the part, not of the whole, what is said behind both', () => {
    const events = (text: string, language: 'en' | 'id' = 'id') => figuresOf(text, language).map(({ event }) => event)
    expect(events('Sebanyak 17 dari 40 penambang tewas.')).toEqual(['killed', null])
    expect(events('Some 17 of the 40 miners were killed.', 'en')).toEqual(['killed', null])
    expect(events('Sepertiga dari 40 penambang tewas.')).toEqual([null])
    expect(events('None of the 40 miners was hurt.', 'en')).toEqual([null])
  })

  it('takes what is counted from the sentence before', () => {
    const [figure] = figuresOf('Ratusan lainnya terluka.', 'id', 'Sedikitnya 20 prajurit Peru tewas.')
    expect(figure).toMatchObject({
      value: null,
      magnitude: 100,
      event: 'wounded',
      of: 'pe',
      counted: { key: 'troops' },
    })
  })
})

describe('what is added, and what is quoted in part', () => {
  it.each(['Peru mengirim 300 tambahan tentara.', 'Peru mengirim 300 tentara tambahan.'])(
    'counts soldiers: %s',
    text => {
      expect(figuresOf(text)).toMatchObject([{ value: 300, counted: { key: 'troops' }, event: 'additional' }])
    },
  )

  it('is dated behind a fragment in quotation marks, not behind speech', () => {
    const [fragment] = figuresOf('Peru memasok "empat ratus peti beras merah" pada tahun 2021 ke Kenya.')
    expect(fragment!.asOf?.resolved?.from).toBe('2021-01-01')
    const [speech] = figuresOf('"Kami memasok 400 peti beras," kata Sari Dewi pada 2021.')
    expect(speech!.asOf).toBeNull()
  })
})

describe('attribution', () => {
  const voice = (text: string, language: 'en' | 'id' = 'id', previous?: string) =>
    readSentence(text, 0, { language, published: '2025-03-10', ...(previous !== undefined && { previous }) })
      .attribution

  it.each([
    ['"Kami siap," kata Bowo Hartanto, Selasa.', 'Bowo Hartanto', null],
    ['"Kami siap," ujar Ketua Serikat Nelayan, Bowo Hartanto.', 'Bowo Hartanto', 'Ketua Serikat Nelayan'],
    [
      '"Kami siap," tutur Bowo Hartanto, Ketua Serikat Nelayan Merano.',
      'Bowo Hartanto',
      'Ketua Serikat Nelayan Merano',
    ],
    ['Menurut juru bicara militer Peru Rafael Quispe, mereka siap.', 'Rafael Quispe', 'juru bicara militer Peru'],
    ['Menteri Pertahanan Peru Rosa Medina mengatakan mereka siap.', 'Rosa Medina', 'Menteri Pertahanan Peru'],
    ['Dalam pertemuan dengan Menteri Luar Negeri Peru Rosa Medina di Lima, Bowo menyatakan siap.', 'Bowo', null],
    ['Bowo Hartanto, yang menemui Rosa Medina pada Jumat (7/3), mengatakan siap.', 'Bowo Hartanto', null],
    ['Amerika Serikat (AS) dan Peru menuduh Voronia mengirim senjata.', 'Amerika Serikat (AS) dan Peru', null],
    ['Para ahli mengatakan gunung itu tenang.', 'Para ahli', null],
    ['Sementara itu, polisi menyebut jalan sudah dibuka.', 'polisi', null],
    ['Jalan sudah dibuka, menurut laporan Dinas Perhubungan Merano.', 'Dinas Perhubungan Merano', null],
    ['Kepala Desa Wanasari Sutrisno menyebut jalan sudah dibuka.', 'Sutrisno', 'Kepala Desa Wanasari'],
    ['Jalan sudah dibuka, kata Camat Sayur Manis, Sukarno.', 'Sukarno', 'Camat Sayur Manis'],
    ['Sutrisno, 45 tahun, warga Wanasari, mengatakan jalan sudah dibuka.', 'Sutrisno', 'warga Wanasari'],
    ['Ketua Umum KPU Merano, H. Yusuf Rahman, menyebut jalan sudah dibuka.', 'Yusuf Rahman', 'Ketua Umum KPU Merano'],
    ['"Kami siap," keluh Rektor Universitas Merano Prof. Bowo Salim.', 'Bowo Salim', 'Rektor Universitas Merano'],
    ['Para nelayan mengatakan ombak terlalu tinggi.', 'Para nelayan', null],
  ])('reads who says "%s"', (text, speaker, role) => {
    expect(voice(text)).toMatchObject({ speaker, role, found: 'own' })
    const { start, end } = voice(text)!
    expect(text.slice(start, end)).toBe(speaker)
  })

  it.each([
    ['The road is open, police said on Monday.', 'police', null],
    ['"We are ready," said Mayor Jane Holt.', 'Jane Holt', 'Mayor'],
    ['Jane Holt, the mayor of Alder, said the road was open.', 'Jane Holt', 'mayor of Alder'],
    ['According to Foreign Minister Rosa Medina, the road is open.', 'Rosa Medina', 'Foreign Minister'],
    ['The United States and Peru accused Voronia of sending arms.', 'United States and Peru', null],
    ['Army spokesman Rafael Quispe told Reuters the road was open.', 'Rafael Quispe', 'Army spokesman'],
    ['The road is open, AFP quoted lawmaker Rosa Medina as saying.', 'Rosa Medina', 'lawmaker'],
    ['Lawmaker Rosa Medina was quoted by AFP as saying the road was open.', 'Rosa Medina', 'Lawmaker'],
    ['A survey by the board found that the road was open.', 'board', null],
    ['"We are ready," passengers said.', 'passengers', null],
  ])('reads who says "%s"', (text, speaker, role) => {
    expect(voice(text, 'en')).toMatchObject({ speaker, role, found: 'own' })
  })

  it('keeps the speaker, whom they cite and who carried it apart', () => {
    expect(
      voice('Sebanyak 40 orang hilang, menurut anggota parlemen Peru, Rosa Medina, mengutip dinas intelijen.'),
    ).toMatchObject({
      speaker: 'Rosa Medina',
      role: 'anggota parlemen Peru',
      sources: ['dinas intelijen'],
      carriers: [],
    })
    expect(voice('"Kami siap," kata Bowo, seperti dikutip dari Reuters, Senin (10/3).')).toMatchObject({
      speaker: 'Bowo',
      carriers: ['Reuters'],
    })
    expect(voice('Army spokesman Rafael Quispe told Reuters the road was open.', 'en')).toMatchObject({
      carriers: ['Reuters'],
    })
    expect(voice('Xinhua melaporkan bahwa jalan sudah dibuka.')).toMatchObject({ speaker: 'Xinhua' })
  })

  it('reads whom somebody was told by, and an agency that cites', () => {
    expect(voice('Rosa Medina mengatakan jalan ditutup usai mendapat penjelasan dari dinas intelijen.')).toMatchObject({
      speaker: 'Rosa Medina',
      sources: ['dinas intelijen'],
    })
    expect(voice('Lawmaker Rosa Medina said after a briefing by the spy agency that it was shut.', 'en')).toMatchObject(
      {
        speaker: 'Rosa Medina',
        sources: ['spy agency'],
      },
    )
    expect(voice('Kantor berita Yonhap, mengutip seorang pejabat intelijen, melaporkan jalan ditutup.')).toMatchObject({
      speaker: 'Yonhap',
      sources: ['pejabat intelijen'],
    })
    expect(voice('"We are ready," Medina said in an interview with NBC News.', 'en')).toMatchObject({
      speaker: 'Medina',
      carriers: ['NBC News'],
    })
    expect(voice('The fire cost an estimated 40 houses.', 'en')).toBeNull()
    expect(voice('The clinic admitted 33 patients.', 'en')).toBeNull()
  })

  it('takes the speaker of the sentence before for a pronoun', () => {
    const previous = 'Gubernur Merano Dewi Larasati mengatakan banjir sudah surut.'
    for (const text of [
      '"Warga mulai pulang," katanya.',
      'Menurutnya, warga mulai pulang.',
      'Dia menambahkan warga mulai pulang.',
      'Disebutkan, warga mulai pulang.',
    ]) {
      expect(voice(text, 'id', previous)).toMatchObject({ speaker: 'Dewi Larasati', found: 'previous' })
      expect(voice(text)).toBeNull()
    }
  })

  it('gives the place of a speaker of the sentence before, where that is known', () => {
    const previous = 'Gubernur Dewi Larasati mengatakan banjir sudah surut.'
    const text = 'Dia menambahkan warga mulai pulang.'
    const article = `${previous} ${text}`
    const offset = article.indexOf(text)
    const { attribution } = readSentence(text, offset, { language: 'id', published: null, previous, previousStart: 0 })
    expect(article.slice(attribution!.start, attribution!.end)).toBe('Dewi Larasati')
  })

  it('says nothing rather than guess', () => {
    for (const text of [
      'Banjir merendam 40 rumah.',
      'Hal itu terjadi setelah presiden mengumumkan keadaan darurat.',
      'Jalan ini menghubungkan dua desa.',
    ]) {
      expect(voice(text)).toBeNull()
    }
  })
})

describe('a body that was named before', () => {
  const speaker = (text: string, previous: string) =>
    readSentence(text, 0, { language: 'id', published: '2025-03-10', previous }).attribution?.speaker

  it('speaks under its name', () => {
    const text = 'Menurut tim tersebut, kapal itu membawa 40 ton beras.'
    expect(speaker(text, 'Tim Pencari Fakta Sungai, yang dibentuk Mei lalu, memeriksa dermaga.')).toBe(
      'Tim Pencari Fakta Sungai',
    )
    expect(speaker(text, 'BMKG mengatakan ombak masih tinggi.')).toBe('BMKG')
  })

  it('is not a person, nor what merely stands first', () => {
    const text = 'Menurut lembaga itu, 40 ton beras hilang.'
    expect(speaker(text, 'Bupati Sari Dewi mengatakan gudang aman.')).toBe('lembaga itu')
    expect(speaker(text, 'Gudang Beras Merano terkunci sejak Mei.')).toBe('lembaga itu')
  })
})

describe('pointsBack', () => {
  const back = (text: string) => readSentence(text, 0, { language: 'id', published: null }).pointsBack

  it('sees what hinges on the sentence before', () => {
    for (const text of [
      'Dia mengatakan jalan sudah dibuka.',
      'Mereka pulang.',
      'Pernyataan ini disambut warga.',
      'Disebutkan, jalan sudah dibuka.',
      'Menurutnya, jalan sudah dibuka.',
      'Sebagai balasannya, mereka mengirim beras.',
      'Menurut kelompok tersebut, jalan sudah dibuka.',
      '"Jalan sudah dibuka," katanya.',
      'Ribuan lainnya mengungsi.',
      'He said the road was open.',
      'This was denied.',
      '"The road is open," she said.',
    ]) {
      expect(back(text)).toBe(true)
    }
  })

  it('leaves sentences that stand alone', () => {
    for (const text of [
      'Polisi membuka jalan itu.',
      'Sementara itu, polisi membuka jalan.',
      'Tahun ini panen gagal.',
      'Police opened the road.',
      '"Jalan sudah dibuka," kata Bowo.',
    ]) {
      expect(back(text)).toBe(false)
    }
  })
})

describe('any text at all', () => {
  const piece = fc.constantFrom(
    'Sekitar',
    ' ',
    '70',
    'tentara',
    'Korea Utara',
    'tewas',
    ',',
    'dan',
    'ribuan',
    'lainnya',
    '"',
    'kata',
    'Dewi',
    '(',
    ')',
    'menurut',
    'pada',
    'April lalu',
    '.',
    'said',
    'the',
    'mengatakan',
    'yang',
    '12%',
    'Rp',
    '-',
    'X',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 40 }).map(parts => parts.join('')),
    fc.array(piece, { maxLength: 40 }).map(parts => parts.join(' ')),
  )

  it('gives offsets into the article, verbatim', () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.constantFrom('en' as const, 'id' as const),
        fc.nat(1000),
        (text, previous, language, offset) => {
          const statement = readSentence(text, offset, { language, published: '2025-03-10', previous })
          const cut = ({ start, end }: { start: number; end: number }) => text.slice(start - offset, end - offset)
          for (const figure of statement.figures) expect(cut(figure)).toBe(figure.text)
          for (const date of statement.dates) expect(cut(date)).toBe(date.text)
          const { attribution } = statement
          const spoken = attribution?.found === 'own' ? cut(attribution) : attribution?.speaker
          expect(spoken).toBe(attribution?.speaker)
        },
      ),
    )
  })

  it('stays linear on long repetitions', () => {
    for (const unit of [
      '70 tentara tewas dan ',
      'kata Dewi, ',
      'menurut ',
      '"',
      '12 ',
      'Dewi mengatakan ',
      'said ',
      '(',
      'ribuan lainnya ',
      'yang ',
      'pada April lalu ',
      '12 tentara pada April, ',
      '12 warga Jepang, ',
      ', ',
    ]) {
      const started = performance.now()
      readSentence(unit.repeat(100_000 / unit.length), 0, { language: 'id', published: '2025-03-10' })
      expect(performance.now() - started).toBeLessThan(8000)
    }
  })
})
