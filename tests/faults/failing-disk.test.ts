import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FileSystem } from '../../src/library/disk/file-system.ts'
import { nodeFiles } from '../../src/library/disk/node-files.ts'
import { failingDisk, Killed, NAMES_LEFT, type Fault } from './failing-disk.ts'

/** An operation with its arguments; paths are relative to a root. */
interface Step {
  readonly operation: keyof FileSystem
  readonly path: string
  readonly to: string
  readonly bytes: Uint8Array
  readonly length: number
}

const file = fc.constantFrom('north/a', 'north/b', 'north/deep/a', 'south/a')
const folder = fc.constantFrom('north', 'north/deep', 'south')
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    operation: fc.constantFrom('read', 'write', 'append', 'truncate', 'sync', 'rename', 'remove'),
    path: file,
    to: file,
    bytes: fc.uint8Array({ maxLength: 20 }),
    length: fc.nat(30),
  }),
  fc.record({
    operation: fc.constantFrom('list', 'makeFolder', 'syncFolder'),
    path: folder,
    to: folder,
    bytes: fc.constant(new Uint8Array()),
    length: fc.constant(0),
  }),
)

function act(files: FileSystem, root: string, { operation, path, to, bytes, length }: Step): Promise<unknown> {
  const at = join(root, path)
  if (operation === 'rename') return files.rename(at, join(root, to))
  if (operation === 'truncate') return files.truncate(at, length)
  if (operation === 'write' || operation === 'append') return files[operation](at, bytes)
  return files[operation](at)
}

/** What an operation comes to: its result, or the code of its error. */
async function outcome(task: Promise<unknown>): Promise<string> {
  try {
    const result = await task
    return result instanceof Uint8Array ? Buffer.from(result).toString('hex') : JSON.stringify(result ?? 'done')
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : `a bug: ${String(error)}`
  }
}

describe('the disk that fails', () => {
  it('is a disk like the real one as long as it does not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
        const root = mkdtempSync(join(tmpdir(), 'kutip-disk-'))
        try {
          const disk = failingDisk()
          await disk.files.makeFolder('/root')
          for (const each of steps)
            expect({ each, outcome: await outcome(act(disk.files, '/root', each)) }).toEqual({
              each,
              outcome: await outcome(act(nodeFiles, root, each)),
            })
          const real = readdirSync(root, { recursive: true, withFileTypes: true })
            .filter(entry => entry.isFile())
            .map(entry => join(entry.parentPath, entry.name))
          expect(disk.contents()).toEqual(
            Object.fromEntries(real.map(path => [`/root${path.slice(root.length)}`, readFileSync(path, 'latin1')])),
          )
        } finally {
          rmSync(root, { recursive: true })
        }
      }),
      { numRuns: 300 },
    )
  })

  const text = (disk: { contents(): Readonly<Record<string, string>> }) => disk.contents()
  /** Two files, one of them renamed in the end; the fourth operation is the first after a state that is safe. */
  const run = async (fault: Fault) => {
    const disk = failingDisk(fault)
    const work = async () => {
      await disk.files.makeFolder('/d')
      await disk.files.write('/d/a', Buffer.from('harbour'))
      await disk.files.sync('/d/a')
      await disk.files.syncFolder('/d')
      await disk.files.append('/d/a', Buffer.from('-master'))
      await disk.files.rename('/d/a', '/d/b')
      await disk.files.read('/d/b')
    }
    const error = await work().then(
      () => null,
      (thrown: unknown) => thrown,
    )
    return { disk, error }
  }

  it('keeps what was done before a kill, and does nothing more', async () => {
    const { disk, error } = await run({ mode: 'kill', at: 6 })
    expect(error).toBeInstanceOf(Killed)
    expect(disk.hasFailed).toBe(true)
    await expect(disk.files.remove('/d/a')).rejects.toBeInstanceOf(Killed)
    expect(text(disk.restart())).toEqual({ '/d/a': 'harbour-master' })
    expect(disk.operations.at(-1)).toBe('rename /d/a')
  })

  it('leaves half of a write that is torn, and half of one that fails, but goes on after the latter', async () => {
    expect(text((await run({ mode: 'torn write', at: 5 })).disk.restart())).toEqual({ '/d/a': 'harbour-ma' })
    const { disk, error } = await run({ mode: 'errno', at: 5, code: 'ENOSPC' })
    expect(error).toMatchObject({ code: 'ENOSPC' })
    expect(text(disk)).toEqual({ '/d/a': 'harbour-ma' })
    await disk.files.truncate('/d/a', 7)
    expect(text(disk.restart())).toEqual({ '/d/a': 'harbour' })
  })

  it('fails for good where it is told to', async () => {
    const { disk } = await run({ mode: 'errno forever', at: 2, code: 'EROFS' })
    await expect(disk.files.read('/d/a')).rejects.toMatchObject({ code: 'EROFS' })
    await expect(disk.files.makeFolder('/e')).rejects.toMatchObject({ code: 'EROFS' })
  })

  it('loses at a power cut what was not synced: content and names', async () => {
    const cut = async (names: (typeof NAMES_LEFT)[number], content: 'none' | 'half', at = 7) =>
      text((await run({ mode: 'power loss', at, names, content })).disk.restart())
    expect(await cut('old', 'none')).toEqual({ '/d/a': 'harbour' })
    expect(await cut('new', 'none')).toEqual({ '/d/b': 'harbour' })
    expect(await cut('new', 'half')).toEqual({ '/d/b': 'harbour-ma' })
    // A rename is two changes, and a disk may have got to one of them only.
    expect(await cut('first new', 'none')).toEqual({})
    expect(await cut('last new', 'none')).toEqual({ '/d/a': 'harbour', '/d/b': 'harbour' })
    // Before its folder was synced, a file of which the content is safe may have no name.
    expect(await cut('old', 'none', 4)).toEqual({})
    expect(await cut('new', 'none', 4)).toEqual({ '/d/a': 'harbour' })
  })

  it('starts anew with what survived as if it had always been there', async () => {
    const first = (await run({ mode: 'kill', at: 7 })).disk
    const second = first.restart({ mode: 'power loss', at: 2, names: 'old', content: 'none' })
    await second.files.remove('/d/b')
    await expect(second.files.list('/d')).rejects.toBeInstanceOf(Killed)
    expect(second.operations).toEqual(['remove /d/b', 'list /d'])
    expect(text(second.restart())).toEqual({ '/d/b': 'harbour-master' })
  })
})
