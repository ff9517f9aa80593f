import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSigner, type Ticket } from '../../../src/discord/components/custom-id.ts'
import { ACT_NAMES } from '../../../src/reply/controls.ts'

const signer = createSigner(Buffer.alloc(32, 7))
const word = fc.stringMatching(/^[\w~-]{0,8}$/)
const ticket: fc.Arbitrary<Ticket> = fc.record({
  act: fc.record({ name: fc.constantFrom(...ACT_NAMES), with: fc.array(word, { maxLength: 4 }) }),
  owner: fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String),
})

describe('custom ids', () => {
  it('are read as they were made, within the limit of Discord', () => {
    fc.assert(
      fc.property(ticket, one => {
        const id = signer.sign(one)
        expect(id.length).toBeLessThanOrEqual(100)
        expect(signer.read(id)).toEqual(one)
      }),
    )
  })

  it('are not heeded once a character is another, nor under another key', () => {
    const other = createSigner(Buffer.alloc(32, 8))
    fc.assert(
      fc.property(ticket, fc.nat(), fc.constantFrom('0', 'x', '.', '~', '_'), (one, at, character) => {
        const id = signer.sign(one)
        const place = at % id.length
        const changed = id.slice(0, place) + character + id.slice(place + 1)
        expect(typeof signer.read(changed) === 'string').toBe(changed !== id)
        expect(other.read(id)).toBe('forged')
      }),
    )
  })

  it('are never anything else, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), text => {
        expect(typeof signer.read(text)).toBe('string')
      }),
    )
  })

  it('of another version are told from forged ones', () => {
    expect(signer.read('0.turn.ask.2.a.en.1.AAAAAAAAAAAAAAAA')).toBe('outdated')
    expect(signer.read('1.turn.ask.2.a.en.1.AAAAAAAAAAAAAAAA')).toBe('forged')
  })

  it('that would be too long, or hold what may not stand in them, are a bug', () => {
    const owner = '123456789012345678'
    expect(() => signer.sign({ act: { name: 'turn', with: ['x'.repeat(80)] }, owner })).toThrow(RangeError)
    expect(() => signer.sign({ act: { name: 'turn', with: ['a.b'] }, owner })).toThrow(RangeError)
  })
})
