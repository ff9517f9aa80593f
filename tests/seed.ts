import process from 'node:process'
import { configureGlobal } from 'fast-check'

/** Property tests try other cases each time, unless a seed is given: that which a failure names, or that of CI. */
const seed = process.env['FAST_CHECK_SEED']
if (seed) configureGlobal({ seed: Number(seed) })
