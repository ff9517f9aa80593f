import type { NumberMention } from '../language/numbers/numbers.ts'
import { indexAt, type Scan } from './scan.ts'

/** "dua kali lipat", "three times as many" */
const MULTIPLE =
  /^[ \u00a0](?:kali(?: lipat| lebih)|times (?:more|less|higher|lower|larger|as|the)|fold(?!\p{L}))|^-?fold(?!\p{L})/iu
const RATIO_AFTER = /^[ \u00a0](?:dari[ \u00a0](?:setiap[ \u00a0])?|(?:in|out of)[ \u00a0](?:every[ \u00a0])?)$/i
const GREATEST_RATIO = 20

/** "a magnitude 5.1 earthquake" */
const MAGNITUDE = /(?<!\p{L})magnitude[ \u00a0]$/iu
/** "the youngest aged 3,", "berusia 12 dan 15": years are meant. */
const AGE_BEFORE = /(?<!\p{L})(?:aged|age|berusia|berumur|usia|umur)[ \u00a0]$/iu
const BARE = /^(?:[ \u00a0]?[,.;)]|[ \u00a0](?:and|dan|to|hingga)[ \u00a0]|$)/
/** "satu pun": none. */
const NOT_EVEN_ONE = /^[ \u00a0]?pun(?!\p{L})/iu

/** Whether a number is a multiple, a proportion, a strength, an age or "not even one": none of them counts anything. */
export function countsNothing(scan: Scan, number: NumberMention): boolean {
  const { start, end } = number.whole
  const after = scan.text.slice(end, end + 20)
  return (
    MULTIPLE.test(after) ||
    NOT_EVEN_ONE.test(after) ||
    (BARE.test(after) && AGE_BEFORE.test(scan.text.slice(Math.max(0, start - 12), start))) ||
    MAGNITUDE.test(scan.text.slice(Math.max(0, start - 16), start)) ||
    isRatio(scan, number)
  )
}

/** "one in five households", "satu dari lima anak" */
function isRatio({ text, numbers }: Scan, { value, whole }: NumberMention): boolean {
  const at = indexAt(numbers, whole.start)
  const isPart = (part: NumberMention | undefined, all: NumberMention | undefined): boolean => {
    if (part?.kind !== 'cardinal' || part.value === null || all === undefined || all.value === null) return false
    const gap = text.slice(part.whole.end, all.whole.start)
    return (
      part.value < all.value &&
      all.value <= GREATEST_RATIO &&
      RATIO_AFTER.test(gap) &&
      (part.value === 1 || /in/i.test(gap))
    )
  }
  // English takes the "one" of a ratio for a pronoun.
  const oneBefore = /(?<!\p{L})(?:one|satu)[ \u00a0](?:in|dari)[ \u00a0](?:every[ \u00a0]|setiap[ \u00a0])?$/iu
  return (
    isPart(numbers[at], numbers[at + 1]) ||
    isPart(numbers[at - 1], numbers[at]) ||
    ((value ?? Infinity) <= GREATEST_RATIO && oneBefore.test(text.slice(Math.max(0, whole.start - 20), whole.start)))
  )
}
