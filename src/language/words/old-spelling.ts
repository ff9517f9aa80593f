/** What names keep from before the reform of 1972, and how it is spelled since; `sy` before a vowel is often plain `s`. */
const REFORMS: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/s[jy](?=[aeiou])/g, 's'],
  [/ch(?=[aeiou])/g, 'kh'],
]

/** One spelling for all of a folded word that differ by the spelling reforms of Indonesian: `soeharto`, `suharto` → `suharto`. */
export function reformedSpelling(lower: string): string {
  return REFORMS.reduce((word, [old, reformed]) => word.replace(old, reformed), lower)
}

/** The same where *j* also stands for *y*, as it did (Jusuf, Yusuf): surer spellings come first. */
export function looselyReformed(lower: string): string {
  return reformedSpelling(lower).replace(/j/g, 'y')
}
