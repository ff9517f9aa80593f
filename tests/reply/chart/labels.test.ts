import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap, placeLabels, type Box } from '../../../src/reply/chart/labels.ts'

const frame: Box = { x: 100, y: 50, width: 800, height: 400 }
const anchor = fc.record({
  x: fc.integer({ min: 100, max: 900 }),
  y: fc.integer({ min: 50, max: 450 }),
  width: fc.integer({ min: 20, max: 300 }),
  height: fc.constantFrom(25, 50),
})

describe('labels', () => {
  it('stay within the frame, one for each mark, in its size', () => {
    fc.assert(
      fc.property(fc.array(anchor, { maxLength: 24 }), anchors => {
        const boxes = placeLabels(anchors, frame)
        expect(boxes).toHaveLength(anchors.length)
        boxes.forEach((box, at) => {
          expect([box.width, box.height]).toEqual([anchors[at]!.width, anchors[at]!.height])
          expect(box.x).toBeGreaterThanOrEqual(frame.x)
          expect(box.y).toBeGreaterThanOrEqual(frame.y)
          expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width)
          expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height)
        })
      }),
    )
  })

  it('stand apart where there is room', () => {
    const anchors = [100, 180, 260, 340].map(y => ({ x: 500, y, width: 200, height: 50 }))
    const boxes = placeLabels(anchors, frame)
    boxes.forEach((box, at) => boxes.slice(at + 1).forEach(other => expect(overlap(box, other)).toBe(0)))
  })

  it('cover no mark and no obstacle where there is room', () => {
    const anchors = [
      { x: 300, y: 250, width: 200, height: 50 },
      { x: 400, y: 250, width: 200, height: 50 },
    ]
    const bar: Box = { x: 100, y: 248, width: 800, height: 5 }
    for (const box of placeLabels(anchors, frame, [bar])) {
      expect(overlap(box, bar)).toBe(0)
      for (const { x, y } of anchors) expect(overlap(box, { x: x - 9, y: y - 9, width: 18, height: 18 })).toBe(0)
    }
  })
})
