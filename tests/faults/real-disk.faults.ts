import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { FileSystem } from '../../src/library/disk/file-system.ts'
import { openGenerationStore } from '../../src/library/disk/generation-store.ts'
import { lockFolder } from '../../src/library/disk/lock.ts'
import { nodeFiles } from '../../src/library/disk/node-files.ts'
import type { Task } from './child.ts'
import { generation } from './generations.ts'
import { random } from './random.ts'

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url))
const KILLS = Number(process.env['FAULT_KILLS'] ?? 100)
/** Where the numbers of processes mean the same as here. */
const HERE = process.platform === 'linux' ? readlinkSync('/proc/self/ns/pid') : null
/** The account `nobody`, and its number on about every system. */
const NOBODY = 65_534

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kutip-faults-'))
  return () => rmSync(folder, { recursive: true })
})

interface Child {
  readonly process: ChildProcess
  /** What it has said so far. */
  readonly lines: string[]
  /** Resolves with its exit code; null where it was killed. */
  readonly ended: Promise<number | null>
  /** Resolves when it has said a line that begins so, or has ended. */
  said(beginning: string): Promise<void>
}

/** Whether a process can be started among numbers of its own, as a container does. */
const CONTAINS = spawnSync('unshare', ['-pf', '--kill-child', 'true']).status === 0

/** Starts `child.ts`, in a shell where something is to be done before, and under a program that starts it. */
function start(
  task: Task,
  {
    before = ':',
    under = '',
    more = [],
  }: { before?: string; under?: string; more?: readonly (string | number)[] } = {},
): Child {
  const shell = `${before}; exec ${under} "$0" --import tsx "$@"`
  const child = spawn('sh', ['-c', shell, process.execPath, CHILD, task, folder, ...more.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', line => lines.push(line))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return {
    process: child,
    lines,
    ended,
    said: async beginning => {
      const end = ended.then(() => 'ended' as const)
      while (!lines.some(line => line.startsWith(beginning)))
        if ((await Promise.race([end, pause(2)])) === 'ended') return
    },
  }
}

/** Loads, and checks each byte of what comes back. */
async function loadWhole(files: FileSystem = nodeFiles) {
  const store = await openGenerationStore({ files, folder, fingerprint: 'f1' })
  const { generations, setAside } = await store.load()
  for (const found of generations) {
    const expected = generation(found.number)
    expect(found.manifest).toEqual(expected.manifest)
    for (const id of expected.segmentIds) expect(await found.segment(id)).toEqual(expected.segments.get(id))
  }
  return { store, numbers: generations.map(found => found.number), setAside }
}

describe('a disk that is full', () => {
  it('is said to be, and the generation that is there stays (/dev/full)', async () => {
    const { store } = await loadWhole()
    await store.save(generation(1), [])
    const full: FileSystem = { ...nodeFiles, write: (_, bytes) => nodeFiles.write('/dev/full', bytes) }
    const { store: onFull } = await loadWhole(full)
    await expect(onFull.save(generation(2), [1])).rejects.toMatchObject({ code: 'disk-full' })
    expect((await loadWhole()).numbers).toEqual([1])
    expect(readdirSync(folder)).toHaveLength(4)
  })

  it('is said to be where a file may not grow any more (ulimit -f), and nothing is left of what was begun', async () => {
    const { store } = await loadWhole()
    // The next one has a segment of its own that is larger than the limit, a block of 512 bytes: half of it gets on the disk.
    await store.save(generation(98), [])
    const before = readdirSync(folder)
    const child = start('save-once', { before: 'ulimit -f 1' })
    expect(await child.ended).toBe(78)
    expect(child.lines.join()).toContain('disk-full')
    expect(readdirSync(folder)).toEqual(before)
    expect((await loadWhole()).numbers).toEqual([98])
  })
})

/** Root may write everywhere: then the test is somebody else for a while. */
function asSomebodyElse(): () => void {
  if (process.getuid?.() !== 0) return () => {}
  chownSync(folder, NOBODY, NOBODY)
  for (const name of readdirSync(folder)) chownSync(join(folder, name), NOBODY, NOBODY)
  process.seteuid?.(NOBODY)
  return () => process.seteuid?.(0)
}

describe('a folder in which nothing may be written', () => {
  it.skipIf(process.platform === 'win32')('serves what it has, and says why it does not take more', async () => {
    const { store } = await loadWhole()
    await store.save(generation(1), [])
    chmodSync(folder, 0o500)
    const back = asSomebodyElse()
    try {
      const { store: closed, numbers } = await loadWhole()
      expect(numbers).toEqual([1])
      await expect(closed.save(generation(2), [1])).rejects.toMatchObject({ code: 'disk-refused' })
      await expect(lockFolder(folder, () => Date.now())).rejects.toMatchObject({ code: 'disk-refused' })
      expect((await loadWhole()).numbers).toEqual([1])
    } finally {
      back()
      chmodSync(folder, 0o700)
    }
  })
})

describe('a process that is killed (kill -9) while it saves', () => {
  it(`leaves a generation that is whole, ${KILLS} times`, { timeout: KILLS * 10_000 }, async () => {
    const { below } = random(99_171)
    let reached = 0
    for (let round = 0; round < KILLS; round++) {
      const child = start('save')
      await child.said('loaded')
      await pause(below(40))
      child.process.kill('SIGKILL')
      await child.ended
      expect(child.lines[0]).toBe(`loaded ${reached}, 0 set aside`)
      const saved = child.lines.flatMap(line => /^saved (\d+)$/.exec(line)?.[1] ?? []).map(Number)
      const { numbers, setAside } = await loadWhole()
      expect(setAside).toEqual([])
      // What it said it had saved, or the one that it was about to say.
      const last = saved.at(-1) ?? reached
      expect([last, last + 1]).toContain(numbers[0] ?? 0)
      reached = numbers[0] ?? 0
      expect(readdirSync(folder).filter(name => name.endsWith('.new') || name.endsWith('.bad'))).toEqual([])
    }
    expect(reached).toBeGreaterThan(0)
    // Nothing grows: what was left lying goes with the next save.
    const { store } = await loadWhole()
    await store.save(generation(reached + 1), [reached])
    const segments = new Set([reached, reached + 1].flatMap(number => generation(number).segmentIds))
    expect(readdirSync(folder)).toHaveLength(2 + segments.size)
  })
})

describe('two processes on one folder', () => {
  it('are one: the second says whose folder it is and exits with 78; when the first is killed the next one takes over', async () => {
    const first = start('hold')
    await first.said('held')
    const second = start('hold')
    expect(await second.ended).toBe(78)
    expect(second.lines[0]).toMatch(/^data-in-use: /)
    expect(second.lines[0]).toContain(`Process ${first.process.pid} on ${hostname()}`)
    first.process.kill('SIGKILL')
    await first.ended
    const third = start('hold')
    await third.said('held')
    expect(third.lines).toEqual(['held'])
  })

  it.skipIf(!CONTAINS)(
    'are one from container to container, and what was killed there is taken over at once',
    async () => {
      const under = 'unshare -pf --kill-child'
      const first = start('hold', { under })
      await first.said('held')
      for (const second of [start('hold', { under }), start('hold')]) {
        expect(await second.ended).toBe(78)
        expect(second.lines[0]).toMatch(/^data-in-use: /)
      }
      first.process.kill('SIGKILL')
      await first.ended
      const third = start('hold', { under })
      await third.said('held')
      expect(third.lines).toEqual(['held'])
    },
  )

  it.each([
    ['an empty folder', null],
    [
      'what a dead process left',
      JSON.stringify({ pid: 1, host: hostname(), since: '2020-01-01', born: 'long ago', pids: HERE }),
    ],
  ])('that start at the same moment: exactly one has it (%s)', async (_, lock) => {
    const rounds = 40
    for (let round = 0; round < rounds; round++) {
      mkdirSync(join(folder, String(round)))
      if (lock !== null) writeFileSync(join(folder, String(round), 'lock-41'), lock)
    }
    const begin = Date.now() + 5000
    const children = Array.from({ length: 4 }, () => start('race', { more: [begin, rounds] }))
    expect(await Promise.all(children.map(child => child.ended))).toEqual([0, 0, 0, 0])
    const said = children.flatMap(child => child.lines)
    for (let round = 0; round < rounds; round++) {
      const outcomes = said.filter(line => line.startsWith(`${round} `)).map(line => line.split(' ')[1])
      expect({ round, outcomes: outcomes.sort() }).toEqual({
        round,
        outcomes: ['data-in-use', 'data-in-use', 'data-in-use', 'held'],
      })
    }
  })

  it('never are both inside, however often they come and go, and are killed there', async () => {
    const end = Date.now() + 12_000
    const children = Array.from({ length: 4 }, () => start('crowd', { more: [end] }))
    for (const child of children.slice(0, 2)) {
      await pause(4000)
      child.process.kill('SIGKILL')
    }
    await Promise.all(children.map(child => child.ended))
    expect(children.flatMap(child => child.lines).filter(line => line.startsWith('met'))).toEqual([])
    const times = children.slice(2).map(child => Number(/^was inside (\d+) times$/.exec(child.lines[0] ?? '')?.[1]))
    process.stdout.write(`inside: ${times.join(' and ')} times\n`)
    expect(Math.min(...times)).toBeGreaterThan(10)
  })
})
