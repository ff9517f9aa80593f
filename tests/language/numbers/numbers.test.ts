import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumbers, numberTerm } from '../../../src/language/numbers/numbers.ts'

const only = (text: string) => {
  const found = findNumbers(text)
  expect(found).toHaveLength(1)
  return found[0]!
}
const kinds = (text: string) => findNumbers(text).map(({ text, kind }) => `${text} ${kind}`)

describe('a decimal comma with a space behind it', () => {
  it.each([
    ['beras untuk 15, 5 juta keluarga', [15_500_000]],
    ['senilai Rp 1, 8 triliun', [1_800_000_000_000]],
    ['di lantai 1, 2, 5 juta orang', [1, 2, 5_000_000]],
    ['antara 2,5, 3 juta ton', [2.5, 3_000_000]],
    ['pada 2005, 5 juta orang', [2005, 5_000_000]],
    ['kamar 15, 5 orang', [15, 5]],
    ['dengan catatan waktu 49, 07 detik', [49.07]],
    ['seluas 1.274, 33 hektare', [1274.33]],
    ['tumbuh 5, 2 persen', [5.2]],
    ['seharga 7.095.000, 25 gram', [7_095_000, 25]],
    ['pada 2018, 95 persen', [2018, 95]],
    ['naik menjadi 101, 6 persen', [101.6]],
    ['senilai Rp 19, 5 miliar', [19_500_000_000]],
    // What has a number, and a whole, end before a comma.
    ['di kilometer 14, 2 km dari gerbang', [14, 2]],
    ['di KM 14, 2 km dari gerbang', [14, 2]],
    ['Di antara 500, 12 persen', [500, 12]],
    ['dari 500, 12 persen', [500, 12]],
    ['Lantai 3, 15 meter', [3, 15]],
    ['lantai ke-3, 15 meter', [3, 15]],
    ['RT 7, 12 meter', [7, 12]],
    ['pada usianya 52, 3 juta orang', [52, 3_000_000]],
    ['kasino 5, 2 persen', [5.2]],
  ])('%s', (text, values) => {
    expect(findNumbers(text).map(({ value }) => value)).toEqual(values)
  })
})

describe('thousands with a space behind their full stop', () => {
  it.each([
    ['di ketinggian 3. 500 meter', [3500]],
    ['antara 700-1. 000 meter', [700]],
    ['antara 0-1. 000 meter', [0]],
    ['senilai Rp1. 500 juta', [1_500_000_000]],
    ['seharga Rp 12. 500 per kilogram', [12_500]],
    ['seluas 3.327. 810 hektar', [3_327_810]],
    ['4.218. 630 hektar sawah', [4_218_630]],
    ['panen 12. 300 ton padi', [12_300]],
    ['daya 1. 200 MW', [1200]],
    // No number begins with a nought.
    ['ada 27. 061 bangunan rusak', [27_061]],
    ['mencapai 12. 000.', [12_000]],
    // Elsewhere a sentence ends there, or the entry of a list begins.
    ['ada 27. 561 bangunan rusak', [27, 561]],
    ['Yang sakit menjadi 23. 150 orang masih dirawat', [23, 150]],
    ['pada usia 52. 300 pelayat datang', [52, 300]],
    ['Di Pasal 12. 500 meter', [12, 500]],
    ['tiba di km 12. 500 meter', [12, 500]],
    ['di peringkat ke-4. 120 kilogram', [4, 120]],
    ['menang 2-1. 120 penonton', [null, 120]],
    ['menang 2-1. 120 kilogram', [null, 120]],
    ['biaya Rp 500. 300 orang', [500, 300]],
    ['hanya 305.000. 106 dari 136 desa', [305_000, 106, 136]],
    ['hanya 305.000. 106 desa', [305_000, 106]],
    ['ada 12. 300 lainnya mengungsi', [12, 300]],
    ['2. 100 gram gula', [2, 100]],
    ['gula. 2. 100 gram tepung', [2, 100]],
    ['limbah B3. 703 kontainer', [null, 703]],
    ['ada 12. 3000 orang', [12, 3000]],
  ])('%s', (text, values) => {
    expect(findNumbers(text).map(({ value }) => value)).toEqual(values)
  })

  it('are the upper end of a range, and no score', () => {
    expect(findNumbers('antara 700-1. 000 meter')[0]).toMatchObject({ kind: 'cardinal', value: 700, valueTo: 1000 })
    expect(findNumbers('menang 3-1. Laga')[0]).toMatchObject({ kind: 'score' })
  })
})

describe('findNumbers', () => {
  it('takes perak for money only where it is no medal', () => {
    expect(kinds('tiga perak')).toEqual(['tiga cardinal'])
    expect(kinds('500 perak')).toEqual(['500 money'])
    expect(kinds('97 emas, 82 perak, dan 104 perunggu')).toEqual(['97 cardinal', '82 cardinal', '104 cardinal'])
    expect(kinds('total 160 medali: 60 perak')).toEqual(['160 cardinal', '60 cardinal'])
    expect(kinds('60 perak dan 1.004 perunggu')).toEqual(['60 cardinal', '1.004 cardinal'])
    expect(kinds('Ia meraih emas. Tiketnya 500 perak. Perunggu pun ada.')).toEqual(['500 money'])
  })

  it('reads minutes behind hours, and the hour of a clock', () => {
    expect(kinds('2 jam 4 menit')).toEqual(['2 cardinal', '4 cardinal'])
    expect(kinds('pada jam 4')).toEqual(['4 time'])
  })

  it.each([
    [
      11_000,
      ['11,000', '11.000', '11 ribu', '11ribu', 'sebelas ribu', 'eleven thousand', '11 thousand', '11k', '11 rb'],
    ],
    [9_000_000, ['9 million', 'sembilan juta', '9 Juta', '9.000.000', '9,000,000', '9000000', 'nine million', '9 jt']],
    [
      1_500_000,
      ['1,5 juta', '1.5 million', 'satu setengah juta', 'one and a half million', '1.500.000', '1 juta 500 ribu'],
    ],
    [500_000, ['setengah juta', 'half a million', '500 ribu', 'lima ratus ribu', 'five hundred thousand']],
    [253_000, ['dua ratus lima puluh tiga ribu', 'two hundred and fifty-three thousand', '253.000']],
    [12, ['selusin', 'a dozen', 'dua belas', 'twelve', '12']],
    [24, ['dua lusin', 'two dozen', 'dua puluh empat', 'twenty-four']],
    [1000, ['seribu', 'a thousand', '1.000', '1,000', 'one thousand']],
    [115, ['seratus lima belas', 'one hundred and fifteen', 'a hundred and fifteen']],
    [1_234.56, ['1.234,56', '1,234.56']],
    [2.75, ['2,75', '2.75']],
    [1.5, ['1.5', '1,5']],
    [1500, ['1.500', '1,500', 'seribu lima ratus']],
    [0.123, ['0,123', '0.123']],
    [3141, ['3.141']],
    [1_234_000, ['1.234 million', '1,234 juta']],
    [1_234_000_000, ['1,234 million', '1.234 juta']],
    [5e9, ['5bn', '5 miliar', '5 milyar', 'five billion', 'lima miliar']],
    [20.3e12, ['20,3 triliun', '20.3 trillion']],
  ])('reads %d in every notation', (value, forms) => {
    for (const form of forms) expect(only(form)).toMatchObject({ value, start: 0, end: form.length })
  })

  it.each([
    ['Rp20,3 triliun', 20.3e12, 'IDR'],
    ['Rp 50.000,00', 50_000, 'IDR'],
    ['Rp 5 M', 5e9, 'IDR'],
    ['US$ 5 miliar', 5e9, 'USD'],
    ['US$3m', 3e6, 'USD'],
    ['€2.5 million', 2.5e6, 'EUR'],
    ['7,5 juta dolar AS', 7.5e6, 'USD'],
    ['50 ribu rupiah', 50_000, 'IDR'],
    ['40 million pounds', 40e6, 'GBP'],
    ['S$120', 120, 'SGD'],
  ])('reads the money in %s', (text, value, currency) => {
    expect(only(text)).toMatchObject({ kind: 'money', value, currency, whole: { start: 0, end: text.length } })
  })

  it('takes no weight, verb or rescue team for money', () => {
    expect(only('12 won medals').kind).toBe('cardinal')
    expect(only('30 pounds of rice').kind).toBe('cardinal')
    expect(only('SAR 50 orang').kind).toBe('cardinal')
  })

  it('reads percentages, and the language of the word settles the decimal sign', () => {
    expect(only('12 persen')).toMatchObject({ kind: 'percent', value: 12 })
    expect(only('7,4%')).toMatchObject({ kind: 'percent', value: 7.4 })
    expect(only('5.125 percent')).toMatchObject({ kind: 'percent', value: 5.125 })
    expect(only('5,125 persen')).toMatchObject({ kind: 'percent', value: 5.125 })
    expect(only('1.200 persen')).toMatchObject({ kind: 'percent', value: 1200 })
  })

  it('keeps vague numbers vague, with their magnitude', () => {
    const magnitudes = {
      belasan: 10,
      puluhan: 10,
      dozens: 10,
      ratusan: 100,
      ribuan: 1000,
      thousands: 1000,
      'beberapa ribu': 1000,
      'several hundred': 100,
      'puluhan ribu': 10_000,
      'tens of thousands': 10_000,
      'hundreds of thousands': 100_000,
      jutaan: 1e6,
    }
    for (const [text, magnitude] of Object.entries(magnitudes)) {
      expect(only(text)).toMatchObject({ value: null, magnitude, kind: 'cardinal' })
    }
  })

  it.each([
    ['10 sampai 12 ribu', 10_000, 12_000],
    ['10-12 ribu', 10_000, 12_000],
    ['5.000 hingga 5.300', 5000, 5300],
    ['antara 5 dan 7 orang', 5, 7],
    ['between 5 and 7', 5, 7],
    ['two or three', 2, 3],
    ['30 ribu sampai 40 ribu', 30_000, 40_000],
  ])('reads the range in %s', (text, value, valueTo) => {
    expect(only(text)).toMatchObject({ value, valueTo })
  })

  it('keeps ranges of money and percent whole', () => {
    expect(only('Rp5-7 miliar')).toMatchObject({ kind: 'money', value: 5e9, valueTo: 7e9, currency: 'IDR' })
    expect(only('5–10 persen')).toMatchObject({ kind: 'percent', value: 5, valueTo: 10 })
  })

  it('does not take a change for a range', () => {
    expect(findNumbers('from 5 to 7').map(({ value }) => value)).toEqual([5, 7])
    expect(findNumbers('dari 5 menjadi 7').map(({ value }) => value)).toEqual([5, 7])
    expect(findNumbers('3 rumah dan 4 toko').map(({ value }) => value)).toEqual([3, 4])
  })

  it.each([
    ['ke-2', 2],
    ['pertama', 1],
    ['1st', 1],
    ['first', 1],
    ['twenty-first', 21],
    ['third', 3],
    ['babak kedua', 2],
    ['kesebelas', 11],
  ])('reads the ordinal in %s', (text, value) => {
    expect(only(text)).toMatchObject({ kind: 'ordinal', value })
  })

  it('tells both from the second', () => {
    expect(only('kedua negara').kind).toBe('collective')
    expect(only('yang kedua').kind).toBe('ordinal')
    expect(only('kedua kalinya').kind).toBe('ordinal')
  })

  it('keeps times, dates, scores, labels and codes from counting', () => {
    expect(kinds('pukul 09.00 dan 08.30 WIB, lalu 10:45')).toEqual(['09.00 time', '08.30 time', '10:45 time'])
    expect(kinds('2/6/2025, 2025-06-02, 2015-2017')).toEqual(['2/6/2025 date', '2025-06-02 date', '2015-2017 date'])
    expect(kinds('menang 2-1, lalu 21-14')).toEqual(['2-1 score', '21-14 score'])
    expect(kinds('Pasal 4 ayat 2, tahun 90-an')).toEqual(['4 label', '2 label', '90 label'])
    expect(kinds('0812345678, MH370, COVID-19, 1.1.2, 5G')).toEqual([
      '0812345678 code',
      '370 code',
      '19 code',
      '1.1.2 code',
      '5 code',
    ])
  })

  it('passes over names and pronouns', () => {
    expect(findNumbers('Ia tiba di Lima pada malam hari.')).toEqual([])
    expect(findNumbers('Warga Kepulauan Seribu, Jakarta.')).toEqual([])
    expect(findNumbers('salah satu warga, one of them, no one')).toEqual([])
    expect(only('Gempa, Lima Orang Tewas').value).toBe(5)
  })

  it('gives every mention verbatim, in order and without overlaps', () => {
    const piece = fc.constantFrom(
      '11.000',
      'dua',
      ' ',
      'puluh',
      'ribu',
      '-',
      'Rp',
      '%',
      '.',
      ',',
      '/',
      'a ',
      'of',
      'to',
      'kedua',
      'half',
      '\u00a0',
      'é',
      '9',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 30 }).map(parts => parts.join('')),
        ),
        text => {
          let end = 0
          for (const mention of findNumbers(text)) {
            expect(mention.text).toBe(text.slice(mention.start, mention.end))
            expect(mention.start).toBeGreaterThanOrEqual(end)
            expect(mention.end).toBeGreaterThan(mention.start)
            end = mention.end
          }
        },
      ),
    )
  })

  it('reads what Intl writes, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), value => {
        for (const language of ['en', 'id'])
          expect(only(new Intl.NumberFormat(language).format(value)).value).toBe(value)
      }),
    )
  })

  it('stays linear on long repetitions', () => {
    for (const unit of [
      '1.',
      '1-',
      '1,1 ',
      'dua ratus ',
      'ribuan ',
      '10 sampai ',
      '+62 ',
      'twenty-',
      'a hundred ',
      '9',
    ]) {
      const started = performance.now()
      findNumbers(unit.repeat(100_000 / unit.length))
      expect(performance.now() - started).toBeLessThan(5000)
    }
  })
})

describe('numberTerm', () => {
  it('is one term for one number, without exponent and with at most four decimals', () => {
    expect(numberTerm(11_000)).toBe('#11000')
    expect(numberTerm(2.75)).toBe('#2.75')
    expect(numberTerm(1 / 3)).toBe('#0.3333')
    expect(numberTerm(20.3e12)).toBe('#20300000000000')
    expect(numberTerm(1e21)).toBe('#1000000000000000000000')
    expect(numberTerm(-0)).toBe('#0')
    expect(numberTerm(1200)).toBe('#1200')
  })

  it('never has an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
        expect(numberTerm(value)).not.toMatch(/e/)
      }),
    )
  })
})
