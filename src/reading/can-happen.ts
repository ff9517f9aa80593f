import { isCountable, isMeasure, isPerson } from './countables.ts'
import { TIMES } from './countable-things.ts'
import type { EventKind } from './statement.ts'

const ANIMATE_EVENTS: ReadonlySet<EventKind> = new Set(['killed', 'wounded', 'arrested', 'displaced'])

/** What a contest or a poll gives is handed over by nobody. */
const NO_GOODS = new Set(['percent', 'time', 'seat', 'vote', 'goal', 'score_point', 'medal', 'match', 'win'])

/** Whether such a thing can happen to what is counted: houses are not wounded, days are not sent. */
export function canHappen(kind: EventKind, key: string | null): boolean {
  if (key === null) return true
  if (TIMES.has(key) || NO_GOODS.has(key)) return false
  const thing = isMeasure(key) || /^[A-Z]{3}$/.test(key)
  if (ANIMATE_EVENTS.has(kind))
    return isPerson(key) || key === 'animal' || key === 'cow' || !(thing || isCountable(key))
  if (kind === 'destroyed') return !isPerson(key)
  return !(thing && (kind === 'captured' || kind === 'missing'))
}

/** Soldiers are captured where others are arrested. */
export function captive(kind: EventKind, key: string | null): EventKind {
  return kind === 'arrested' && (key === 'troops' || key === 'fighter') ? 'captured' : kind
}
