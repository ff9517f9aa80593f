import type { Language } from '../language/language.ts'
import type { Word } from '../language/words/words.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Folded words after which a new clause or list member begins. */
export const CONJUNCTIONS = words(`
  dan atau tetapi tapi namun serta sedangkan sementara maupun melainkan lalu kemudian setelah sebelum sesudah karena sebab ketika saat bahwa
  agar supaya jika bila apabila meski meskipun walaupun sehingga hingga akibat usai seperti
  and or but nor while whereas although though because since after before when as than if so that until despite following
`)

/** Folded prepositions. */
export const PREPOSITIONS = words(`
  di ke dari pada dalam untuk dengan oleh kepada terhadap tentang mengenai bagi demi atas antara sejak sampai selama sepanjang menuju lewat melalui
  in on at by for from to into onto with without within about against between among through during near upon toward towards via per across
  along around behind beyond except under over of
`)

/** Folded words that hold a verb group together, and pronouns: none of them is a noun or changes what is governed. */
export const AUXILIARIES = words(`
  telah sudah akan sedang masih juga kembali pernah sempat baru bisa dapat harus turut ikut mulai terus lagi pun saja hanya adalah ialah yakni yaitu merupakan
  akhirnya sendiri secara resmi sebelumnya
  dilaporkan diduga diyakini dinyatakan dipastikan diketahui disebut dikabarkan ditemukan terpaksa langsung kini saat sekaligus mengaku tengah
  tidak tak bukan belum tanpa ini itu tersebut nya ia dia mereka kami kita yang
  is are was were be been being am has have had do does did will would shall should can could may might must not no never also already still
  reportedly later now then since it he she they we who which that this these those its his her their there
`)

/** Verbs and nouns that lead up to a figure without saying what happened: looking for that, one reads through them. */
export const TRANSPARENT = words(`
  ada terdapat sebanyak sebesar sejumlah jumlah total berjumlah tercatat mencatat mencapai menjadi menembus menyentuh bertambah meningkat naik turun melonjak berkurang
  mengakibatkan menyebabkan menimbulkan melibatkan meliputi mencakup mengatakan menyebut menyebutkan mengklaim menyatakan melaporkan memperkirakan diperkirakan
  memastikan mengonfirmasi mengkonfirmasi membenarkan mengungkapkan menegaskan menjelaskan menuduh membantah menyangkal mengakui menduga menuding angka data mengumumkan
  korban orang jiwa warga para personel unit
  reached reaching reach rose risen rising climbed climbing increased fell dropped grew totalled totaled numbered number toll total count hit passed topped stood stands
  says said say reported reporting confirmed claimed claims estimated estimates put puts caused causing left leaving
  a an the some another additional extra people person victims victim
`)

/** Verbs and words before a figure that count what stands before them: "jumlah pengungsi mencapai 900". */
const LINKERS = words(`
  mencapai menjadi menembus menyentuh berjumlah sebanyak sebesar tercatat adalah ialah yaitu yakni
  reached reaching totalled totaled numbered stood stands hit passed is was are were
`)

/** Whether the word at an index leads from what is counted to its number: some only behind a verb of rising or falling. */
export function isLinker(words: readonly { readonly lower: string }[], at: number): boolean {
  const { lower } = words[at]!
  if (!OPEN_LINKERS.has(lower)) return LINKERS.has(lower)
  if (lower === 'to' && words.slice(Math.max(0, at - 5), at).some(({ lower }) => BRINGING.test(lower))) return true
  if (lower === 'at' && words.slice(Math.max(0, at - 7), at).some(({ lower }) => PUTTING.test(lower))) return true
  let before = at - 1
  // "rose sharply from 140 to 212": the number between is no word.
  if (lower === 'to' && words[before]?.lower === 'from') before -= 1
  if (/(?:ly|tajam|drastis|pesat)$/.test(words[before]?.lower ?? '')) before -= 1
  return MOVEMENTS.has(words[before]?.lower ?? '')
}

/** "bringing the death toll to 33" */
const BRINGING = /^(?:bring|brings|brought|bringing|taking|raised|raising|pushed|pushing)$/

/** "put the number of displaced at 75,000" */
const PUTTING = /^(?:put|puts|putting|estimate|estimates|estimated|estimating)$/

/** Prepositions that lead to a number only behind a verb of rising or falling. */
const OPEN_LINKERS = words('to at from dari ke')
const MOVEMENTS = words(
  'naik turun meningkat melonjak bertambah berkurang merosot anjlok menyusut melambung menurun jumped doubled tripled rises falls drops rose risen rising climbed climbing increased fell dropped grew jumped soared stood stands up down',
)

/** An Indonesian active verb, by its prefix: what it governs stands behind it. No word of an English text is one. */
export function isActiveVerb(lower: string, language: Language): boolean {
  return (
    language === 'id' &&
    lower.length > 5 &&
    /^(?:meng|meny|mem|men|me[lrwy])[a-z]/.test(lower) &&
    !NOT_ACTIVE.has(lower)
  )
}

/** An Indonesian passive verb, by its prefix. */
export function isPassiveVerb(lower: string, language: Language): boolean {
  return language === 'id' && lower.length > 5 && /^di[a-z]/.test(lower) && !NOT_PASSIVE.test(lower)
}

const NOT_ACTIVE = words(`
  menteri mental menara mentor mentah memori member medali merek merpati melati meriam merica melodi melayu merah mewah meski meskipun menurut menjelang
  mengenai melalui menuju mereka merdeka menantu
`)
const NOT_PASSIVE =
  /^(?:digital|dinas|diri|direk|dirut|disiplin|distr|diskon|diskusi|dinding|diplom|diesel|dinasti|divisi|dingin|dirham|distribu|dialog|dimensi|dinamika)/

/** Whether no noun phrase goes on at this word. */
export function endsPhrase({ lower, hyphenated }: Word, language: Language): boolean {
  if (hyphenated) return false
  return (
    CONJUNCTIONS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    isActiveVerb(lower, language) ||
    isPassiveVerb(lower, language)
  )
}
