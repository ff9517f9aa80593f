import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../../src/language/lexicon/detect.ts'
import type { Language } from '../../../src/language/language.ts'
import { loadLexicon } from '../../../src/language/lexicon/lexicon.ts'

const lexicon = loadLexicon()

/** Questions as people type them: whole sentences, chat spelling, two or three words, and words of the other language among them. */
const ASKED: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'How many rangers were hurt?',
    'who leads the inquiry',
    'where is Surabaya',
    'when did Prabowo visit Ankara',
    'why',
    'death toll',
    'fuel prices',
    'rice import quota',
    'missing fishermen',
    'ceasefire talks',
    'drone attack on Odesa',
    'North Korean soldiers',
    'budget deficit 2026',
    'hw many ppl died',
    'wat happened in Lombok',
    'pls explain the Omnibus law',
    'What is Bulog?',
    'did Garuda cancel flights',
    'is Jakarta sinking',
    'explain the KPK case',
    'how many tentara were sent',
    'what did Menlu say',
    'the gempa in Cianjur',
    'what does gotong royong mean',
    'who won Pilkada Jabar',
    'troops deployed to Kursk',
    'casualties',
    'wounded soldiers',
    'foreign minister',
    'sanctions',
    'anti-aircraft missiles',
    'Which villages were flooded?',
    "What's the inflation rate?",
    'show me reports about bird flu',
    'volcano',
    'school lunch programme poisoning',
    'Kim Jong Un speech',
    'weapons shipments',
    'hostages freed',
    'list of banned airlines',
    'Has Malaysia signed?',
    'how old is Megawati',
    'price of chilli in Medan',
    'Papua road workers killed',
    'number of evacuees Lumajang',
    'train crash Cicalengka',
    'new capital Nusantara cost',
    'ministry of defence spending',
    'earthquake',
    'who is Luhut',
    'ferry sank off Bali',
    'monitoring team findings',
  ],
  id: [
    'Berapa nelayan yang hilang?',
    'siapa yang memimpin penyelidikan',
    'di mana Ankara',
    'kapan Trump ke Tokyo',
    'kenapa',
    'korban tewas',
    'harga BBM',
    'kuota impor beras',
    'nelayan hilang',
    'gencatan senjata',
    'serangan drone di Odesa',
    'tentara Korea Utara',
    'defisit anggaran 2026',
    'brp org meninggal',
    'ada apa di Lombok',
    'tolong jelaskan Omnibus Law',
    'Apa itu Brexit?',
    'apakah Boeing bangkrut',
    'jakarta tenggelam',
    'jelaskan kasus KPK',
    'berapa troops yang dikirim',
    'apa kata White House',
    'gempa Cianjur',
    'arti lockdown apa',
    'siapa pemenang Pilkada Jabar',
    'pasukan dikirim ke Kursk',
    'korban',
    'prajurit terluka',
    'menteri luar negeri',
    'sanksi',
    'rudal antipesawat',
    'Desa mana saja yang kebanjiran?',
    'inflasi bulan lalu',
    'cari berita flu burung',
    'gunung meletus',
    'keracunan makan bergizi gratis',
    'pidato Kim Jong Un',
    'pengiriman senjata',
    'sandera dibebaskan',
    'daftar maskapai terlarang',
    'sudahkah Malaysia tanda tangan?',
    'umur Megawati',
    'harga cabai di Medan',
    'pekerja jalan Papua dibunuh',
    'jumlah pengungsi Lumajang',
    'kecelakaan kereta Cicalengka',
    'biaya ibu kota Nusantara',
    'belanja kementerian pertahanan',
    'gempa bumi',
    'gmn nasib WNI di Sudan',
    'feri karam dekat Bali',
    'temuan tim pemantau',
    'update banjir Demak dong',
  ],
}

const table = (['en', 'id'] as const).flatMap(language => ASKED[language].map(question => ({ language, question })))

describe('detectLanguage', () => {
  it('has at least fifty questions of each language to try', () => {
    for (const questions of Object.values(ASKED)) expect(new Set(questions).size).toBeGreaterThanOrEqual(50)
  })

  it.each(['en', 'id'] as const)(
    'tells the language of 96 of 100 short questions, whatever the fallback (%s)',
    fallback => {
      const wrong = table.filter(({ language, question }) => detectLanguage(question, lexicon, fallback) !== language)
      expect(
        1 - wrong.length / table.length,
        `wrong: ${wrong.map(({ question }) => question).join(' | ')}`,
      ).toBeGreaterThanOrEqual(0.96)
    },
  )

  it.each(['en', 'id'] as const)('leaves names, figures and marks to the fallback (%s)', fallback => {
    for (const text of ['Zelenskyy', '', '  ', '?!', '2025', '11.000', 'Куба', '朝鮮', '🙂'])
      expect(detectLanguage(text, lexicon, fallback), text).toBe(fallback)
  })

  it('does not mind capitals', () => {
    for (const { question } of table.filter(({ question }) => question === question.toLowerCase()))
      expect(detectLanguage(question.toUpperCase(), lexicon), question).toBe(detectLanguage(question, lexicon))
  })

  it('takes any text, and a long one in linear time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(['en', 'id']).toContain(detectLanguage(text, lexicon))
      }),
    )
    const since = performance.now()
    for (const pump of ['a', 'the ', 'yang ', "a'", '’', 'ng', ' ']) detectLanguage(pump.repeat(100_000), lexicon)
    expect(performance.now() - since).toBeLessThan(5000)
  })
})
