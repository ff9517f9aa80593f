/**
 * English and Indonesian borrow from the same Latin, Greek and Dutch, and spell it in regular ways: *photosynthesis* is
 * *fotosintesis*, *university* is *universitas*. Both spellings are brought to one skeleton; a passage word with the skeleton of an
 * English word probably is that word. Rules after the general guidelines for forming terms (Pedoman Umum Pembentukan Istilah).
 */

/** English endings and what Indonesian makes of them, the longest first. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ization$/, ['isasi']],
  [/isation$/, ['isasi']],
  [/ification$/, ['ifikasi']],
  [/ational$/, ['asional']],
  [/ation$/, ['asi']],
  [/tion$/, ['si']],
  [/[cs]sion$/, ['si']],
  [/sion$/, ['si']],
  [/graphy$/, ['grafi']],
  [/graph$/, ['graf']],
  [/ological$/, ['ologis', 'ologi']],
  [/ologist$/, ['olog', 'ologi']],
  [/ology$/, ['ologi']],
  [/ically$/, ['is', 'ik']],
  [/ical$/, ['is', 'ik', 'ikal']],
  [/istic$/, ['istik', 'istis', 'is']],
  [/ics?$/, ['ik', 'is', 'ika']],
  [/ivity$/, ['ivitas']],
  [/ality$/, ['alitas']],
  [/[ie]ty$/, ['itas', 'itas']],
  [/ity$/, ['itas']],
  [/ty$/, ['tas']],
  [/isms?$/, ['isme']],
  [/ists?$/, ['is']],
  [/ize$/, ['isasi']],
  [/izes?$|ized$/, ['isasi']],
  [/ives?$/, ['if']],
  [/ious$|eous$|ous$/, ['us', 'is']],
  [/ary$/, ['er', 'aris']],
  [/ancy$|ance$/, ['ansi', 'ans']],
  [/ency$|ence$/, ['ensi', 'ens']],
  [/ents?$/, ['en']],
  [/ants?$/, ['an']],
  [/acy$/, ['asi']],
  [/archy$/, ['arki']],
  [/ure$/, ['ur']],
  [/emes?$/, ['ema']],
  [/ogue?$/, ['og']],
  [/ates?$|ated$/, ['at', 'asi']],
  [/ians?$/, ['ian', 'ia']],
  [/ys?$/, ['i']],
  [/s$/, ['']],
]

/** Skeletons that an English word may have in Indonesian, its own first. Lower case in. */
export function loanSkeletons(english: string): string[] {
  const spellings = new Set([english])
  for (const [ending, replacements] of ENDINGS)
    if (ending.test(english)) {
      for (const replacement of replacements) spellings.add(english.replace(ending, replacement))
      break
    }
  return [...new Set([...spellings].map(skeleton))]
}

/** The shape of a word when spelling differences between the two languages are taken out. */
export function skeleton(word: string): string {
  return word
    .replace(/sch/g, 'sk')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/rh/g, 'r')
    .replace(/ch(?=[rl])/g, 'k')
    .replace(/ch|kh/g, 'k')
    .replace(/ck|cc(?=[aou])/g, 'k')
    .replace(/xc|x/g, 'ks')
    .replace(/sc(?=[eiy])/g, 's')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/que$/, 'k')
    .replace(/q/g, 'k')
    .replace(/c/g, 'k')
    .replace(/ae|oe/g, 'e')
    .replace(/ou/g, 'u')
    .replace(/y/g, 'i')
    .replace(/v|w/g, 'f')
    .replace(/z/g, 's')
    .replace(/j/g, 'i')
    .replace(/h(?![aeiou])/g, '')
    .replace(/e$/, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/ku(?=[aeio])/g, 'kf')
}
