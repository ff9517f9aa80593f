import process from 'node:process'
import { runKutip } from './program.ts'

/** The terminal's way in. */
const status = await runKutip(process.argv.slice(2))
// A batch that went on after a bad line has set its own.
if (status !== 0) process.exitCode = status
