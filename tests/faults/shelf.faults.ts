import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/language/user-error.ts'
import type { FileSystem } from '../../src/library/disk/file-system.ts'
import { openShelf, type Shelf } from '../../src/library/shelf/shelf.ts'
import { corpusOf, RINI, upload } from '../library/shelf/stage.ts'
import { failingDisk, Killed, type FailingDisk, type Fault } from './failing-disk.ts'

/** What goes wrong, at every operation in turn. */
const FAULTS: readonly ((at: number) => Fault)[] = [
  at => ({ mode: 'kill', at }),
  at => ({ mode: 'torn write', at }),
  ...['ENOSPC', 'EIO', 'EROFS', 'EACCES'].flatMap(code => [
    (at: number): Fault => ({ mode: 'errno', at, code }),
    (at: number): Fault => ({ mode: 'errno forever', at, code }),
  ]),
  ...(['old', 'new'] as const).flatMap(names =>
    (['none', 'half'] as const).map(content => (at: number): Fault => ({ mode: 'power loss', at, names, content })),
  ),
]

interface Opened {
  readonly shelf: Shelf
  readonly draft: string
  readonly kept: string
  readonly trashed: string
}

/** Each deed, on a shelf with an article, one in the trash, one hidden in the folder, and a draft. */
const DEEDS: Readonly<Record<string, (opened: Opened) => Promise<unknown>>> = {
  draft: ({ shelf }) =>
    shelf.draft(
      upload(7),
      corpusOf(() => shelf),
    ),
  add: ({ shelf, draft }) =>
    shelf.add(
      draft,
      { title: 'Peti', outlet: 'Warta' },
      RINI,
      corpusOf(() => shelf),
    ),
  edit: ({ shelf, kept }) =>
    shelf.edit(
      kept,
      { title: 'Dermaga', published: null },
      RINI,
      corpusOf(() => shelf),
    ),
  hide: ({ shelf, kept }) =>
    shelf.hide(
      kept,
      'salah kutip',
      RINI,
      corpusOf(() => shelf),
    ),
  show: ({ shelf }) => shelf.show('pasar-malam', RINI),
  remove: ({ shelf, kept }) =>
    shelf.remove(
      kept,
      RINI,
      corpusOf(() => shelf),
    ),
  restore: ({ shelf, trashed }) => shelf.restore(trashed, RINI),
  purge: ({ shelf, trashed }) => shelf.purge(trashed, RINI),
  opening: async () => {},
}

const open = (files: FileSystem) =>
  openShelf({ files, folder: '/data/shelf', now: () => new Date('2031-05-20T05:00:00Z'), outlets: new Map() })

/** The disk before the deed, and what stands on it. */
async function prepared(): Promise<{ disk: FailingDisk } & Omit<Opened, 'shelf'>> {
  const disk = failingDisk()
  const shelf = await open(disk.files)
  const corpus = corpusOf(() => shelf)
  const add = async (n: number) =>
    (await shelf.add((await shelf.draft(upload(n), corpus)).id, {}, RINI, corpus)).article!
  const [kept, trashed] = [await add(1), await add(2)]
  await shelf.remove(trashed, RINI, corpus)
  await shelf.hide('pasar-malam', 'keliru', RINI, corpus)
  const { id: draft } = await shelf.draft(upload(3), corpus)
  // What an earlier crash has left.
  await disk.files.write(`/data/shelf/articles/${'e'.repeat(64)}.txt.adding`, Buffer.from('yatim'))
  return { disk, draft, kept, trashed }
}

/** All that a shelf shows, besides what failed; and which files of articles there are. */
function seen(shelf: Shelf, disk: FailingDisk) {
  const files = Object.keys(disk.contents())
  return {
    added: shelf.added(),
    facts: shelf.added().map(({ id }) => shelf.facts(id)),
    withheld: [...shelf.withheld()],
    done: shelf
      .history(1000)
      .filter(({ result }) => result === 'done')
      .map(entry => ({ ...entry, number: 0 })),
    articles: files.filter(path => path.startsWith('/data/shelf/articles/')),
    troubles: shelf.troubles(),
  }
}

/** What stands on the disk when it is opened again, without faults. */
async function afterRestart(disk: FailingDisk) {
  const next = disk.restart()
  return seen(await open(next.files), next)
}

let injected = 0

describe('a deed that a fault interrupts is done whole or not at all', () => {
  it.each(Object.keys(DEEDS))('%s', async name => {
    const start = await prepared()
    const act = async (disk: FailingDisk) => {
      const shelf = await open(disk.files)
      return DEEDS[name]!({ ...start, shelf })
    }
    const before = await afterRestart(start.disk)
    const clean = start.disk.restart()
    await act(clean)
    const after = await afterRestart(clean)
    expect(before.articles).toHaveLength(2)

    for (const fault of FAULTS) {
      for (let at = 1; ; at++) {
        const what = fault(at)
        const disk = start.disk.restart(what)
        const error = await act(disk).then(
          () => null,
          (thrown: unknown) => thrown,
        )
        if (!disk.hasFailed) break
        injected++
        const found = await afterRestart(disk)
        const where = `${JSON.stringify(what)}: ${disk.operations[at - 1]}`
        const isHonest = error === null || error instanceof UserError || error instanceof Killed
        expect(isHonest, where).toBe(true)
        const allowed = error === null ? [after] : what.mode === 'errno' ? [before] : [before, after]
        expect(allowed, where).toContainEqual(found)
      }
    }
  })
})

it('was tried often enough', () => {
  expect(injected).toBeGreaterThan(1000)
})

it('goes on after a fault as if nothing had been', async () => {
  const start = await prepared()
  for (let at = 1; ; at++) {
    const disk = start.disk.restart({ mode: 'errno', at, code: 'ENOSPC' })
    const shelf = await open(disk.files).catch(() => null)
    if (shelf === null) continue
    const add = () => DEEDS['add']!({ ...start, shelf })
    const wasDone = await add().then(
      () => true,
      () => false,
    )
    if (!wasDone) await add()
    const found = await afterRestart(disk)
    expect(found.added).toHaveLength(3)
    expect(found.troubles).toEqual([])
    if (!disk.hasFailed) break
  }
})
