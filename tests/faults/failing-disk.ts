import { dirname } from 'node:path'
import type { FileSystem } from '../../src/library/disk/file-system.ts'

/** What is thrown at the operation at which the process is killed, and at all that it still tries. */
export class Killed extends Error {
  constructor() {
    super('killed')
    this.name = 'Killed'
  }
}

/** What goes wrong, at which operation (counted from 1). */
export type Fault =
  | { readonly mode: 'none' }
  /** The process dies instead of the operation; what it did before stays. */
  | { readonly mode: 'kill'; readonly at: number }
  /** The operation fails; the next one does not. A write that fails leaves half of its bytes, as a full disk does. */
  | { readonly mode: 'errno'; readonly at: number; readonly code: string }
  /** The operation fails, and every one after it. */
  | { readonly mode: 'errno forever'; readonly at: number; readonly code: string }
  /** Half of the bytes are written, then the process dies. */
  | { readonly mode: 'torn write'; readonly at: number }
  /**
   * The power goes instead of the operation. Content that was not synced is gone: none of it is left, or (`half`) half of what was written
   * since. Names that were made, renamed or removed since their folder was synced are as they were (`old`), as they are (`new`), or,
   * because a disk need not keep to the order, only the first or the last half of them by the alphabet is new.
   */
  | { readonly mode: 'power loss'; readonly at: number; readonly names: NamesLeft; readonly content: 'none' | 'half' }

export const NAMES_LEFT = ['old', 'new', 'first new', 'last new'] as const
type NamesLeft = (typeof NAMES_LEFT)[number]

export type Operation = keyof FileSystem

export interface FailingDisk {
  readonly files: FileSystem
  /** The operations so far, also those that failed; `write /data/a.new`. */
  readonly operations: readonly string[]
  /** Whether the fault has come about. */
  readonly hasFailed: boolean
  /** What survives, on a disk of which the operations are counted from 1 again. */
  restart(fault?: Fault): FailingDisk
  /** Every file with its content, as the process sees it; for comparing. */
  contents(): Readonly<Record<string, string>>
  /** Changes a file behind everybody's back, as a failing disk does. */
  tamper(path: string, change: (bytes: Uint8Array) => Uint8Array): void
}

/** A file: what the process sees, and what is on the disk for certain. Names point to it, so that a rename moves it as it is. */
interface Inode {
  content: Uint8Array
  synced: Uint8Array
}

interface State {
  /** What the process sees. */
  readonly names: Map<string, Inode>
  /** The names that are on the disk for certain. */
  readonly syncedNames: Map<string, Inode>
  readonly folders: Set<string>
}

/** A disk in memory that fails when it is told to. The same operations with the same fault have the same outcome, always. */
export function failingDisk(fault: Fault = { mode: 'none' }): FailingDisk {
  return diskOver({ names: new Map(), syncedNames: new Map(), folders: new Set(['/']) }, fault)
}

function diskOver({ names, syncedNames, folders }: State, fault: Fault): FailingDisk {
  const operations: string[] = []
  let isDead = false
  let hasFailed = false

  /** Counts an operation and lets it fail where it has to; `half` is what a write leaves behind then. */
  const step = async (name: Operation, path: string, act: () => void, half: () => void = () => {}): Promise<void> => {
    // As on a real disk, nothing is done at once.
    await Promise.resolve()
    if (isDead) throw new Killed()
    operations.push(`${name} ${path}`)
    const n = operations.length
    const isDue = fault.mode !== 'none' && (fault.mode === 'errno forever' ? n >= fault.at : n === fault.at)
    if (!isDue) return act()
    hasFailed = true
    if (fault.mode === 'errno' || fault.mode === 'errno forever') {
      half()
      throw systemError(fault.code, name, path)
    }
    if (fault.mode === 'torn write') half()
    isDead = true
    throw new Killed()
  }
  const find = (name: Operation, path: string): Inode => {
    const inode = names.get(path)
    if (inode === undefined) throw systemError(folders.has(path) ? 'EISDIR' : 'ENOENT', name, path)
    return inode
  }
  const needFolder = (name: Operation, path: string) => {
    if (!folders.has(path)) throw systemError(names.has(path) ? 'ENOTDIR' : 'ENOENT', name, path)
  }
  /** The file of a name, made where there is none. */
  const made = (name: Operation, path: string): Inode => {
    needFolder(name, dirname(path))
    if (folders.has(path)) throw systemError('EISDIR', name, path)
    const inode = names.get(path) ?? { content: new Uint8Array(), synced: new Uint8Array() }
    names.set(path, inode)
    return inode
  }
  const halfOf = (bytes: Uint8Array) => copyOf(bytes.subarray(0, Math.floor(bytes.length / 2)))

  const files: FileSystem = {
    read: async path => {
      let content = new Uint8Array()
      await step('read', path, () => {
        content = copyOf(find('read', path).content)
      })
      return content
    },
    list: async folder => {
      let listed: readonly string[] = []
      await step('list', folder, () => {
        needFolder('list', folder)
        const within = [...names.keys(), ...folders].filter(path => path !== '/' && dirname(path) === folder)
        listed = within.map(path => path.slice(folder === '/' ? 1 : folder.length + 1)).sort()
      })
      return listed
    },
    // A folder that was made is there for certain: that is what `makeFolder` promises.
    makeFolder: path =>
      step('makeFolder', path, () => {
        for (let folder = path; !folders.has(folder); folder = dirname(folder)) {
          if (names.has(folder)) throw systemError(folder === path ? 'EEXIST' : 'ENOTDIR', 'makeFolder', path)
          folders.add(folder)
        }
      }),
    write: (path, bytes) =>
      step(
        'write',
        path,
        () => void (made('write', path).content = copyOf(bytes)),
        () => void (made('write', path).content = halfOf(bytes)),
      ),
    append: (path, bytes) => {
      const add = (more: Uint8Array) => {
        const inode = made('append', path)
        inode.content = Buffer.concat([inode.content, more])
      }
      return step(
        'append',
        path,
        () => add(bytes),
        () => add(halfOf(bytes)),
      )
    },
    truncate: (path, length) =>
      step('truncate', path, () => {
        const inode = find('truncate', path)
        const longer = new Uint8Array(length)
        longer.set(inode.content.subarray(0, length))
        inode.content = longer
      }),
    sync: path =>
      step('sync', path, () => {
        const inode = find('sync', path)
        inode.synced = inode.content
      }),
    syncFolder: path =>
      step('syncFolder', path, () => {
        needFolder('syncFolder', path)
        for (const name of syncedNames.keys()) if (dirname(name) === path) syncedNames.delete(name)
        for (const [name, inode] of names) if (dirname(name) === path) syncedNames.set(name, inode)
      }),
    rename: (from, to) =>
      step('rename', from, () => {
        const inode = find('rename', from)
        needFolder('rename', dirname(to))
        if (folders.has(to)) throw systemError('EISDIR', 'rename', from)
        if (from === to) return
        names.set(to, inode)
        names.delete(from)
      }),
    remove: path =>
      step('remove', path, () => {
        find('remove', path)
        names.delete(path)
      }),
  }

  return {
    files,
    operations,
    get hasFailed() {
      return hasFailed
    },
    restart: (next = { mode: 'none' }) => {
      const survivors = fault.mode === 'power loss' && isDead ? namesLeft(syncedNames, names, fault.names) : names
      const left = (inode: Inode) =>
        fault.mode === 'power loss' && isDead ? afterPowerLoss(inode, fault.content) : inode.content
      const inodes = new Map(
        [...new Set(survivors.values())].map(inode => [inode, { content: left(inode), synced: left(inode) }]),
      )
      const copied = () => new Map([...survivors].map(([name, inode]) => [name, inodes.get(inode)!]))
      return diskOver({ names: copied(), syncedNames: copied(), folders: new Set(folders) }, next)
    },
    contents: () =>
      Object.fromEntries(
        [...names].sort().map(([path, { content }]) => [path, Buffer.from(content).toString('latin1')]),
      ),
    tamper: (path, change) => {
      const inode = find('write', path)
      inode.content = change(copyOf(inode.content))
      inode.synced = inode.content
    },
  }
}

function namesLeft(
  synced: ReadonlyMap<string, Inode>,
  names: ReadonlyMap<string, Inode>,
  left: NamesLeft,
): ReadonlyMap<string, Inode> {
  const all = [...new Set([...synced.keys(), ...names.keys()])].sort()
  const changed = all.filter(name => synced.get(name) !== names.get(name))
  const isNew = (name: string) => {
    const at = changed.indexOf(name)
    if (left === 'first new') return at < changed.length / 2
    return left === 'new' || (left === 'last new' && at >= changed.length / 2)
  }
  return new Map(
    all.flatMap(name => {
      const inode = (isNew(name) ? names : synced).get(name)
      return inode === undefined ? [] : [[name, inode] as const]
    }),
  )
}

/** What was synced, or that and half of what was written behind it; bytes that were never written come back as zeros on some file systems. */
function afterPowerLoss({ content, synced }: Inode, kept: 'none' | 'half'): Uint8Array {
  if (kept === 'none' || content === synced) return synced
  const same = synced.length <= content.length && synced.every((byte, i) => byte === content[i]) ? synced.length : 0
  const length = same + Math.floor((content.length - same) / 2)
  return content.subarray(0, length)
}

/** `slice` would do, but a Buffer's is no copy. */
function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}

function systemError(code: string, operation: Operation, path: string): Error {
  return Object.assign(new Error(`${code}: ${operation} ${path}`), { code, syscall: operation, path })
}
