import { UserError } from '../../language/user-error.ts'
import type { GenerationStore } from '../disk/generation-store.ts'
import type { ChangeReport } from '../moderation.ts'
import { keep, recall } from './keeping.ts'
import type { Maker, State } from './making.ts'
import * as refusals from './refusals.ts'

/** Writes a state to the disk, where there is one to write to; that it could not be done is said, and costs no answer. */
export async function keepState(store: GenerationStore | null, state: State): Promise<ChangeReport['troubles']> {
  if (store === null) return []
  const { generation, folder, previous, left, builtAt } = state
  const number = generation.view.generation
  try {
    const { segments } = generation
    await keep(store, { number, builtAt, folder, segments, left, previous: previous?.number ?? null })
    return []
  } catch (error) {
    return [error instanceof UserError ? error.texts : refusals.notKept(error)]
  }
}

/** What the disk has to begin with. */
interface Revived {
  /** The newest state that can be used, as it was kept; null where there is none. */
  readonly state: State | null
  /** The highest number that a generation there has, whole or not; 0 where there is none. */
  readonly highest: number
  /** What cannot be used. */
  readonly troubles: ChangeReport['troubles']
}

/** Takes a state from the disk. Throws a `UserError` only where the folder itself cannot be read. */
export async function reviveState(store: GenerationStore | null, maker: Maker): Promise<Revived> {
  if (store === null) return { state: null, highest: 0, troubles: [] }
  const { generations, setAside } = await store.load()
  const files = [...setAside.map(({ file }) => file), ...generations.map(({ number }) => `generation-${number}`)]
  const highest = Math.max(0, ...files.map(file => Number(/^generation-(\d+)$/.exec(file)?.[1] ?? 0)))
  const troubles = setAside.map(({ file, why }) => refusals.setAside(file, why))
  for (const stored of generations)
    try {
      const { folder, segments, left, builtAt, ...kept } = await recall(stored)
      const before = generations.find(({ number }) => number === kept.previous)
      const previous = before ? { number: before.number, recall: () => recall(before, segments) } : null
      const made = await maker.make(stored.number, { folder, previous, left, available: segments })
      return { state: { ...made, builtAt }, highest, troubles }
    } catch (error) {
      troubles.push(refusals.notRevived(stored.number, error))
    }
  return { state: null, highest, troubles }
}
