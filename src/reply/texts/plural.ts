/**
 * A function that sets a number with its noun in the form that the language asks for: `count(2, 'article', 'articles')`.
 * A language without plural forms is given one word.
 */
export function counter(tag: string): (n: number, one: string, other?: string) => string {
  const rules = new Intl.PluralRules(tag)
  const numbers = new Intl.NumberFormat(tag)
  return (n, one, other = one) => `${numbers.format(n)} ${rules.select(n) === 'one' ? one : other}`
}

/** A list in words: "a, b and c". */
export function lister(tag: string): (items: readonly string[]) => string {
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  return items => list.format(items)
}
