import { readdir } from 'node:fs/promises'
import type { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RefreshProgress } from '../../../src/library/library.ts'
import type { Library } from '../../../src/library/library.ts'
import { libraryInThread } from '../../../src/library/thread/library-in-thread.ts'
import { UserError } from '../../../src/language/user-error.ts'
import { EARTHQUAKE, OPERATOR, temporaryHouse } from '../generations/data-folder.ts'

const by = OPERATOR
const now = () => new Date()

describe('a library in a thread', () => {
  let house: Awaited<ReturnType<typeof temporaryHouse>>
  let library: Library
  beforeAll(async () => {
    house = await temporaryHouse()
    library = await libraryInThread({ corpus: house.corpus.folder, data: house.data, now })
    // On a busy machine a thread takes its time to load.
  }, 60_000)
  afterAll(async () => {
    await library.close()
    await house.remove()
  })

  it('answers as one on this thread does', async () => {
    const here = await temporaryHouse()
    const asked = { question: 'how many people died in the flood?' }
    expect(await library.ask(asked)).toEqual(await (await here.open()).ask(asked))
    await here.remove()
  })

  it('tells how far a refresh is, and what it changed', async () => {
    await house.corpus.write('gempa.txt', EARTHQUAKE)
    const stages = new Set<RefreshProgress['stage']>()
    const report = await library.refresh({ by, onProgress: ({ stage }) => stages.add(stage) })
    expect(report).toMatchObject({ generation: 2, added: ['gempa'] })
    // Indexing one article is done before there is anything to tell.
    expect([...stages].filter(stage => stage !== 'indexing')).toEqual(['reading', 'verifying', 'keeping'])
  })

  it('refuses with the code and the texts that the library gave', async () => {
    const refused = await library.hide('tidak-ada', 'Angkanya keliru.', by).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(UserError)
    expect(refused).toMatchObject({ code: 'no-such-article', texts: { id: expect.stringContaining('tidak-ada') } })
  })

  it('leaves the event loop of its host free', async () => {
    let turns = 0
    const ticking = setInterval(() => turns++, 1)
    await Promise.all(Array.from({ length: 40 }, () => library.ask({ question: 'berapa orang tewas karena banjir?' })))
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(10)
  })

  it('has the data folder to itself', async () => {
    const second = libraryInThread({ corpus: house.corpus.folder, data: house.data, now })
    await expect(second).rejects.toMatchObject({ code: 'data-in-use' })
  })

  it('is not answered after it was closed, and a second close is none', async () => {
    const other = await temporaryHouse()
    const shut = await libraryInThread({ corpus: other.corpus.folder, data: other.data, now })
    await shut.close()
    await shut.close()
    await expect(shut.status()).rejects.toThrow('closed')
    expect((await readdir(other.data)).filter(name => name.startsWith('lock'))).toEqual([])
    await other.remove()
  })

  it('starts another where its thread dies: what was asked fails, what is asked next is answered', async () => {
    const other = await temporaryHouse()
    const threads: Worker[] = []
    const own = {
      corpus: other.corpus.folder,
      data: other.data,
      now,
      onThread: (thread: Worker) => threads.push(thread),
    }
    const reborn = await libraryInThread(own)
    await reborn.hide('jembatan', 'Angkanya sedang diperiksa.', by)
    const cut = reborn.ask({ question: 'banjir' })
    await threads[0]!.terminate()
    await expect(cut).rejects.toThrow('ended')
    expect((await reborn.status()).hidden).toHaveLength(1)
    expect(threads).toHaveLength(2)
    expect(threads[0]!.threadId).toBe(-1)
    await reborn.close()
    expect(threads[1]!.threadId).toBe(-1)
    await other.remove()
  })

  it('that cannot be opened says why, and leaves the data folder free', async () => {
    const empty = await temporaryHouse({})
    const open = () => libraryInThread({ corpus: empty.corpus.folder, data: empty.data, now })
    await expect(open()).rejects.toMatchObject({ code: 'corpus-empty' })
    await empty.corpus.write('gempa.txt', EARTHQUAKE)
    const mended = await open()
    expect((await mended.status()).articles).toBe(1)
    await mended.close()
    await empty.remove()
  })
})
