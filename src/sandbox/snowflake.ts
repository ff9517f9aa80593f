/** 2015-01-01, when Discord's clock began. */
const epoch = 1420070400000n

let last = 0n

/** A new id, larger than every one before it: milliseconds since Discord's epoch in the upper bits, as Discord's own. */
export function snowflake(): string {
  const now = (BigInt(Date.now()) - epoch) << 22n
  last = now > last ? now : last + 1n
  return last.toString()
}
