import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve, sep } from 'node:path'
import { formatOf, isGlossary, isOutletList } from '../../corpus/files/scan-folder.ts'
import { hasCode, tellingDiskErrors } from '../disk/disk-error.ts'
import type { FileSystem } from '../disk/file-system.ts'
import type { Header, KeptSettings } from './format.ts'
import { carryOut, giveUp, isUnfinished, unfinishedImport } from './journal.ts'
import { clearStage, openPlace, planOf, removeStage, type Place } from './place.ts'
import { readBackup } from './read.ts'
import { notEmpty, otherKind, withinEachOther } from './refusals.ts'

export interface ImportOptions {
  /** The backup. */
  readonly from: string
  /** Where the corpus is to lie: a folder, or the file that is to be the corpus. */
  readonly corpus: string
  /** The data folder. Nobody else may use it meanwhile: see `lockFolder`. */
  readonly data: string
  /** Goes on where there is something already: moves it aside. */
  readonly force: boolean
}

export interface Imported {
  /** ISO instant at which the backup was made. */
  readonly created: string
  readonly files: number
  /** The settings at that time: for the operator to compare. They are not put in force. */
  readonly settings: KeptSettings
  /** Folders that hold what was there before. */
  readonly aside: readonly string[]
}

/** What stays in a data folder: the key of the buttons, and the lock of the process that imports, with what shows that it lives. */
const STAYS = /^(?:button-key|lock-\d+|here-[0-9a-f]{16})$/

/**
 * Puts what a backup holds into the corpus and the data folder. Everything is verified and on the disk before anything comes into its place.
 * @throws UserError `backup-…`, `import-not-empty` and `import-unfinished` without `force`, `import-other-kind`, `import-within`, or a `diskError`
 */
export async function importFrom(files: FileSystem, { from, corpus, data, force }: ImportOptions): Promise<Imported> {
  const unfinished = await unfinishedImport(files, data)
  if (unfinished !== null) {
    if (!force || unfinished.code !== 'import-unfinished') throw unfinished
    await tellingDiskErrors(data, () => giveUp(files, data))
  }
  const stage = staging(files, corpus, data, force)
  try {
    await readBackup(from, stage)
    const { header, places } = await stage.finish()
    const aside = await tellingDiskErrors(data, async () => carryOut(files, data, await planOf(files, places)))
    return { created: header.created, files: header.files, settings: header.settings, aside }
  } finally {
    // What an import has to be finished with stays.
    const isNeeded = await isUnfinished(files, data).catch(() => true)
    if (!isNeeded) for (const place of stage.places()) await removeStage(place).catch(() => {})
  }
}

/** Puts the files of a backup together on the stages of their places. */
function staging(files: FileSystem, corpus: string, data: string, force: boolean) {
  let opened: {
    readonly header: Header
    readonly target: Target
    readonly corpus: Place
    readonly data: Place
  } | null = null
  let path = ''
  let isBegun = false
  const folders = new Set<string>()
  const places = () => (opened === null ? [] : [opened.corpus, opened.data])
  const begun = () => {
    if (opened === null) throw new Error('a backup begins with its header')
    return opened
  }

  const open = async (header: Header) => {
    const target = await targetOf(header, corpus, data)
    const isCorpus = (name: string) =>
      target.name === null || name === target.name || isOutletList(name) || isGlossary(name)
    const found = {
      corpus: await openPlace(files, target.folder, isCorpus),
      data: await openPlace(files, resolve(data), name => !STAYS.test(name)),
    }
    const full = [found.corpus, found.data].find(({ present }) => present.length > 0)
    if (full !== undefined && !force) throw notEmpty(full.folder)
    opened = { header, target, ...found }
    for (const place of places()) await clearStage(files, place)
  }
  const begin = async (name: string) => {
    const { header, target, ...to } = begun()
    const [root, ...names] = name.split('/')
    const isTheCorpus = root === 'corpus' && names[0] === header.corpusFile
    const stage = root === 'data' ? to.data.stage : to.corpus.stage
    path = join(stage, ...(isTheCorpus && target.name !== null ? [target.name] : names))
    isBegun = false
    if (!folders.has(dirname(path))) await files.makeFolder(dirname(path))
    folders.add(dirname(path))
  }
  const write = async (bytes: Uint8Array) => {
    await (isBegun ? files.append(path, bytes) : files.write(path, bytes))
    isBegun = true
  }
  const telling = <Result>(task: () => Promise<Result>) => tellingDiskErrors(path || data, task)
  return {
    places,
    header: (header: Header) => telling(() => open(header)),
    file: (name: string) => telling(() => begin(name)),
    part: (bytes: Uint8Array) => telling(() => write(bytes)),
    end: () =>
      telling(async () => {
        if (!isBegun) await write(new Uint8Array())
        await files.sync(path)
      }),
    finish: () =>
      telling(async () => {
        for (const folder of folders) await files.syncFolder(folder)
        return { header: begun().header, places: places() }
      }),
  }
}

interface Target {
  readonly folder: string
  /** The name of the file that is the corpus; null where it is a folder. */
  readonly name: string | null
}

/** Where the corpus goes to. */
async function targetOf({ corpusFile }: Header, corpus: string, data: string): Promise<Target> {
  const real = await realOf(corpus)
  const isFile = await stat(real).then(
    found => found.isFile(),
    () => formatOf(real) !== null || extname(real).toLowerCase() === '.jsonl',
  )
  const ending = corpusFile === null ? null : extname(corpusFile).toLowerCase()
  if (isFile ? extname(real).toLowerCase() !== ending : ending !== null) throw otherKind(corpus, ending)
  const home = await realOf(data)
  if (isWithin(real, home) || (!isFile && isWithin(home, real))) throw withinEachOther(corpus, data)
  return isFile ? { folder: dirname(real), name: basename(real) } : { folder: real, name: null }
}

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(folder + sep)

/** Where a path leads, links followed as far as there is something. */
async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    const above = dirname(resolve(path))
    if (!hasCode(error, 'ENOENT') || above === resolve(path)) throw error
    return join(await realOf(above), basename(path))
  }
}
