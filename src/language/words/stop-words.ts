import type { Language } from '../language.ts'

/** Titles before names: they are no part of the name, and seldom stand in both the question and the article. */
const TITLES = 'prof profesor professor dr drs dra ir haji hj mr mrs ms sir phd msc'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/**
 * Words that carry grammar and no matter: never evidence. Negations, numerals, quantities and time words are not among
 * them, because they change what is asked ("how many were *not* killed", "last *year*").
 */
export const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`
    a an the this that these those such same
    i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we our ours ourselves they them us their theirs themselves
    am is are was were be been being do does did doing done have has had having will would shall should can could may might must ought
    and or but nor so yet if then else than as because while though although unless until whether
    of in on at by for from to into onto with without within about against between among through during before after above below
    under over up down out off near upon toward towards via per across along around behind beyond despite except
    there here also too very just only even still again ever never always often rather quite almost already
    some any each every either neither both all most many much more less few several other another own
    ${TITLES}
    one ones s t ll re ve d m don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn
  `),
  id: words(`
    yang di ke dari pada dalam untuk dengan oleh kepada terhadap tentang mengenai soal seputar bagi demi atas antara sejak hingga sampai
    dan atau tetapi tapi namun serta sedangkan sementara maupun bahwa karena sebab agar supaya jika kalau bila apabila ketika saat maka sehingga meski meskipun walaupun
    ini itu tersebut begitu begini demikian sana sini situ
    saya aku kamu anda kau dia ia beliau kami kita mereka nya ku mu
    adalah ialah merupakan yaitu yakni ada adanya terdapat menjadi jadi bisa dapat akan telah sudah sedang masih pernah harus boleh mau ingin
    juga pun lagi saja hanya sangat sekali amat lebih paling agak cukup makin semakin terlalu
    sebuah seorang seekor suatu sesuatu para si sang hal secara seperti sebagai bagai
    per tiap setiap semua seluruh beberapa sebagian banyak lain lainnya
    ${TITLES}
    lah kah tah pun dong sih kok deh nih tuh ya loh kan yg dgn utk dr dlm krn pd sdh udah udh tsb
  `),
}

/** Words that make a sentence a question or a request, politeness included: never evidence, and no concept of their own. */
export const questionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`
    what which who whom whose when where why how please tell show give know find explain describe list name mention
    number amount total count
    thanks hello hi hey kindly question answer anyone someone say says said
  `),
  id: words(`
    apa apakah siapa siapakah kapan kapankah dimana dimanakah kemana mana manakah mengapa kenapa bagaimana bagaimanakah gimana berapa berapakah berapalah
    seberapa tolong mohon coba beri tahu kasih sebutkan jelaskan tunjukkan carikan cari min kak gan bang mas mbak halo hai
    jumlah banyaknya total
    terima makasih saja brp bgmn gmn knp kpn dmn sapa tau
    disebut dinamakan bernama nama namanya
  `),
}

/** Whether a folded word says nothing about the subject of a question. */
export function isStopWord(lower: string, language: Language): boolean {
  return functionWords[language].has(lower) || questionWords[language].has(lower)
}
