import { domainsIn } from './domains.ts'

/** Furniture that speaks of the outlet itself, and not of a source or another site. */
const OWN_FURNITURE =
  /\b(?:google|whatsapp|telegram|newsletter|aplikasi|app|ikuti|follow|update|tayang|terbit|diterbitkan|published|appeared|copyright|hak cipta|all rights|tim|redaksi)\b|©/i

/**
 * The outlet named in the furniture of an article ("Google News Warta.com", "telah tayang di Warta.com"). Null where there is
 * none, or where two are named equally often. Domains in the report itself are sources and carriers, and never asked.
 */
export function outletInFurniture(furniture: readonly string[]): string | null {
  return mostNamed(
    furniture.filter(text => OWN_FURNITURE.test(text)).flatMap(text => domainsIn(text).map(domain => domain.text)),
  )
}

function mostNamed(names: readonly string[]): string | null {
  const counts = new Map<string, { name: string; count: number }>()
  for (const name of names) {
    const seen = counts.get(name.toLowerCase())
    if (seen === undefined) counts.set(name.toLowerCase(), { name, count: 1 })
    else seen.count++
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count)
  return first === undefined || second?.count === first.count ? null : first.name
}
