import { describe, expect, test } from 'vitest'
import { paragraphsOf } from '../../../src/corpus/cleaning/paragraphs.ts'
import { rolesOf } from '../../../src/corpus/cleaning/roles.ts'

/** Each line of a text with its role, as `role: text`. */
function roles(text: string, title: string | null = null, style: 'plain' | 'markdown' = 'plain') {
  const paragraphs = paragraphsOf(text, 0, style)
  return rolesOf(paragraphs, title).map((part, at) => `${part}: ${paragraphs[at]!.text}`)
}

const A = 'Jembatan gantung di Kendal dibuka kembali setelah dua tahun ditutup karena banjir.'
const B = 'Bupati Wulan Sari mengatakan jembatan itu kini mampu menahan beban tiga kali lipat.'
const C = 'Warga desa menyambut pembukaan itu dengan kenduri dan pertunjukan wayang semalam suntuk.'

describe('rolesOf', () => {
  test('knows headline, caption and byline at the head', () => {
    expect(
      roles(
        `Jembatan Kendal Dibuka\n\nBupati Kendal Wulan Sari. (Antara)\n\nTono Subagio • 3 June 2025 08:15\n\n${A}\n\n${B}`,
      ),
    ).toEqual([
      'headline: Jembatan Kendal Dibuka',
      'caption: Bupati Kendal Wulan Sari. (Antara)',
      'byline: Tono Subagio • 3 June 2025 08:15',
      `body: ${A}`,
      `body: ${B}`,
    ])
  })

  test('a first line in sentence case is a headline where a blank line follows', () => {
    expect(roles(`Bridge in Kendal opens after two years\n\n${A}`)[0]).toMatch(/^headline/)
  })

  test('a repeated line is furniture, whichever line it is', () => {
    expect(roles(`Jembatan Kendal Dibuka\n${A}\nJembatan Kendal Dibuka\n${B}\n${A}`)).toEqual([
      'headline: Jembatan Kendal Dibuka',
      `body: ${A}`,
      'furniture: Jembatan Kendal Dibuka',
      `body: ${B}`,
      `furniture: ${A}`,
    ])
  })

  test('the line that repeats a known title is its headline, even as a sentence', () => {
    expect(roles(`Jembatan itu dibuka.\n${A}`, 'Jembatan itu dibuka')[0]).toBe('headline: Jembatan itu dibuka.')
  })

  test('knows subheads by their shape', () => {
    const parts = roles(
      `${A}\nBeban Tiga Kali Lipat\n${B}\nWarga Bertanya “Mengapa Baru Sekarang” ?\n${C}\n“Jembatan Rakyat”\n${A} Lagi.`,
    )
    expect(parts.map(part => part.split(':')[0])).toEqual([
      'body',
      'headline',
      'body',
      'headline',
      'body',
      'headline',
      'body',
    ])
  })

  test('a sentence without its stop stays body, in the middle and at the end', () => {
    const open = 'Sementara itu pedagang pasar menunggu kabar tentang jembatan kedua'
    expect(roles(`${A}\n${open}\n${B}\n${open} yang dijanjikan bupati`).map(part => part.split(':')[0])).toEqual([
      'body',
      'body',
      'body',
      'body',
    ])
  })

  test('short sentences and questions with their marks are body', () => {
    const parts = roles(`${A}\nBenarkah begitu?\nWarga ragu.\n"Lihat itu, Bung!"\n${B}`)
    expect(parts.every(part => part.startsWith('body'))).toBe(true)
  })

  test('names and titles after the last paragraph are furniture, figures are not', () => {
    expect(
      roles(`${A}\n${B}\nTono Subagio\nPasar Kendal Pindah ke Lapangan\nPanjang: 120 meter, lebar: 3 meter`).slice(2),
    ).toEqual([
      'furniture: Tono Subagio',
      'furniture: Pasar Kendal Pindah ke Lapangan',
      'body: Panjang: 120 meter, lebar: 3 meter',
    ])
  })

  test('knows lists with bullets, with numbers, and plain ones after a colon', () => {
    expect(roles(`Jembatan itu memerlukan :\n- 40 ton baja\n- Kabel baru\n${A}`)).toEqual([
      'body: Jembatan itu memerlukan :',
      'item: - 40 ton baja',
      'item: - Kabel baru',
      `body: ${A}`,
    ])
    expect(roles(`Yang hadir pada pembukaan jembatan itu antara lain:\nWulan Sari\nTono Subagio\n${A}`)[1]).toBe(
      'item: Wulan Sari',
    )
    expect(roles(`${A}\n1. Periksa kabelnya.\n2. Ganti papan yang lapuk.`)[2]).toBe('item: 2. Ganti papan yang lapuk.')
  })

  test('the same item may stand in two lists', () => {
    const parts = roles(`Regu pertama membawa:\n- Tali\n- Palu\nRegu kedua membawa:\n- Tali\n- Gergaji\n${A}`)
    expect(parts.filter(part => part === 'item: - Tali')).toHaveLength(2)
  })

  test('a lone dash before a sentence makes no list', () => {
    expect(roles(`– ${A}\n${B}`)[0]).toBe(`body: – ${A}`)
  })

  test('an article of one line without a stop is body', () => {
    expect(roles('Kendal adalah kabupaten di pesisir utara')).toEqual([
      'body: Kendal adalah kabupaten di pesisir utara',
    ])
  })

  test('reads Markdown: headings, and paragraphs that run over several lines', () => {
    expect(
      roles(
        '# Jembatan Kendal\n\nJembatan itu dibuka\nkembali kemarin.\nWarga senang.\n\n- satu\n- dua',
        null,
        'markdown',
      ),
    ).toEqual([
      'headline: # Jembatan Kendal',
      'body: Jembatan itu dibuka\nkembali kemarin.\nWarga senang.',
      'item: - satu',
      'item: - dua',
    ])
  })

  test('a line broken around a link is one paragraph, but furniture is never joined', () => {
    expect(
      roles(
        `Pelatih tim Kendal\nmengaku puas dengan hasil latihan para pemainnya kemarin sore.\nAdvertisement\nkatanya.`,
      ),
    ).toEqual([
      'body: Pelatih tim Kendal\nmengaku puas dengan hasil latihan para pemainnya kemarin sore.',
      'furniture: Advertisement',
      'body: katanya.',
    ])
  })
})
