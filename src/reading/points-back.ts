import { isActiveVerb, isPassiveVerb } from './grammar.ts'

/** Folded openings that make sense only after the sentence before. */
const OPENING = new RegExp(
  `^["“'‘(-]*\\s*(?:${[
    // Indonesian
    'dia|ia|beliau|mereka|ini|itu|hal (?:itu|ini|tersebut|yang sama)|demikian',
    '(?:disebutkan|dikatakan|ditambahkan|dijelaskan|ditegaskan|diungkapkan|menurut|kata|ujar|ucap|tutur|jelas|ungkap|tambah|lanjut)(?:nya)?(?=,)',
    '(?:disebutkan|dikatakan|ditambahkan|dijelaskan|ditegaskan|diungkapkan|menurut|kata|ujar|ucap|tutur)(?:nya| dia| ia| mereka)',
    'disebutkan|dijelaskannya|ditambahkan|akibatnya|dampaknya|puncaknya|hasilnya|sebaliknya|sebelumnya dia|keduanya|ketiganya|pihaknya|salah satunya|di antaranya|beberapa di antaranya',
    'sebagai (?:balasan|tanggapan|imbalan|gantinya|akibat|hasil)(?:nya)?|karena itu|oleh karena itu|dengan demikian|meski begitu|meski demikian',
    '(?:akan )?(?:tetapi|namun) (?:dia|ia|mereka|hal|itu|ini)',
    // English
    'he|she|they|it|this|that|these|those|his|her|their|its|both|as a result|in return|in response|according to (?:him|her|them)|but (?:he|she|they|it)',
  ].join('|')})(?![\\p{L}-])`,
  'iu',
)
/** "Pernyataan ini …", "Menurut kelompok tersebut …": a thing named before opens the sentence. */
const DEMONSTRATIVE = /^["“'‘(]*\s*((?:\p{L}+[ \u00a0]){1,4})(?:ini|itu|tersebut)(?!\p{L})/iu
const NAMED_TIME =
  /^["“'‘(]*\s*(?:sementara|saat|selain|setelah|sebelum|pada|tahun|bulan|hari|pekan|awal|akhir|pertengahan)[ \u00a0](?:\p{L}+[ \u00a0])?(?:ini|itu)(?!\p{L})/iu
/** Speech whose speaker is a pronoun: "…," katanya. */
const SPOKEN_BY_PRONOUN =
  /["”’,][ \u00a0]*(?:(?:kata|ujar|ucap|tutur|jelas|imbuh|terang|ungkap|papar|tegas|tambah|sebut|tandas|pungkas|lanjut)(?:nya|[ \u00a0](?:dia|ia|mereka))|(?:he|she|they) (?:said|added|told)|said (?:he|she))(?!\p{L})/iu
/** "Ribuan lainnya …", "70 of them …": what is counted was said before. */
const ELLIPTIC = /^["“'‘(]*\s*(?:[\p{L}\d.,]+[ \u00a0]){1,3}(?:lainnya|di antaranya|others|of them|of those)(?!\p{L})/iu

/**
 * Whether a sentence hinges on the one before it, through a pronoun, "disebutkan", a demonstrative or an elliptic count,
 * so that the two belong in one quote. Only the opening is looked at, and who speaks.
 */
export function pointsBack(sentence: string): boolean {
  const opening = sentence.slice(0, 120)
  if (OPENING.test(opening) || ELLIPTIC.test(opening)) return true
  const before =
    DEMONSTRATIVE.exec(opening)?.[1]
      ?.toLowerCase()
      .split(/[ \u00a0]/) ?? []
  // Behind a verb it is no longer the subject: "Polisi membuka jalan itu".
  if (
    before.length > 0 &&
    !before.some(word => isActiveVerb(word, 'id') || isPassiveVerb(word, 'id')) &&
    !NAMED_TIME.test(opening)
  )
    return true
  return SPOKEN_BY_PRONOUN.test(sentence.slice(0, 2000))
}
