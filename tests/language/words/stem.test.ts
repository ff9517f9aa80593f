import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stem } from '../../../src/language/words/stem.ts'

/** Every word of a line is a form of one word: they must meet. */
const FAMILIES = {
  id: [
    'kirim mengirim mengirimkan dikirim dikirimkan pengiriman terkirim kiriman',
    'serang menyerang diserang serangan penyerangan menyerangnya',
    'tewas menewaskan ditewaskan tewasnya',
    'bunuh membunuh dibunuh pembunuhan terbunuh pembunuhnya',
    'luka terluka melukai dilukai',
    'tahan menahan ditahan penahanan tahanan',
    'tarik menarik ditarik penarikan',
    'nilai menilai dinilai penilaian senilai',
    'beri memberi diberi memberikan diberikan berikan pemberian',
    'latih melatih dilatih pelatih pelatihan',
    'bangun membangun dibangun pembangunan bangunan',
    'sebut menyebut disebut menyebutkan disebutkan',
    'tuduh menuduh dituduh tuduhan',
    'curi mencuri dicuri pencurian pencuri',
    'ungsi mengungsi pengungsi pengungsian diungsikan',
    'banjir kebanjiran banjirnya',
    'sepakat kesepakatan disepakati menyepakati',
    'temu bertemu menemui pertemuan ditemui',
    'sandera menyandera disandera penyanderaan',
    'tentara tentaranya tentarakah',
    'pasukan pasukannya pasukankah',
    'kapal kapalnya kapalkah kapalpun',
    'pemerintah pemerintahan pemerintahnya',
    'pesawat antipesawat pesawatnya',
    'menandatangani ditandatangani penandatanganan',
    'menyalahgunakan disalahgunakan penyalahgunaan',
    'mempertanggungjawabkan pertanggungjawaban',
  ],
  en: [
    'deploy deploys deployed deploying deployment deployments',
    'soldier soldiers',
    'send sends sending sent',
    'kill kills killed killing',
    'wound wounds wounded',
    'die dies died dying death deaths dead',
    'woman women',
    'child children',
    'casualty casualties',
    'crisis crises',
    'fly flies flew flown flying',
    'spy spies spied spying',
    'use uses used using',
    'ground grounds',
    'defense defence',
    'organize organise organized organised organizing organising',
    'labor labour labored laboured',
    'center centre centers centres',
    'travel travels traveled travelled traveling travelling',
    'program programme programs programmes',
    'constructor constructors',
  ],
} as const

/** Words of one line look alike and mean different things: they must not meet. */
const STRANGERS = {
  id: [
    'pasukan pasu',
    'bali bal balai',
    'busan bus',
    'ribuan ribu',
    'ratusan ratus',
    'puluhan puluh',
    'belasan belas',
    'pemerintah perintah',
    'relawan rawan',
    'berterima menerima',
    'akhirnya berakhir',
    'kabupaten bupati',
    'kendaraan darah',
    'tangan tang',
    'sekolah seko',
    'masalah salah',
    'wilayah layah wila',
    'jumlah jum',
    'menteri teri',
    'peluru luru',
    'beras ras',
  ],
  en: [
    'news new',
    'united unit',
    'nations nat',
    'organ organism',
    'general generous',
    'universe university',
    'police policy',
    'wound wind',
    'ground grind',
  ],
} as const

describe.each(['id', 'en'] as const)('stem (%s)', language => {
  it.each(FAMILIES[language])('brings together: %s', family => {
    const words = family.split(' ')
    const apart = words.filter(word => stem(word, language) !== stem(words[0]!, language))
    expect(apart.map(word => `${word} → ${stem(word, language)}`)).toEqual([])
  })

  it.each(STRANGERS[language])('keeps apart: %s', strangers => {
    const stems = strangers.split(' ').map(word => stem(word, language))
    expect(new Set(stems).size, stems.join(' ')).toBe(stems.length)
  })

  it('makes of any word one word, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), text => {
        const word = text.toLowerCase()
        const found = stem(word, language)
        expect(found).not.toBe('')
        expect(stem(word, language)).toBe(found)
      }),
    )
  })

  it('leaves short words and words of other scripts alone', () => {
    for (const word of ['ya', 'di', 'x', 'куба', '東京', '']) expect(stem(word, language)).toBe(word)
  })

  it('reads a word of any length in linear time', () => {
    const since = performance.now()
    for (const pump of ['a', 'me', 'nya', 'ber', 'kan', 'ing', 'ed', 'lah', 'x'])
      stem(pump.repeat(Math.ceil(100_000 / pump.length)), language)
    expect(performance.now() - since).toBeLessThan(5000)
  })
})

describe('stem', () => {
  it('keeps words that only end like a clitic', () => {
    for (const word of ['sekolah', 'masalah', 'wilayah', 'jumlah', 'makalah', 'istilah', 'adalah', 'setelah', 'punya'])
      expect(stem(word, 'id')).toBe(word)
  })

  it('keeps names of places and people that look derived', () => {
    for (const name of ['bali', 'busan', 'kediri', 'maluku', 'belanda', 'susan', 'taliban', 'belgia', 'iran', 'sultan'])
      expect(stem(name, 'id')).toBe(name)
  })

  it('does not take one language for the other', () => {
    expect(stem('deployed', 'id')).toBe('deployed')
    expect(stem('mengirim', 'en')).not.toBe('kirim')
  })
})
