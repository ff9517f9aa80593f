import { rename } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UserError } from '../../src/language/user-error.ts'
import type { Library } from '../../src/library/library.ts'
import { openWith } from '../../src/library/open-library.ts'
import { ARTICLES, temporaryCorpus } from '../library/articles.ts'
import { EARTHQUAKE, OPERATOR } from '../library/generations/data-folder.ts'
import { everyFault } from './every-fault.ts'
import { failingDisk, type FailingDisk } from './failing-disk.ts'

/** CI has no time for every fault. */
const STRIDE = Number(process.env['FAULT_STRIDE'] ?? 1)

const by = OPERATOR
const now = () => new Date('2030-01-01T00:00:00Z')

/** The corpus folder is a real one; the data folder lies on the disk that fails. */
let corpus: Awaited<ReturnType<typeof temporaryCorpus>>
beforeAll(async () => {
  corpus = await temporaryCorpus()
})
afterAll(() => corpus.remove())

const open = ({ files }: FailingDisk) => openWith({ corpus: corpus.folder, data: '/data', now, files })

const QUESTIONS = [
  'berapa orang tewas karena banjir?',
  'berapa murid memakai jembatan?',
  'berapa sekolah rusak karena gempa?',
]

/** What can be seen of a library from outside, each citation checked letter for letter. */
async function seen(library: Library) {
  const answers = []
  for (const question of QUESTIONS) {
    const { outcome, citations, generation, figures } = await library.ask({ question })
    for (const { article, start, end, quote, generation: own } of citations.map(one => ({ ...one, generation }))) {
      expect((await library.text(article))?.slice(start, end)).toBe(quote)
      expect(own).toBe(generation)
    }
    answers.push({ outcome, quotes: citations.map(({ quote, source }) => [quote, source]), figures: figures.length })
  }
  const { articles, hidden } = await library.status()
  return { answers, articles, hidden: hidden.map(({ article, reason }) => [article, reason]) }
}

/** What a start finds on the disk while nothing can be read from the corpus folder: what was kept, and nothing newer. */
async function afterRestart(disk: FailingDisk) {
  await rename(corpus.folder, `${corpus.folder}.away`)
  try {
    const library = await open(disk.restart())
    const found = await seen(library)
    await library.close()
    return found
  } finally {
    await rename(`${corpus.folder}.away`, corpus.folder)
  }
}

const upload = { format: 'txt' as const, bytes: new TextEncoder().encode(EARTHQUAKE) }

/** What is done, on a library that has seen a refresh, and has an article that was added. */
const DEEDS: Readonly<Record<string, (library: Library, ready: { readonly draft: string }) => Promise<unknown>>> = {
  refresh: library => library.refresh({ by }),
  rollback: library => library.rollback(by),
  add: (library, { draft }) => library.add(draft, { outlet: 'Kabar Kerang' }, by),
  edit: library => library.edit('jembatan', { outlet: 'Suara Randu' }, by),
  hide: library => library.hide('jembatan', 'Angkanya sedang diperiksa.', by),
  remove: library => library.remove('jembatan', by),
}

describe('a fault of the disk leaves the old state or the new one, whole, and the library answering', () => {
  it.each(Object.keys(DEEDS))('%s', async name => {
    let draft = ''
    const restore = async () => {
      for (const [file, text] of Object.entries(ARTICLES)) await corpus.write(file, text)
    }
    const change = () => corpus.write('jembatan.txt', ARTICLES['jembatan.txt']!.replace('350', '360'))
    const prepare = async (disk: FailingDisk) => {
      await restore()
      const library = await open(disk)
      await corpus.write('jembatan.txt', ARTICLES['jembatan.txt']!.replace('350', '340'))
      await library.refresh({ by })
      draft = (await library.draft(upload)).id
      await library.close()
    }
    const clean = failingDisk()
    await prepare(clean)
    const before = await afterRestart(clean)
    const library = await open(clean)
    if (name === 'refresh') await change()
    await DEEDS[name]!(library, { draft })
    const after = await seen(library)
    await library.close()
    expect(after).not.toEqual(before)
    expect(await afterRestart(clean)).toEqual(after)

    const faults = await everyFault(
      prepare,
      async (disk, notes: { library: Library | null }) => {
        await corpus.write('jembatan.txt', ARTICLES['jembatan.txt']!.replace('350', '340'))
        notes.library = await open(disk)
        if (name === 'refresh') await change()
        await DEEDS[name]!(notes.library, { draft })
      },
      () => ({ library: null }),
      async ({ error, isDead, notes, disk }) => {
        expect(isDead || error === null || error instanceof UserError).toBe(true)
        // A process that lives goes on answering, from one state or the other.
        const living = isDead || notes.library === null ? null : await seen(notes.library)
        // What was said to be done is done; what failed may have been done, and is whole then.
        const isDone = error === null && !isDead
        expect(isDone ? [after] : [before, after, null]).toContainEqual(living)
        expect([before, after]).toContainEqual(await afterRestart(disk))
      },
      STRIDE,
    )
    process.stdout.write(`${name}: ${faults} faults\n`)
    expect(faults * STRIDE).toBeGreaterThan(80)
  })
})
