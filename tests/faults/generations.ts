import { contentHash } from '../../src/library/disk/sealed.ts'

/** A generation of which every byte can be told from its number; it shares a segment with all, one with its neighbour, and has one of its own. */
export function generation(number: number) {
  const contents = [
    'all have this',
    `shared by two: ${Math.floor(number / 2)}`,
    `${number}'s own, `.repeat(number % 100),
  ].map(content => Buffer.from(content))
  const segments = new Map(contents.map(content => [contentHash(content), content]))
  return { number, manifest: { name: `generation ${number}` }, segmentIds: [...segments.keys()], segments }
}
