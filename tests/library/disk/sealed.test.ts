import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contentHash,
  contentHashInSlices,
  isBroken,
  seal,
  sealHeader,
  unseal,
  unsealInSlices,
} from '../../../src/library/disk/sealed.ts'

const payload = Buffer.from('{"berths":[4,7,9]}')
const sealed = seal('chart', 'settings-3', payload)
const why = (bytes: Uint8Array, kind = 'chart', fingerprint = 'settings-3') => {
  const opened = unseal(kind, fingerprint, bytes)
  return isBroken(opened) ? opened.why : 'whole'
}
/** A file of another version of Kutip, which seals as this one does. */
function ofFormat(format: number, { isTrue = true } = {}): Uint8Array {
  const fields = `kutip ${format} chart settings-3 ${payload.length}`
  const sum = contentHash(Buffer.from(`${fields}\n${contentHash(payload)}`))
  return Buffer.concat([Buffer.from(`${fields} ${isTrue ? sum : '0'.repeat(64)}\n`), payload])
}

describe('sealed bytes', () => {
  it('are given back as they were, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async bytes => {
        const whole = seal('any', 'x', bytes)
        expect(Buffer.from(unseal('any', 'x', whole) as Uint8Array)).toEqual(Buffer.from(bytes))
        expect(await unsealInSlices('any', 'x', whole)).toMatchObject({ hash: contentHash(bytes) })
      }),
    )
  })

  it('say in a line of text what they are', () => {
    expect(Buffer.from(sealed).toString()).toMatch(/^kutip 1 chart settings-3 18 [0-9a-f]{64}\n\{"berths":/)
  })

  it('are not copied where they are opened', () => {
    const opened = unseal('chart', 'settings-3', sealed) as Uint8Array
    expect(opened.buffer).toBe(sealed.buffer)
  })

  it('can be put together from a header and a payload that is hashed already', () => {
    const header = sealHeader('chart', 'settings-3', payload.length, contentHash(payload))
    expect(Buffer.concat([header, payload])).toEqual(sealed)
  })

  it('are not believed where a single bit is another', () => {
    for (let at = 0; at < sealed.length; at++)
      for (let bit = 0; bit < 8; bit++) {
        const flipped = new Uint8Array(sealed)
        flipped[at]! ^= 1 << bit
        expect({ at, bit, why: why(flipped) }).not.toMatchObject({ why: 'whole' })
        // A flipped digit makes neither another format nor other settings.
        expect(['damaged', 'truncated']).toContain(why(flipped))
      }
  })

  it('are not believed where something is missing or is too much', () => {
    for (let length = 1; length < sealed.length; length++)
      expect({ length, why: why(sealed.subarray(0, length)) }).toEqual({
        length,
        why: length < 'kutip '.length ? 'damaged' : 'truncated',
      })
    expect(why(new Uint8Array())).toBe('empty')
    expect(why(Buffer.concat([sealed, Buffer.from(' ')]))).toBe('damaged')
    for (const text of ['{}', 'null', '\n', 'kutip\n', 'x'.repeat(5000)]) expect(why(Buffer.from(text))).toBe('damaged')
  })

  it('are told from those of other settings, of another kind, and of older and newer versions', () => {
    expect(why(sealed)).toBe('whole')
    expect(why(sealed, 'chart', 'settings-4')).toBe('other-settings')
    expect(why(sealed, 'list')).toBe('damaged')
    expect(why(ofFormat(1))).toBe('whole')
    expect(why(ofFormat(0))).toBe('older')
    expect(why(ofFormat(2))).toBe('newer')
    expect(why(ofFormat(2, { isTrue: false }))).toBe('damaged')
  })

  it('have names without spaces', () => {
    expect(() => seal('two words', 'x', payload)).toThrow(RangeError)
    expect(() => seal('chart', 'two\nlines', payload)).toThrow(RangeError)
    expect(() => seal('chart', '', payload)).toThrow(RangeError)
  })

  it('are hashed in slices as they are at once, and others have their turn meanwhile', async () => {
    const much = Buffer.alloc(9 * 1024 * 1024, 'kelp and wrack ')
    let turns = 0
    const beat = setInterval(() => turns++, 0)
    expect(await contentHashInSlices(much)).toBe(createHash('sha256').update(much).digest('hex'))
    clearInterval(beat)
    expect(turns).toBeGreaterThan(0)
  })
})
