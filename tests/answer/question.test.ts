import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuestionKind } from '../../src/answer/answer.ts'
import { asksOrdinal, asStatement, kindOf, numberedNoun, plainQuestion } from '../../src/answer/question.ts'
import type { Language } from '../../src/language/language.ts'

/** Questions with the kind that a person would give them, written before any was tried. */
const ASKED: Readonly<Record<Language, readonly (readonly [string, QuestionKind])[]>> = {
  en: [
    ['How many rangers were hurt in the landslide?', 'count'],
    ['how much did the new harbour cost', 'count'],
    ['What is the number of schools closed by the flood?', 'count'],
    ["What's the death toll of the quake?", 'count'],
    ['How high did the water rise in Tegal?', 'count'],
    ['How long did the blackout last?', 'count'],
    ['How often do the ferries sail?', 'count'],
    ['what percentage of voters stayed at home', 'count'],
    ['number of injured firefighters', 'count'],
    ['death toll ferry', 'count'],
    ['hw many ppl were hurt', 'count'],
    ['By how much did exports fall in March?', 'count'],
    ['How old is the new coach?', 'count'],
    ['How many people drowned when the ferry sank?', 'count'],
    ['What was the price of a kilo of chilli last week?', 'count'],
    ['When did the minister resign?', 'when'],
    ['In what year was the bridge opened?', 'when'],
    ['Since when has the mine been shut?', 'when'],
    ['what time does the match begin', 'when'],
    ['On which date will the trial start?', 'when'],
    ['wen was the dam built', 'when'],
    ['How long ago did the volcano last erupt?', 'when'],
    ['Do you know when the school reopens?', 'when'],
    ['Who leads the inquiry?', 'who'],
    ['Whose truck blocked the tunnel?', 'who'],
    ['To whom was the letter sent?', 'who'],
    ['whos the governor of Banten', 'who'],
    ['Who was mayor when the market burned down?', 'who'],
    ['Where is the new refinery?', 'where'],
    ['In which city did the talks take place?', 'where'],
    ['Which country bought the submarines?', 'where'],
    ['wheres the volcano', 'where'],
    ['Where was the captain when the alarm rang?', 'where'],
    ['Why were the flights cancelled?', 'why'],
    ['What caused the fire at the market?', 'why'],
    ['For what reason was he dismissed?', 'why'],
    ['y did the strike end', 'why'],
    ['Why did the man who found the coins stay silent?', 'why'],
    ['How did the thieves get in?', 'how'],
    ['How was the virus detected?', 'how'],
    ['What did the envoy promise?', 'what'],
    ['Which party won the seat?', 'what'],
    ['What is Bulog?', 'what'],
    ['What did the pilot say when the engine failed?', 'what'],
    ['What happened to the sailors who were arrested?', 'what'],
    ['Tell me about the new rice subsidy', 'what'],
    ['Did the ferry sink?', 'yes-no'],
    ['Is the airport open again?', 'yes-no'],
    ['Were any of the hostages freed?', 'yes-no'],
    ['Has Malaysia signed the treaty?', 'yes-no'],
    ['Will fuel prices go up?', 'yes-no'],
    ['Merapi eruption', 'look-up'],
    ['fishermen rescued Natuna', 'look-up'],
    ['rice prices', 'look-up'],
  ],
  id: [
    ['Berapa nelayan yang hilang di perairan Natuna?', 'count'],
    ['Ada berapa sekolah yang rusak akibat gempa?', 'count'],
    ['brp korban luka di Garut', 'count'],
    ['Jumlah pengungsi di Lumajang', 'count'],
    ['jml rumah yg terbakar di Tambora', 'count'],
    ['Seberapa tinggi gelombang di Selat Sunda?', 'count'],
    ['Berapakah harga beras di Medan?', 'count'],
    ['Total kerugian akibat kebakaran pasar', 'count'],
    ['Berapa persen warga yang memilih?', 'count'],
    ['Pasal berapa yang dilanggar?', 'count'],
    ['Berapa orang tewas ketika bus masuk jurang?', 'count'],
    ['Tahun berapa jembatan itu dibangun?', 'when'],
    ['Kapan menteri itu mundur?', 'when'],
    ['kpn kereta cepat mulai beroperasi', 'when'],
    ['Tanggal berapa sidang digelar?', 'when'],
    ['Sejak kapan tambang itu ditutup?', 'when'],
    ['Jam berapa pertandingan dimulai?', 'when'],
    ['Pada hari apa pasar itu terbakar?', 'when'],
    ['Bilamana gerhana terjadi?', 'when'],
    ['Siapa yang memimpin penyelidikan?', 'who'],
    ['Oleh siapa surat itu ditandatangani?', 'who'],
    ['sapa gubernur baru Banten', 'who'],
    ['Kepada siapa bantuan itu diberikan?', 'who'],
    ['Siapakah pelatih timnas putri?', 'who'],
    ['Siapa yang ada di mobil saat jembatan runtuh?', 'who'],
    ['Di mana kilang baru dibangun?', 'where'],
    ['Dimana letak bendungan Jatigede?', 'where'],
    ['dmn pesawat itu mendarat', 'where'],
    ['Ke mana para pengungsi dibawa?', 'where'],
    ['Dari mana senjata itu berasal?', 'where'],
    ['Di kota mana perundingan digelar?', 'where'],
    ['Negara mana yang membeli kapal selam?', 'where'],
    ['Mengapa penerbangan dibatalkan?', 'why'],
    ['Kenapa harga cabai naik?', 'why'],
    ['knp kantor pos tutup', 'why'],
    ['Apa penyebab kebakaran di pasar Turi?', 'why'],
    ['Apa alasan ia mundur?', 'why'],
    ['Bagaimana pencuri masuk ke museum?', 'how'],
    ['gmn cara melapor ke polisi', 'how'],
    ['Apakah feri itu tenggelam?', 'yes-no'],
    ['Benarkah bandara sudah dibuka lagi?', 'yes-no'],
    ['Adakah sandera yang dibebaskan?', 'yes-no'],
    ['Sudahkah Malaysia menandatangani perjanjian itu?', 'yes-no'],
    ['Apakah jumlah korban bertambah?', 'yes-no'],
    ['Apakah polisi sudah tahu siapa pelakunya?', 'yes-no'],
    ['Apa janji utusan itu?', 'what'],
    ['Apa yang disita polisi dari rumah itu?', 'what'],
    ['Apa itu Bulog?', 'what'],
    ['Apa nama gunung yang meletus?', 'what'],
    ['Apakah nama ibu kota provinsi baru itu?', 'what'],
    ['Partai mana yang menang di Solo?', 'what'],
    ['Mana yang lebih mahal, solar atau bensin?', 'what'],
    ['letusan Merapi', 'look-up'],
    ['harga minyak goreng', 'look-up'],
    ['nelayan hilang Natuna', 'look-up'],
  ],
}

const table = (['en', 'id'] as const).flatMap(language =>
  ASKED[language].map(([question, kind]) => ({ language, question, kind })),
)

describe('kindOf', () => {
  it.each(table)('reads "$question" as $kind', ({ language, question, kind }) => {
    expect(kindOf(question, language)).toBe(kind)
  })

  it('does not depend on capitals, marks or space', () => {
    for (const { language, question, kind } of table) {
      expect(kindOf(question.toUpperCase(), language)).toBe(kind)
      expect(kindOf(`  ${question.replace(/ /g, '\n ').replace(/[?]/g, '')} ??!`, language)).toBe(kind)
    }
  })

  it('takes anything, and a long text in linear time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en' as const, 'id' as const), (text, language) => {
        expect(typeof kindOf(text, language)).toBe('string')
      }),
    )
    const since = performance.now()
    for (const pump of ['what ', 'in which ', 'berapa ', 'how ', '.', 'a', ' ', 'mana '])
      for (const language of ['en', 'id'] as const) kindOf(pump.repeat(Math.ceil(100_000 / pump.length)), language)
    expect(performance.now() - since).toBeLessThan(5000)
  })
})

describe('plainQuestion', () => {
  it('writes out chat spelling, in the language of the question only', () => {
    expect(plainQuestion('Brp org yg blm ketemu??', 'id')).toBe('berapa orang yang belum bertemu')
    expect(plainQuestion('hw many ppl', 'en')).toBe('how many people')
    expect(plainQuestion('yg dgn', 'en')).toBe('yg dgn')
  })

  it('is one folded line', () => {
    expect(plainQuestion('  Siapa\n«Zoë»?\t', 'id')).toBe('siapa zoe')
  })
})

describe('asStatement', () => {
  it.each([
    ['How many nurses were hurt?', 'en', '5 nurses were hurt.'],
    ['What is the total number of nurses in Kudus?', 'en', '5 nurses in Kudus.'],
    ['how much rice was lost', 'en', '5 rice was lost.'],
    ['Berapa perawat yang terluka?', 'id', '5 perawat yang terluka.'],
    ['Ada berapa banyak perawat di Kudus?', 'id', '5 perawat di Kudus.'],
    ['brp perawat yg luka', 'id', '5 perawat yg luka.'],
    ['Jumlah perawat', 'id', '5 perawat.'],
  ] as const)('puts a number where "%s" asks for one', (question, language, statement) => {
    expect(asStatement(question, language)).toBe(statement)
  })

  it('is null where nothing is counted', () => {
    expect(asStatement('Who counted the nurses?', 'en')).toBeNull()
    expect(asStatement('Siapa perawat itu?', 'id')).toBeNull()
  })
})

describe('numberedNoun', () => {
  it.each([
    ['Pasal berapa yang dilanggar?', 'pasal'],
    ['Di lantai berapa?', 'lantai'],
    ['Nomor brp yang dipanggil?', 'nomor'],
    ['Berapa pasal yang dilanggar?', null],
    ['Ada berapa pasal?', null],
  ])('"%s" asks for the number of %s', (question, noun) => {
    expect(numberedNoun(question)).toBe(noun)
  })
})

describe('asksOrdinal', () => {
  it.each([
    ['Ulang tahun ke berapa pasar itu?', true],
    ['Urutan keberapakah tim Rawa?', true],
    ['Berapa pasar yang tutup?', false],
    ['Kepada siapa surat itu?', false],
  ])('%s → %s', (question, ordinal) => {
    expect(asksOrdinal(question)).toBe(ordinal)
  })
})
