import { Worker } from 'node:worker_threads'

/**
 * Starts a thread of Kutip. Node 20 does not hand the loader that reads TypeScript on to the first module of a thread, so the thread loads
 * that first.
 * @param entry a TypeScript module
 */
export function startThread(entry: URL, workerData: unknown): Worker {
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const start = `import(${loader}).then(({ register }) => { register(); return import(${JSON.stringify(entry.href)}) })`
  return new Worker(start, { eval: true, workerData, execArgv: [] })
}
