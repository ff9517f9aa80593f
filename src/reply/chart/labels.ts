/** An upright box in a picture, in pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A mark that wants a label beside it. */
export interface Anchor {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How far a label stands from the middle of its mark, and in which steps, and how many, it is moved up or down to find room. */
const GAP = 18
const SHIFT = 13
const MOST_SHIFTS = 20

/**
 * Places a label beside each mark: where it covers neither a mark nor another label, as near as there is room; where there is none,
 * where it covers the least. All stay within `frame`.
 *
 * @param obstacles what else is not to be covered
 */
export function placeLabels(anchors: readonly Anchor[], frame: Box, obstacles: readonly Box[] = []): Box[] {
  const marks = anchors.map(({ x, y }): Box => ({ x: x - GAP / 2, y: y - GAP / 2, width: GAP, height: GAP }))
  const placed: Box[] = []
  for (const anchor of anchors) {
    const taken = [...marks, ...obstacles, ...placed]
    let best: Box | null = null
    let least = Infinity
    for (const candidate of candidatesFor(anchor, frame)) {
      const covered = taken.reduce((sum, box) => sum + overlap(candidate, box), 0)
      if (covered >= least) continue
      best = candidate
      least = covered
      if (covered === 0) break
    }
    placed.push(best!)
  }
  return placed
}

function candidatesFor({ x, y, width, height }: Anchor, frame: Box): Box[] {
  const inside = (left: number, top: number): Box => ({
    x: Math.max(frame.x, Math.min(left, frame.x + frame.width - width)),
    y: Math.max(frame.y, Math.min(top, frame.y + frame.height - height)),
    width,
    height,
  })
  const beside = (middle: number): Box[] => [
    inside(x + GAP, middle - height / 2),
    inside(x - GAP - width, middle - height / 2),
  ]
  const further = Array.from({ length: MOST_SHIFTS }, (_, at) => (at + 1) * SHIFT).flatMap(shift =>
    [-shift, shift].flatMap(way => [...beside(y + way), inside(x - width / 2, y + way - height / 2)]),
  )
  return [...beside(y), inside(x - width / 2, y - GAP - height), inside(x - width / 2, y + GAP), ...further]
}

/** The area that two boxes have in common. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}
