import { parseDocument, isMap, isScalar } from 'yaml'

/** Display names of outlets by domain or other name, in small letters. */
export type OutletNames = ReadonlyMap<string, string>

/** Longest `outlets.yaml` that is read, in code units. */
export const OUTLETS_LIMIT = 64 * 1024

/**
 * Reads `outlets.yaml`: one line for each way an outlet is written, `domain or name: name to show`.
 * @throws Error with one sentence where it is too long, no YAML, or no such list
 */
export function readOutletNames(source: string): OutletNames {
  if (source.length > OUTLETS_LIMIT)
    throw new Error(`is longer than ${OUTLETS_LIMIT / 1024} KiB; keep one short line for each outlet`)
  const document = parseDocument(source, { schema: 'core', merge: false, logLevel: 'error' })
  if (document.errors.length > 0)
    throw new Error(`is not valid YAML (${document.errors[0]!.message.split('\n')[0]}); correct that line`)
  const names = new Map<string, string>()
  if (document.contents === null) return names
  if (!isMap(document.contents)) throw new Error('is not a list of "domain: name" lines; write one for each outlet')
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string' || value.value.trim() === '')
      throw new Error('holds something other than "domain: name" lines; write one for each outlet')
    names.set(String(key.value).trim().toLowerCase(), value.value.trim())
  }
  return names
}

/** The name to show for an outlet as written, or the outlet as it stands where `names` does not know it. */
export function outletName(written: string, names: OutletNames): string {
  return names.get(written.toLowerCase()) ?? names.get(written.toLowerCase().replace(/^www\./, '')) ?? written
}

/**
 * The outlet that a URL belongs to: the name known for its host or for a parent of it (`regional.warta.com` → `warta.com`),
 * or else the host without its first label where that is only a section.
 */
export function outletOfUrl(url: string, names: OutletNames): string | null {
  if (!URL.canParse(url)) return null
  const host = new URL(url).hostname.toLowerCase().replace(/^www\./, '')
  if (!/\.[a-z]{2,}$/.test(host)) return null
  const labels = host.split('.')
  for (let at = 0; at < labels.length - 1; at++) {
    const name = names.get(labels.slice(at).join('.'))
    if (name !== undefined) return name
  }
  const size = /\.(?:co|or|go|ac|com|net|org|my|web)\.[a-z]{2}$/.test(host) ? 3 : 2
  return labels.slice(-size).join('.')
}
