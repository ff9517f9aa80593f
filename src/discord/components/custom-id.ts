import { createHmac, timingSafeEqual } from 'node:crypto'
import { ACT_NAMES, type Act } from '../../reply/controls.ts'

/** What stands in the custom id of a component: what it does, and whose it is. */
export interface Ticket {
  readonly act: Act
  /** The user id of the person whose message it is. */
  readonly owner: string
}

/** Why a custom id is not heeded: made by an older (or newer) Kutip, or not made by this one at all. */
export type Unheeded = 'outdated' | 'forged'

/** Makes custom ids that nobody else can make, and reads them. */
export interface Signer {
  /** @throws RangeError where it would not fit into Discord's 100 characters. */
  sign(ticket: Ticket): string
  read(customId: string): Ticket | Unheeded
}

/** Raised whenever what stands in the ids changes its meaning. */
const VERSION = '1'
const LONGEST = 100
/** 96 bits: guessing takes longer than Discord lets anybody press. */
const SIGNATURE = 16
const PART = /^[\w~-]*$/

/**
 * A custom id is `VERSION.NAME.WITH….OWNER.SIGNATURE`; the signature (HMAC-SHA-256, cut) is over everything before it.
 */
export function createSigner(key: Uint8Array): Signer {
  const signatureOf = (text: string) => createHmac('sha256', key).update(text).digest('base64url').slice(0, SIGNATURE)
  return {
    sign({ act, owner }) {
      const parts = [VERSION, act.name, ...act.with, BigInt(owner).toString(36)]
      const text = parts.join('.')
      if (text.length + 1 + SIGNATURE > LONGEST || !parts.every(part => PART.test(part)))
        throw new RangeError(`No custom id: ${text}`)
      return `${text}.${signatureOf(text)}`
    },
    read(customId) {
      const end = customId.lastIndexOf('.')
      const text = customId.slice(0, Math.max(end, 0))
      if (!same(customId.slice(end + 1), signatureOf(text))) return looksOlder(customId) ? 'outdated' : 'forged'
      const [version, name, ...rest] = text.split('.')
      const known = ACT_NAMES.find(one => one === name)
      const owner = rest.pop()
      if (version !== VERSION || known === undefined || owner === undefined) return 'outdated'
      return { act: { name: known, with: rest }, owner: fromBase36(owner) }
    },
  }
}

/** Whether it has the look of an id of another version, signed with another key perhaps. */
function looksOlder(customId: string): boolean {
  const version = /^(\d{1,3})\./.exec(customId)?.[1]
  return version !== undefined && version !== VERSION
}

function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

function fromBase36(text: string): string {
  return text
    .split('')
    .reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n)
    .toString()
}
