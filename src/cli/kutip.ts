import process from 'node:process'
import { runKutip } from './program.ts'

// A reader that has seen enough (`| head`) ends nothing but the printing: what is being done to the corpus goes on.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

/** The terminal's way in. */
const status = await runKutip(process.argv.slice(2))
// A batch that went on after a bad line has set its own.
if (status !== 0) process.exitCode = status
