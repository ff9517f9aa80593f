import type { NumberMention } from '../language/numbers/numbers.ts'
import type { Counted } from './counted.ts'
import { indexAt, type Scan } from './scan.ts'

const OWNER_GAP = /^[ \u00a0](?:(?:asal|dari|berkebangsaan|warga negara|milik|of|from)[ \u00a0])?(?:the[ \u00a0])?$/i
const POSSESSIVE = /^['’]s?[ \u00a0](?:some[ \u00a0]|own[ \u00a0])?$/

/** The country whose they are, where it stands beside what is counted. */
export function ownerOf(
  scan: Scan,
  number: NumberMention,
  start: number,
  own: Counted | null,
): { key: string; end: number } | null {
  const { countries, text } = scan
  const end = own !== null && own.start >= number.end ? own.end : number.end
  const inside = countries[indexAt(countries, number.end)]
  if (inside !== undefined && inside.end <= end) return { key: inside.key, end }
  const behind = countries[indexAt(countries, end)]
  if (behind !== undefined && OWNER_GAP.test(text.slice(end, behind.start))) return { key: behind.key, end: behind.end }
  const before = countries[indexAt(countries, start) - 1]
  if (before !== undefined && POSSESSIVE.test(text.slice(before.end, start))) return { key: before.key, end }
  if (own !== null && own.end <= start) {
    const described = countries[indexAt(countries, own.end)]
    if (described !== undefined && described.end < start && OWNER_GAP.test(text.slice(own.end, described.start))) {
      return { key: described.key, end: number.whole.end }
    }
  }
  return null
}
