import process from 'node:process'
import { Presets, SingleBar } from 'cli-progress'
import type { RefreshProgress } from '../library/library.ts'
import { english } from '../reply/texts/en.ts'

/** Shows how far a refresh has come. */
export interface ProgressShown {
  readonly show: (progress: RefreshProgress) => void
  readonly end: () => void
}

/** A bar where somebody looks at it, else a line for each stage. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): ProgressShown {
  return stream.isTTY ? bar(stream) : lines(stream)
}

function bar(stream: NodeJS.WriteStream): ProgressShown {
  const format = '{stage} [{bar}] {value}/{total}'
  const shown = new SingleBar({ format, stream, hideCursor: true, barsize: 30 }, Presets.shades_classic)
  let running = false
  return {
    show({ stage, done, of }) {
      const payload = { stage: english.stages[stage] }
      if (!running) shown.start(of, done, payload)
      running = true
      shown.setTotal(of)
      shown.update(done, payload)
    },
    end() {
      if (running) shown.stop()
    },
  }
}

function lines(stream: NodeJS.WriteStream): ProgressShown {
  let last: RefreshProgress['stage'] | null = null
  return {
    show({ stage, of }) {
      if (stage === last) return
      last = stage
      stream.write(`${english.stages[stage]}${of > 0 ? ` (${of})` : ''}\n`)
    },
    end() {},
  }
}
