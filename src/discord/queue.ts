/** Work that waits for its turn. */
export interface Queue {
  /** A place in the queue, or null where it is full. It has to be left, whether or not work was done. */
  enter(): Place | null
}

export interface Place {
  /** Waits for its turn and does the work. */
  work<Result>(task: () => Promise<Result>): Promise<Result>
  leave(): void
}

/** A queue that does `atOnce` pieces of work at a time, first come, first served, and lets `waiting` more wait. */
export function createQueue({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }): Queue {
  let inside = 0
  let working = 0
  const line: (() => void)[] = []
  /** The one who waits longest takes over the turn of the one who is done. */
  const handOver = () => {
    const next = line.shift()
    if (next) next()
    else working--
  }
  return {
    enter() {
      if (inside >= atOnce + waiting) return null
      inside++
      let here = true
      return {
        async work(task) {
          if (working < atOnce) working++
          else await new Promise<void>(resolve => line.push(resolve))
          try {
            return await task()
          } finally {
            handOver()
          }
        },
        leave() {
          if (here) inside--
          here = false
        },
      }
    },
  }
}
