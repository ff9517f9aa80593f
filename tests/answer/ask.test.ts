import { afterAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/answer.ts'
import { answerQuestion } from '../../src/answer/ask.ts'
import { generationOf } from '../library/generation-of.ts'
import { temporaryCorpus } from '../library/articles.ts'

// Invented: a harbour town, its officials, what they say and what is said of them.
const corpus = await temporaryCorpus({
  'dermaga.txt': `TELUKSARI, KabarTeluk.example - Wakil Bupati Teluksari Rukmini Salda meninjau Dermaga Cemara, Senin (10/3/2025). Bupati Teluksari Bramantya Luhur menyusul sehari kemudian.

"Dermaga Cemara harus selesai sebelum musim angin barat," kata Bramantya Luhur. Rukmini Salda menyebut Bramantya Luhur terlalu tergesa-gesa.

Pembangunan Dermaga Cemara dimulai pada Juni 2023, menurut laporan Dinas Perhubungan yang terbit Jumat (7/3/2025). Badan Keselamatan Laut Nusantara (BKLN) memeriksa dermaga itu.
`,
  'kapal.txt': `TELUKSARI, KabarTeluk.example - Kapal Melati bersandar di Desa Karangjati, Rokan Hulu, pada Selasa (11/3/2025). Nakhoda Sutan Bahri (57) membawa 40 ton beras.

Kapal itu berangkat dari Lima, kota yang menjadi pelabuhan asalnya. Pemerintah Peru mengirim 300 selimut untuk warga Teluksari.

Basarnas mencatat 12 nelayan selamat dari badai. Tiga warga tewas dalam badai itu, kata Sutan Bahri.
`,
  'tamu.txt': `TELUKSARI, WartaPesisir.example - Menteri Perikanan Peru Lucero Paredes berkunjung ke Teluksari sebelum bertolak ke Chili dan Bolivia, Rabu (12/3/2025). Tuan rumah juga menerima menteri perikanan Kenya, Amina Wekesa, yang akan ke Chili.
`,
  'strike.txt': `TELUKSARI, Bay Courier - The strike of the ferry crews ended on Tuesday after nine days, the union said. Passengers had slept on the pier.
`,
  'dewan.txt': `TELUKSARI, WartaPesisir.example - Dewan Perikanan Pesisir, yang anggotanya Islandia, Norwegia, dan Kanada, bersidang pada Kamis (13/3/2025). Ketua Dewan Perikanan Pesisir Halim Wirya membuka sidang. Utusan Kanada pulang untuk pemilihan presiden bersama Darma Wiguna.
`,
  'badai.txt': `TELUKSARI, WartaPesisir.example - Badan Nasional Pencarian dan Pertolongan mencatat angin kencang selama dua hari. Menurut Badan SAR Nasional, 12 nelayan selamat dari badai di Teluksari.
`,
  'pasirlaut.txt': `PASIRLAUT, WartaPesisir.example - Kantor Camat Pasirlaut didatangi Ardan Siregar. Camat Wening Prabawa menyambut tamunya di beranda.

Menurut dia, tahun 2019 dikeluarkan Undang-Undang Nomor 14 tentang Rawa. Lomba Perahu Hias ke-23 dibuka di sungai, kata panitia. Di sungai itu Lomba Perahu Hias dibuka lurah.
`,
})
const generation = await generationOf(corpus.folder)
afterAll(() => corpus.remove())

const ask = (question: string): Promise<Answer> => answerQuestion(question, generation.view, generation.bridge)
const first = async (question: string): Promise<string> => (await ask(question)).citations[0]!.quote

describe('who', () => {
  it.each(['Siapa bupati Teluksari?', 'Who is the regent of Teluksari?'])(
    'holds an office is told by the office beside the name, not by a deputy: %s',
    async question => {
      expect(await first(question)).toContain('Bupati Teluksari Bramantya Luhur menyusul')
    },
  )

  it.each([
    ['Siapa Rukmini Salda?', 'Wakil Bupati Teluksari Rukmini Salda'],
    ['Who is Sutan Bahri?', 'Nakhoda Sutan Bahri'],
  ])('somebody is, is told by the role beside the name: %s', async (question, role) => {
    expect(await first(question)).toContain(role)
  })
})

describe('who holds an office', () => {
  it('is not told by somebody else who is named where the office is', async () => {
    expect(await first('Siapa nama camat Pasirlaut?')).toContain('Camat Wening Prabawa')
  })
})

describe('what somebody said', () => {
  it.each(['Apa kata Bramantya Luhur tentang Dermaga Cemara?', 'What did Bramantya Luhur say about the pier?'])(
    'prefers his own words to what others say of him: %s',
    async question => {
      expect(await first(question)).toContain('harus selesai sebelum musim angin barat')
    },
  )

  it('is not answered with the words of others', async () => {
    expect((await ask('Apa kata Wirawan Togar tentang Dermaga Cemara?')).outcome).toBe('no-evidence')
  })
})

describe('a deed of which nothing is told', () => {
  it.each([
    'Is Bramantya Luhur dead?',
    'Apakah Rukmini Salda mundur?',
    'Apakah Sutan Bahri tewas?',
    'When did Bramantya Luhur resign?',
  ])('is not answered by the name alone: %s', async question => {
    const { outcome, silence } = await ask(question)
    expect(outcome).toBe('no-evidence')
    expect(silence && 'missing' in silence && silence.missing.length).toBeGreaterThan(0)
  })
})

describe('a count', () => {
  it('of an age is the one beside the name', async () => {
    expect(await first('Berapa umur Sutan Bahri?')).toContain('Sutan Bahri (57)')
    expect(await first('How old is Sutan Bahri?')).toContain('Sutan Bahri (57)')
  })

  it.each(['How old is Rukmini Salda?', 'berapa kontainer yang dibawa Kapal Melati?'])(
    'without a figure that fits is not stated: %s',
    async question => {
      const { outcome, silence } = await ask(question)
      expect(outcome).toBe('no-evidence')
      expect(silence && 'missing' in silence && silence.missing.length).toBeGreaterThan(0)
    },
  )

  it('said by one body under its abbreviation and in full is one row of one origin', async () => {
    const { figures } = await ask('berapa nelayan yang selamat dari badai?')
    expect(figures.map(({ value, citations, origins }) => [value, citations.length, origins])).toEqual([[12, 2, 1]])
  })
})

describe('when', () => {
  it('keeps the dates that answer, not that of the report', async () => {
    const { citations } = await ask('Kapan pembangunan Dermaga Cemara dimulai?')
    expect(citations[0]!.dates.map(({ text }) => text)).toEqual(['Juni 2023'])
  })
})

describe('an asked law', () => {
  it('is found although its name is a doubled word', async () => {
    const { outcome, citations } = await ask('Kapan dikeluarkannya Undang-Undang Nomor 14 tentang Rawa?')
    expect(outcome).toBe('answered')
    expect(citations[0]!.quote).toContain('tahun 2019')
  })
})

describe('a place in an order', () => {
  it.each(['Lomba Perahu Hias ke berapa yang dibuka di sungai?', 'Lomba Perahu Hias keberapakah itu?'])(
    'is told by the ordinal, and counts nothing: %s',
    async question => {
      const { kind, figures, citations } = await ask(question)
      expect(kind).toBe('count')
      expect(figures).toEqual([])
      expect(citations[0]!.quote).toContain('ke-23')
      expect((await ask(question)).outcome).toBe('answered')
    },
  )
})

describe('where', () => {
  it('is the place beside the one asked about', async () => {
    expect(await first('Di kabupaten mana Desa Karangjati?')).toContain('Karangjati, Rokan Hulu')
  })
})

describe('what letters stand for', () => {
  it('is told where both stand beside each other', async () => {
    expect(await first('Apa kepanjangan BKLN?')).toContain('Badan Keselamatan Laut Nusantara (BKLN)')
    expect(await first('What does BKLN stand for?')).toContain('Badan Keselamatan Laut Nusantara (BKLN)')
  })
})

describe('who belongs to a body', () => {
  it('may be states', async () => {
    expect(await first('Siapa saja anggota Dewan Perikanan Pesisir?')).toContain('Islandia, Norwegia, dan Kanada')
  })
})

describe('whose office it is', () => {
  it.each([
    ['Siapa menteri perikanan Peru?', 'Menteri Perikanan Peru Lucero Paredes'],
    ['Who is the fisheries minister of Kenya?', 'menteri perikanan Kenya, Amina Wekesa'],
  ])('is told by the country beside it: %s', async (question, holder) => {
    expect(await first(question)).toContain(holder)
  })

  it.each(['Siapa menteri perikanan Chili?', 'Who is the fisheries minister of Bolivia?', 'Siapa presiden Kanada?'])(
    'is not told by the same office of another country: %s',
    async question => {
      expect(await ask(question)).toMatchObject({ outcome: 'no-evidence' })
    },
  )
})

describe('an English word in an English article', () => {
  it('is itself, whatever it may be in Indonesian', async () => {
    expect(await first('When did the ferry strike end?')).toContain('ended on Tuesday')
  })
})

describe('a life, a meeting, an end', () => {
  it.each([
    'Di mana Bramantya Luhur lahir?',
    'Where was Rukmini Salda born?',
    'Siapa istri Bramantya Luhur?',
    'Kapan badai itu berakhir?',
    'When will the storm end?',
  ])('is not told by what else is said: %s', async question => {
    expect(await ask(question)).toMatchObject({ outcome: 'no-evidence' })
  })

  it('takes both who are asked about', async () => {
    expect(await ask('Apakah Rukmini Salda menyebut Sutan Bahri?')).toMatchObject({ outcome: 'no-evidence' })
    expect(await ask('Apakah Rukmini Salda menyebut Bramantya Luhur?')).toMatchObject({ outcome: 'answered' })
    expect(await ask('Di mana Lucero Paredes bertemu Sutan Bahri?')).toMatchObject({ outcome: 'no-evidence' })
  })
})

describe('a country that a report leaves unsaid', () => {
  it('is no hindrance where all else stands in one sentence', async () => {
    expect(await ask('Siapa yang membuka lomba di Jepang?')).toMatchObject({ outcome: 'no-evidence' })
    expect(await first('Apa nama lomba di Jepang yang dibuka lurah, lomba perahu hias di sungai?')).toContain(
      'Lomba Perahu Hias',
    )
  })
})
