import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeFiles } from '../../src/library/disk/node-files.ts'
import { withoutWriting } from '../../src/library/disk/unwritable.ts'
import { openFeedback } from '../../src/library/feedback.ts'
import type { Library } from '../../src/library/library.ts'
import { openWith } from '../../src/library/open-library.ts'
import { libraryInThread } from '../../src/library/thread/library-in-thread.ts'
import { EARTHQUAKE, OPERATOR, temporaryHouse } from './generations/data-folder.ts'

const by = OPERATOR
const why = { en: 'The folder is not to be written.', id: 'Folder itu tidak boleh ditulisi.' }
const now = () => new Date('2030-01-01T00:00:00Z')
const upload = { format: 'txt' as const, bytes: Buffer.from('Perahu baru tiba di Teluk Kenari pada Senin.\n') }

let house: Awaited<ReturnType<typeof temporaryHouse>>
let library: Library
beforeEach(async () => {
  house = await temporaryHouse()
  return () => house.remove()
})
afterEach(() => library.close())

/** Every file of the data folder with its content and when it was written. */
function onDisk(): Readonly<Record<string, string>> {
  const names = readdirSync(house.data, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    names.map(name => {
      const path = join(house.data, name)
      const { mtimeMs } = statSync(path)
      return [name, `${mtimeMs} ${statSync(path).isFile() ? readFileSync(path, 'base64') : ''}`]
    }),
  )
}

const open = async () =>
  (library = await openWith({ corpus: house.corpus.folder, data: house.data, now, unwritable: why }))

describe('a data folder in which nothing can be written', () => {
  it('is read: what was kept answers, what was hidden stays so, and why is said in the state', async () => {
    const before = await house.open()
    await before.hide('jembatan', 'Angkanya sedang diperiksa.', by)
    await before.close()
    await open()
    const status = await library.status()
    expect(status).toMatchObject({ isUnwritable: true, articles: 2, generation: 2 })
    expect(status.hidden.map(({ article }) => article)).toEqual(['jembatan'])
    expect(status.troubles).toEqual([why])
    expect((await library.ask({ question: 'berapa orang tewas karena banjir?' })).outcome).toBe('answered')
  })

  it('refuses what would be kept there, with what to do, and not a byte of it changes', async () => {
    await (await house.open()).close()
    const before = onDisk()
    await open()
    const refusals = await Promise.all(
      [
        library.draft(upload),
        library.hide('jembatan', 'Angkanya keliru.', by),
        library.edit('jembatan', { outlet: 'Warta Randu' }, by),
        library.remove('jembatan', by),
      ].map(deed => deed.catch((error: unknown) => error)),
    )
    for (const refusal of refusals)
      expect(refusal).toMatchObject({
        code: 'data-read-only',
        texts: { id: expect.stringMatching(/Operator.*menulis/) },
      })
    expect((await library.status()).articles).toBe(3)
    expect(onDisk()).toEqual(before)
  })

  it('lets a refresh be answered from, and says that nothing of it is kept', async () => {
    await (await house.open()).close()
    await open()
    await house.corpus.write('gempa.txt', EARTHQUAKE)
    const report = await library.refresh({ by })
    expect(report.added).toEqual(['gempa'])
    expect(report.troubles.map(({ en }) => en)).toEqual([expect.stringContaining('can only be read')])
    expect((await library.ask({ question: 'berapa sekolah rusak karena gempa?' })).outcome).toBe('answered')
    expect((await library.rollback(by)).removed).toEqual(['gempa'])
  })

  it('may be empty, or not there: the articles are read anew', async () => {
    rmSync(house.data, { recursive: true })
    await open()
    expect((await library.status()).articles).toBe(3)
    expect(existsSync(house.data)).toBe(false)
    mkdirSync(house.data)
  })

  it('keeps what readers say of answers to be read, and refuses more of it', async () => {
    const vote = { user: '1', question: 'berapa tenda?', good: true, reason: null }
    await (await openFeedback(house.data, now)).vote(vote)
    cpSync(join(house.data, 'votes.jsonl'), join(house.data, 'reports.jsonl.new'))
    await open()
    const before = onDisk()
    const feedback = await openFeedback(house.data, now, withoutWriting(nodeFiles))
    expect(feedback.votes()).toMatchObject([vote])
    await expect(feedback.vote(vote)).rejects.toMatchObject({ code: 'data-read-only' })
    await expect(feedback.forget('1')).rejects.toMatchObject({ code: 'data-read-only' })
    expect(onDisk()).toEqual(before)
  })
})

describe('a library in a thread', () => {
  // The one folder of a Linux system in which root, too, can make nothing.
  it.skipIf(process.platform !== 'linux')('opens where no lock can be written, and names the folder', async () => {
    library = await libraryInThread({ corpus: house.corpus.folder, data: '/sys/kutip', now })
    const { isUnwritable, troubles, articles } = await library.status()
    expect({ isUnwritable, articles }).toEqual({ isUnwritable: true, articles: 3 })
    expect(troubles.map(({ en }) => en)).toEqual([
      expect.stringMatching(/data folder \/sys\/kutip \(E[A-Z]+\).*start Kutip again/),
    ])
    await expect(library.hide('jembatan', 'Angkanya keliru.', by)).rejects.toMatchObject({ code: 'data-read-only' })
  })
})
