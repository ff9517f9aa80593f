import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  promises,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { hostname, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { UserError } from '../../../src/language/user-error.ts'
import { lockFolder } from '../../../src/library/disk/lock.ts'

/** Has the system keep a file from being removed, as a sticky folder does with those of somebody else; gives back how to end that. */
function keep(name: string): () => void {
  const { unlink } = promises
  const refuse = async (path: Parameters<typeof unlink>[0]) => {
    if (basename(String(path)) === name) throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' })
    await unlink(path)
  }
  const use = (one: typeof unlink) => {
    promises.unlink = one
    syncBuiltinESMExports()
  }
  use(refuse)
  return () => use(unlink)
}

// Processes that start at the same moment, and such as are killed: tests/faults/real-disk.faults.ts
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kutip-lock-'))
  return () => rmSync(folder, { recursive: true })
})
const NOON = Date.UTC(2031, 4, 6, 12)
const noon = () => NOON
const locks = () => readdirSync(folder).filter(name => name.startsWith('lock'))
/** What shows that a process lives. */
const presences = () => readdirSync(folder).filter(name => name.startsWith('here'))
const dead = spawnSync(process.execPath, ['-e', '']).pid

/** Where the numbers of processes mean the same as here. */
const HERE = process.platform === 'linux' ? readlinkSync('/proc/self/ns/pid') : null

/** A lock as somebody left it, last heard of some seconds before noon. */
function leave(name: string, holder: object | string, secondsAgo: number) {
  const path = join(folder, name)
  writeFileSync(path, typeof holder === 'string' ? holder : JSON.stringify(holder))
  utimesSync(path, NOON / 1000 - secondsAgo, NOON / 1000 - secondsAgo)
}
const holder = (more: object) => ({
  pid: 4711,
  host: 'elsewhere',
  since: '2031-05-06T09:00:00.000Z',
  born: null,
  pids: HERE,
  ...more,
})

describe('a folder that is locked', () => {
  it('is made where it is not there, is in use until it is released, and leaves nothing behind', async () => {
    const inner = join(folder, 'made', 'here')
    const lock = await lockFolder(inner, noon)
    expect(JSON.parse(readFileSync(join(inner, 'lock-1'), 'utf8'))).toMatchObject({
      pid: process.pid,
      host: hostname(),
      since: '2031-05-06T12:00:00.000Z',
    })
    await lock.release()
    await lock.release()
    expect(readdirSync(inner)).toEqual([])
    await (await lockFolder(inner, noon)).release()
  })

  it.skipIf(process.platform !== 'linux')(
    'is refused to a second one, who is told whose it is and what to do',
    async () => {
      const lock = await lockFolder(folder, noon)
      const error = await lockFolder(folder, noon).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(UserError)
      const { code, texts } = error as UserError
      expect(code).toBe('data-in-use')
      for (const text of Object.values(texts)) {
        expect(text).toContain(String(process.pid))
        expect(text).toContain(folder)
        expect(text).toContain(join(folder, 'lock-1'))
      }
      expect(texts.en).toMatch(/Stop it first/)
      expect(locks()).toEqual(['lock-1'])
      await lock.release()
    },
  )

  it('is taken over from a process that is gone', async () => {
    leave('lock-3', holder({ pid: dead, host: hostname() }), 5)
    await lockFolder(folder, noon)
    expect(locks()).toEqual(['lock-4'])
  })

  it.skipIf(process.platform !== 'linux')(
    'is taken over from a process of which another one, or this one, has the number now',
    async () => {
      leave('lock-1', holder({ pid: process.pid, host: hostname(), born: 'another boot/17' }), 5)
      await (await lockFolder(folder, noon)).release()
      leave('lock-1', holder({ pid: process.ppid, host: hostname(), born: 'another boot/17' }), 5)
      await (await lockFolder(folder, noon)).release()
      expect(locks()).toEqual([])
    },
  )

  it('is taken over from another host only when nothing was heard of it for a minute', async () => {
    leave('lock-1', holder({}), 55)
    await expect(lockFolder(folder, noon)).rejects.toMatchObject({ code: 'data-in-use' })
    expect(locks()).toEqual(['lock-1'])
    leave('lock-1', holder({}), 65)
    await lockFolder(folder, noon)
    expect(locks()).toEqual(['lock-2'])
  })

  it.skipIf(process.platform !== 'linux').each([
    ['a container with the same host name', { pids: 'pid:[17]' }],
    ['a system that did not say where its numbers are from', { pids: undefined }],
    ['such a one that has no process of that number here', { pids: 'pid:[17]', pid: dead }],
  ])('is taken over from %s only when nothing was heard of it for a minute', async (_, more) => {
    const other = holder({ pid: process.pid, host: hostname(), born: 'another boot/17', ...more })
    leave('lock-1', other, 55)
    await expect(lockFolder(folder, noon)).rejects.toMatchObject({ code: 'data-in-use' })
    expect(locks()).toEqual(['lock-1'])
    leave('lock-1', other, 65)
    await lockFolder(folder, noon)
    expect(locks()).toEqual(['lock-2'])
  })

  it('is taken over where a crash left half a lock, after a minute', async () => {
    leave('lock-1', '{"pid":', 65)
    await lockFolder(folder, noon)
    expect(locks()).toEqual(['lock-2'])
  })

  it('is not taken where a lock is just being written', async () => {
    leave('lock-1', '', 1)
    await expect(lockFolder(folder, noon)).rejects.toMatchObject({ code: 'data-in-use' })
    expect(locks()).toEqual(['lock-1'])
  })

  describe.skipIf(process.platform !== 'linux')('by a process of another container of this machine', () => {
    const BOOT = process.platform === 'linux' ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() : ''
    const name = 'here-0123456789abcdef'

    /** A process that listens where a holder shows that it lives. */
    async function listening() {
      const program = `require('net').createServer().listen(${JSON.stringify(join(folder, name))}, () => console.log('on'))`
      const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
      onTestFinished(() => void child.kill('SIGKILL'))
      await once(child.stdout, 'data')
      const { dev, ino } = lstatSync(join(folder, name), { bigint: true })
      const presence = { name, device: String(dev), inode: String(ino) }
      const kill = async () => {
        child.kill('SIGKILL')
        await once(child, 'exit')
      }
      return { kill, away: holder({ pids: 'pid:[17]', host: hostname(), boot: BOOT, presence }), presence }
    }

    it('is refused as long as that lives, however long nothing was heard of it, and taken over at once when it was killed', async () => {
      const { kill, away } = await listening()
      leave('lock-1', away, 900)
      await expect(lockFolder(folder, noon)).rejects.toMatchObject({ code: 'data-in-use' })
      await kill()
      leave('lock-1', away, 1)
      const lock = await lockFolder(folder, noon)
      expect(locks()).toEqual(['lock-2'])
      // What the dead one left to be seen is gone, one's own is there.
      expect(presences()).toHaveLength(1)
      expect(presences()).not.toContain(name)
      await lock.release()
      expect(readdirSync(folder)).toEqual([])
    })

    it.each([
      ['another start of the system', { boot: 'another boot' }],
      ['another mount of the folder', { presence: { name, device: '1', inode: '2' } }],
      ['a file that is gone', { presence: { name: 'here-fedcba9876543210', device: '1', inode: '2' } }],
    ])('is taken over only after a minute where it speaks of %s', async (_, more) => {
      const { kill, away } = await listening()
      await kill()
      leave('lock-1', { ...away, ...more }, 55)
      await expect(lockFolder(folder, noon)).rejects.toMatchObject({ code: 'data-in-use' })
      leave('lock-1', { ...away, ...more }, 65)
      await (await lockFolder(folder, noon)).release()
    })

    it('sees that this process lives', async () => {
      const lock = await lockFolder(folder, noon)
      const own = JSON.parse(readFileSync(join(folder, 'lock-1'), 'utf8')) as object
      leave('lock-1', { ...own, pids: 'pid:[17]' }, 900)
      await expect(lockFolder(folder, noon)).rejects.toMatchObject({ code: 'data-in-use' })
      expect(presences()).toHaveLength(1)
      await lock.release()
    })

    it('cannot be told where the path is too long for a socket: then time tells', async () => {
      const deep = join(folder, 'x'.repeat(100))
      mkdirSync(deep)
      const lock = await lockFolder(deep, noon)
      expect(readdirSync(deep)).toEqual(['lock-1'])
      expect(JSON.parse(readFileSync(join(deep, 'lock-1'), 'utf8'))).toMatchObject({ presence: null })
      await lock.release()
    })
  })

  it('is not taken where any lock is alive, not only the last', async () => {
    leave('lock-1', holder({}), 5)
    leave('lock-2', holder({ pid: dead, host: hostname() }), 5)
    await expect(lockFolder(folder, noon)).rejects.toMatchObject({ code: 'data-in-use' })
  })

  it('is left as it was found where the lock of a dead process cannot be removed', async () => {
    leave('lock-1', holder({ pid: dead, host: hostname() }), 65)
    const release = keep('lock-1')
    onTestFinished(release)
    for (let start = 0; start < 2; start++)
      await expect(lockFolder(folder, noon)).rejects.toMatchObject({ code: 'disk-refused' })
    expect(readdirSync(folder)).toEqual(['lock-1'])
    release()
    await (await lockFolder(folder, noon)).release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is had by one of many that ask at the same moment', async () => {
    leave('lock-8', holder({ pid: dead, host: hostname() }), 5)
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder, noon)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(locks()).toHaveLength(1)
  })

  it('lets others see that its process is alive, every ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      let now = NOON
      const lock = await lockFolder(folder, () => now)
      now += 20_000
      vi.advanceTimersByTime(10_000)
      const heard = async () => (await import('node:fs')).statSync(join(folder, 'lock-1')).mtimeMs
      await vi.waitFor(async () => expect(await heard()).toBe(NOON + 20_000))
      await lock.release()
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})
