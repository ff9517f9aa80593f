import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../../src/language/sentences/sentences.ts'

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  test('splits at stops, question and exclamation marks', () => {
    expect(split('Pasar dibuka lagi. Siapa yang datang? Semua datang! Sepi pun hilang.')).toEqual([
      'Pasar dibuka lagi.',
      'Siapa yang datang?',
      'Semua datang!',
      'Sepi pun hilang.',
    ])
  })

  test.each([
    ['titles', 'Kemarin Dr. Wulan dan Prof. Ir. H. Seno tiba di Jl. Melati No. 5 bersama Kombes Pol. Aria.'],
    ['initials', 'Buku itu ditulis J. K. Wardana dan disunting S. Utami.'],
    ['degrees', 'Panitia dipimpin Lestari, S.H., M.H. dan dua wakilnya.'],
    ['money and numbers', 'Harganya Rp. 2.500 per kilo, naik 1.250,75 dari Rp 1.249.'],
    ['dates', 'Rapat digelar 3.7.2025 dan diulang pada 12.8.2025.'],
    [
      'domains and addresses',
      'Jadwal ada di warta-kendal.com, di Kabar.Com, dan lewat surat ke rina.Wati@kabar.id saja.',
    ],
    ['times of day', 'The market opens at 9 a.m. on weekdays and at 10 a.m. on Sundays.'],
    ['months in English', 'It closed on Sept. 3 and opened again on Oct. 14 of that year.'],
    ['abbreviations within', 'Mereka menjual beras, gula, dll. di pasar itu.'],
    [
      'small letters for words',
      'Surat a. n. Bupati Kendal dikirim d. a. Balai Desa lewat Waldhilfe e. V yayasan kebun.',
    ],
    [
      'a thousand broken in two',
      'Kebun di ketinggian 700-1. 000 meter itu seluas 3.327. 810 hektare dan dijaga 2. 050 orang.',
    ],
    ['countries', 'Mr. Alder met the U.S. President and two U.N. officials in St. Clair.'],
  ])('does not split at %s', (_, text) => {
    expect(split(text)).toEqual([text])
  })

  test('lets an abbreviation end a sentence where a new one plainly begins', () => {
    expect(split('Ia membeli cabai, bawang, dsb. Pedagang lain pulang.')).toHaveLength(2)
    expect(split('She lives in the U.S. The rest stayed.')).toEqual(['She lives in the U.S.', 'The rest stayed.'])
    expect(split('Kami masuk grup C. Mereka masuk grup D.')).toHaveLength(2)
    expect(split('Ada dua jawaban no. Hal itu aneh.')).toHaveLength(2)
  })

  test.each([
    'Itu diatur pasal 3 huruf f. Pasal itu jelas.',
    'Ombak setinggi 5 m. Nelayan pulang.',
    'Ada pilihan b dan c. Pedagang diam.',
    "Tempatnya di St Mary's. Pedagang diam.",
    'Warganya masuk kategori b. 12 warga lain menunggu.',
    'Sayur itu kaya vitamin c. Pedagang senang.',
    'Mereka memilih warna e. Pedagang diam.',
    'Yang sakit menjadi 23. 150 orang masih dirawat.',
    'Ia meninggal pada usia 52. 300 pelayat datang.',
    'Warganya 305.000. 106 desa terendam.',
    'Warganya 12. 300 lainnya pindah.',
  ])('ends a sentence at a letter or number that is no abbreviation: %s', text => {
    expect(split(text)).toHaveLength(2)
  })

  test('splits where the space after the stop is missing', () => {
    expect(split('Petani menunggu hujan.Kendal masih kering.')).toEqual([
      'Petani menunggu hujan.',
      'Kendal masih kering.',
    ])
    expect(split('Benarkah begitu?Warga ragu.')).toEqual(['Benarkah begitu?', 'Warga ragu.'])
    expect(split('Ia diam saja."Saya lelah," kata Tono.')).toEqual(['Ia diam saja.', '"Saya lelah," kata Tono.'])
  })

  test('splits where a scraper left commas for paragraph breaks', () => {
    expect(split('Kabut mulai tipis., Jadwal kapal pulih.,"Kami lega," kata Wulan.')).toEqual([
      'Kabut mulai tipis.',
      'Jadwal kapal pulih.',
      '"Kami lega," kata Wulan.',
    ])
  })

  test('keeps speech with its speaker', () => {
    expect(split('"Air surut." kata Tono. Warga pulang.')).toEqual(['"Air surut." kata Tono.', 'Warga pulang.'])
    expect(split('“Air surut! Kami pulang,” ujar Tono.')).toEqual(['“Air surut! Kami pulang,” ujar Tono.'])
    expect(split('“Air surut.” Warga pulang.')).toEqual(['“Air surut.”', 'Warga pulang.'])
  })

  test('splits within a speech that is too long to be one quote', () => {
    const speech = `"${'Kami menunggu di balai desa sampai pagi. '.repeat(12)}Lalu kami pulang," kata Tono.`
    expect(split(speech)).toHaveLength(13)
  })

  test('does not let an open quotation mark swallow what follows', () => {
    expect(split('Ia berkata "ayo pergi. Semua ikut. Jalan itu panjang.')).toHaveLength(3)
  })

  test('takes spaced marks, ellipses and runs of marks as one end', () => {
    expect(split('Alasannya ? Harga naik. Apa ?! Ya... Begitulah… Selesai')).toEqual([
      'Alasannya ?',
      'Harga naik.',
      'Apa ?!',
      'Ya...',
      'Begitulah…',
      'Selesai',
    ])
  })

  test('keeps the number of a list entry and a note with its sentence', () => {
    expect(split('2. Rebus air. 3. Masukkan beras.')).toEqual(['2. Rebus air.', '3. Masukkan beras.'])
    expect(split('Desa itu tua.[4] Warganya ramah.')).toEqual(['Desa itu tua.[4]', 'Warganya ramah.'])
  })

  test('a name that begins small can begin a sentence, another small letter cannot', () => {
    expect(split('Beritanya beredar. iKabar memuatnya. lalu hilang.')).toEqual([
      'Beritanya beredar.',
      'iKabar memuatnya. lalu hilang.',
    ])
  })

  test('works on a part of a text and gives offsets into the whole', () => {
    const text = 'Judul. Air naik. Warga pindah. Akhir.'
    expect(splitSentences(text, 7, 30)).toEqual([
      { start: 7, end: 16 },
      { start: 17, end: 30 },
    ])
  })

  test('spans are ordered, apart, trimmed, inside, and hold every letter and digit', () => {
    const piece = fc.constantFrom(
      'Rina',
      'pergi',
      'Dr.',
      '3.500',
      '. ',
      '.',
      '! ',
      '?',
      '…',
      '"',
      '“',
      '”',
      ' ',
      ',',
      '.,',
      '(',
      ')',
      '\n',
      'a.m.',
      'U.S.',
      '[2]',
      '2.6.2025',
      'é',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(10), fc.nat(10), (pieces, left, right) => {
        const text = pieces.join('')
        const from = Math.min(left, text.length)
        const to = Math.max(from, text.length - right)
        const spans = splitSentences(text, from, to)
        let last = from
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          expect(text.slice(last, start)).not.toMatch(/[\p{L}\p{N}]/u)
          last = end
        }
        expect(last).toBeLessThanOrEqual(to)
        expect(text.slice(last, to)).not.toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })

  test.each(['A. ', '.', '."', 'a.,', '("', 'x.[', '?! ', '. '])(
    'takes time in proportion to the length of "%s" repeated',
    piece => {
      const time = (count: number) => {
        const text = piece.repeat(count)
        const start = performance.now()
        splitSentences(text)
        return performance.now() - start
      }
      time(20_000)
      expect(time(400_000)).toBeLessThan(20 * (time(20_000) + 60) * 3)
    },
  )
})
