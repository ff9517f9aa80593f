/** What one slip of the typist costs: the likely ones little, a letter that nothing suggests much. */
const COST = { likely: 0.7, usual: 1, odd: 1.5 }

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
/** Letters that are taken for each other by ear. */
const ALIKE_BY_EAR = 'bp dt gk fv fp sz cs ck kq iy mn gj vw jz'.split(' ')

const nearKeys = ROWS.flatMap((row, r) =>
  row
    .split('')
    .flatMap((key, i) => [
      `${key}${row[i + 1] ?? key}`,
      ...[i - 1, i].flatMap(below => ROWS[r + 1]?.[below] ?? []).map(below => `${key}${below}`),
    ]),
)
const LETTERS = 26
const indexOf = (letter: string): number => letter.charCodeAt(0) - 97
const VOWELS = new Set(lettersOf('aeiou'))
const E = indexOf('e')

/** What it costs to type one letter for another, by the two in a row. */
const SUBSTITUTION = Float64Array.from({ length: LETTERS * LETTERS }, (_, pair) => {
  const [typed, meant] = [Math.floor(pair / LETTERS), pair % LETTERS]
  return VOWELS.has(typed) && VOWELS.has(meant) ? COST.usual : COST.odd
})
for (const pair of [...nearKeys, ...ALIKE_BY_EAR]) {
  const [one, other] = [indexOf(pair[0]!), indexOf(pair[1]!)]
  for (const at of [one * LETTERS + other, other * LETTERS + one])
    SUBSTITUTION[at] = Math.min(SUBSTITUTION[at]!, COST.usual)
}

/**
 * What it costs to mistype one word as another, or Infinity where that is more than `most`: the weighted edit distance with
 * neighbours swapped (optimal string alignment, Damerau 1964; only the band that can still succeed is computed). Swapped neighbours,
 * a letter doubled or undoubled and the faint *e* of Indonesian (Sumatra, Sumatera) cost 0.7; a letter more or less, or one for
 * another of a near key or sound, or a vowel for a vowel, 1; any other letter 1.5.
 */
export function slips(typed: string, meant: string, most: number): number {
  const band = Math.floor(most / COST.likely)
  if (Math.abs(typed.length - meant.length) > band || lettersApart(typed, meant) > band) return Infinity
  const [from, to] = [lettersOf(typed), lettersOf(meant)]
  let before: number[] = []
  let previous = [0]
  for (let j = 1; j <= to.length; j++) previous.push(previous[j - 1]! + costOfLetter(to, j - 1))
  for (let i = 1; i <= from.length; i++) {
    const extra = costOfLetter(from, i - 1)
    const row = previous.map(() => Infinity)
    row[0] = previous[0]! + extra
    let least = row[0]
    for (let j = Math.max(1, i - band); j <= Math.min(to.length, i + band); j++) {
      let cost = previous[j - 1]! + costOfSubstitution(from[i - 1]!, to[j - 1]!)
      cost = Math.min(cost, previous[j]! + extra)
      cost = Math.min(cost, row[j - 1]! + costOfLetter(to, j - 1))
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        cost = Math.min(cost, before[j - 2]! + COST.likely)
      row[j] = cost
      least = Math.min(least, cost)
    }
    // Two rows at once: swapped neighbours step over one.
    if (least > most && i > 1 && Math.min(...previous) > most) return Infinity
    before = previous
    previous = row
  }
  const cost = previous[to.length]!
  return cost > most ? Infinity : cost
}

/** How many letters at the least one of two words has that the other has not: each takes a slip. Rejects nearly all words at once. */
function lettersApart(one: string, other: string): number {
  const [ours, theirs] = [lettersIn(one), lettersIn(other)]
  return Math.max(ones(ours & ~theirs), ones(theirs & ~ours))
}

/** A bit for each letter that a word has; letters beyond z share them. */
function lettersIn(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) - 97)
  return bits
}

function ones(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

function lettersOf(word: string): number[] {
  return Array.from(word, indexOf)
}

function costOfSubstitution(typed: number, meant: number): number {
  if (typed === meant) return 0
  const isLatin = typed >= 0 && typed < LETTERS && meant >= 0 && meant < LETTERS
  return isLatin ? SUBSTITUTION[typed * LETTERS + meant]! : COST.odd
}

/** What a letter costs that only one of the two words has. */
function costOfLetter(word: readonly number[], at: number): number {
  const [before, letter, after] = [word[at - 1], word[at]!, word[at + 1]]
  const isConsonant = (other: number | undefined) => other !== undefined && !VOWELS.has(other)
  const isDoubled = letter === before || letter === after
  return isDoubled || (letter === E && isConsonant(before) && isConsonant(after)) ? COST.likely : COST.usual
}
