import { existsSync } from 'node:fs'
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLibrary } from '../../../src/library/open-library.ts'
import { ARTICLES } from '../articles.ts'
import { EARTHQUAKE, OPERATOR, temporaryHouse } from './data-folder.ts'

const by = OPERATOR
let house: Awaited<ReturnType<typeof temporaryHouse>>
beforeEach(async () => {
  house = await temporaryHouse()
})
afterEach(() => house.remove())

const files = async (kind: string) =>
  (await readdir(house.generations)).filter(name => name.startsWith(kind) && !name.endsWith('.bad'))

describe('a generation on the disk', () => {
  it('answers after a restart, without the corpus being read again', async () => {
    const before = await house.open()
    const asked = { question: 'berapa orang tewas karena banjir?' }
    const answer = await before.ask(asked)
    const [made] = await files('generation-')
    const bytes = await readFile(join(house.generations, made!))
    const after = await house.open()
    expect(await after.ask(asked)).toEqual(answer)
    expect(await after.status()).toMatchObject({ generation: 1, articles: 3, troubles: [] })
    expect(await files('generation-')).toEqual([made])
    expect(await readFile(join(house.generations, made!))).toEqual(bytes)
  })

  it('is brought up to date at the start', async () => {
    await house.open()
    await house.corpus.write('gempa.txt', EARTHQUAKE)
    const library = await house.open()
    expect(await library.status()).toMatchObject({ generation: 2, articles: 4 })
    expect((await library.ask({ question: 'berapa sekolah rusak?' })).figures[0]!.value).toBe(41)
  })

  it('goes on answering at the start where the corpus is gone, and says so', async () => {
    await house.open()
    await house.corpus.remove()
    const library = await house.open()
    const status = await library.status()
    expect(status).toMatchObject({ generation: 1, articles: 3 })
    expect(status.troubles.map(({ en }) => en)).toEqual([expect.stringContaining('There is no corpus')])
    expect((await library.ask({ question: 'berapa murid memakai jembatan?' })).outcome).toBe('answered')
  })

  it.each([
    ['is cut short', async (path: string) => truncate(path, 90)],
    ['is empty', async (path: string) => writeFile(path, '')],
    [
      'has one bit turned',
      async (path: string) => {
        const bytes = await readFile(path)
        bytes[Math.floor(bytes.length / 2)]! ^= 4
        await writeFile(path, bytes)
      },
    ],
  ])('that %s is set aside, said, and made again from the articles', async (_, damage) => {
    await house.open()
    for (const kind of ['generation-', 'segment-']) {
      const [name] = await files(kind)
      await damage(join(house.generations, name!))
      const library = await house.open()
      const { troubles, articles } = await library.status()
      expect(articles).toBe(3)
      expect(troubles.map(({ en }) => en).join('\n')).toContain(`${name}`)
      expect(await readdir(house.generations)).toContain(`${name}.bad`)
      expect((await library.ask({ question: 'berapa murid memakai jembatan?' })).outcome).toBe('answered')
    }
    const mended = await house.open()
    expect((await mended.status()).troubles).toEqual([])
  })

  it('that is damaged gives way to the one before it, which is brought up to date', async () => {
    const library = await house.open()
    await house.corpus.write('gempa.txt', EARTHQUAKE)
    await library.refresh({ by })
    await truncate(join(house.generations, 'generation-2'), 90)
    const after = await house.open()
    expect(await after.status()).toMatchObject({ articles: 4, generation: 3 })
    expect((await after.ask({ question: 'berapa sekolah rusak?' })).outcome).toBe('answered')
  })

  it('is one of two: those before it go, with the segments that only they had', async () => {
    const library = await house.open()
    for (let n = 1; n <= 4; n++) {
      await house.corpus.write('gempa.txt', EARTHQUAKE.replace('41', String(40 + n)))
      await library.refresh({ by })
    }
    expect(await files('generation-')).toEqual(['generation-4', 'generation-5'])
    expect((await files('segment-')).length).toBeLessThanOrEqual(3)
  })
})

describe('a rollback', () => {
  it('puts the articles back as they were before the last refresh that changed something, and undoes itself', async () => {
    const library = await house.open()
    await expect(library.rollback(by)).rejects.toMatchObject({ code: 'nothing-to-roll-back' })
    await house.corpus.write('gempa.txt', EARTHQUAKE)
    await house.corpus.write('jembatan.txt', `${ARTICLES['jembatan.txt']}\nWarga merayakan pembukaan itu.\n`)
    await library.refresh({ by })
    await library.refresh({ by })
    const back = await library.rollback(by)
    expect(back).toMatchObject({ generation: 3, articles: 3, removed: ['gempa'], changed: ['jembatan'] })
    expect((await library.ask({ question: 'berapa sekolah rusak karena gempa?' })).outcome).toBe('no-evidence')
    expect(await library.rollback(by)).toMatchObject({ generation: 4, added: ['gempa'], changed: ['jembatan'] })
  })

  it('works after a restart', async () => {
    const library = await house.open()
    await house.corpus.write('gempa.txt', EARTHQUAKE)
    await library.refresh({ by })
    const after = await house.open()
    expect(await after.rollback(by)).toMatchObject({ articles: 3, removed: ['gempa'] })
  })

  it('leaves in force what moderators hid', async () => {
    const library = await house.open()
    await house.corpus.write('gempa.txt', EARTHQUAKE)
    await library.refresh({ by })
    await library.hide('jembatan', 'Angkanya sedang diperiksa.', by)
    expect(await library.rollback(by)).toMatchObject({ articles: 2 })
    expect((await library.ask({ question: 'berapa murid memakai jembatan?' })).outcome).toBe('no-evidence')
  })
})

const look = (data: string) =>
  openLibrary({ corpus: house.corpus.folder, data, now: () => new Date('2030-01-01T00:00:00Z'), lock: false })

describe('what moderators do', () => {
  const upload = (text: string) => ({ format: 'txt' as const, bytes: new TextEncoder().encode(text) })

  it('is in the answers at once, and after a restart', async () => {
    const library = await house.open()
    const { id } = await library.draft(upload(EARTHQUAKE))
    const { article, change } = await library.add(id, { outlet: 'Kabar Kerang', published: '2029-05-06' }, by)
    expect(change).toMatchObject({ added: [article], articles: 4 })
    expect(change.figures).toEqual([{ article, quote: EARTHQUAKE.trim(), value: 41, counted: 'sekolah', before: null }])
    const asked = { question: 'berapa sekolah rusak karena gempa?' }
    const [citation] = (await library.ask(asked)).citations
    expect(citation).toMatchObject({ article, source: 'Kabar Kerang', published: '2029-05-06', dateBasis: 'moderator' })

    await library.edit(article, { outlet: 'Kabar Kerang Baru' }, by)
    await library.hide('jembatan', 'Angkanya sedang diperiksa.', by)
    const after = await house.open()
    expect((await after.ask(asked)).citations[0]).toMatchObject({ source: 'Kabar Kerang Baru' })
    expect((await after.status()).hidden).toMatchObject([
      { article: 'jembatan', reason: 'Angkanya sedang diperiksa.', how: 'hidden' },
    ])
    expect((await after.ask({ question: 'berapa murid memakai jembatan?' })).outcome).toBe('no-evidence')
    await after.show('jembatan', by)
    expect((await after.ask({ question: 'berapa murid memakai jembatan?' })).outcome).toBe('answered')

    await after.remove(article, by)
    expect((await after.ask(asked)).outcome).toBe('no-evidence')
    await after.restore(article, by)
    expect((await after.ask(asked)).outcome).toBe('answered')
    await after.remove(article, by)
    await after.purge(article, by)
    await expect(after.restore(article, by)).rejects.toMatchObject({ code: expect.any(String) })
    const history = await after.history(20)
    expect(history.map(({ action, result }) => `${action} ${result === 'done'}`)).toEqual([
      'restore false',
      'purge true',
      'remove true',
      'restore true',
      'remove true',
      'show true',
      'hide true',
      'edit true',
      'add true',
    ])
  })

  it('can be added again after it was purged', async () => {
    const library = await house.open()
    const add = async () => library.add((await library.draft(upload(EARTHQUAKE))).id, {}, by)
    const { article } = await add()
    await library.remove(article, by)
    await library.purge(article, by)
    await add()
    expect((await library.ask({ question: 'berapa sekolah rusak karena gempa?' })).outcome).toBe('answered')
  })

  it('is seen where the library only looks, also where there is nothing to see', async () => {
    await (await house.open()).hide('jembatan', 'Angkanya sedang diperiksa.', by)
    for (const [data, articles] of [
      [house.data, 2],
      [`${house.data}-tidak-ada`, 3],
    ] as const) {
      const looking = await look(data)
      expect(await looking.status()).toMatchObject({ articles, troubles: [] })
      await looking.close()
    }
    expect(existsSync(`${house.data}-tidak-ada`)).toBe(false)
  })

  it('is refused where the library only looks', async () => {
    await house.open()
    const looking = await look(house.data)
    await expect(looking.hide('jembatan', 'Angkanya sedang diperiksa.', by)).rejects.toMatchObject({
      code: 'read-only',
    })
    expect((await looking.ask({ question: 'berapa murid memakai jembatan?' })).outcome).toBe('answered')
    await looking.close()
  })
})

describe('what a change has changed', () => {
  const ODD = '---\ntitle: Kapal tenggelam\npublished: 2025-13-41\n---\nSebuah kapal tenggelam di Selat Pinang.\n'

  it('has the titles of articles that are gone', async () => {
    const library = await house.open()
    await house.corpus.erase('banjir-melati.md')
    const { removed, titles } = await library.refresh({ by })
    expect(removed).toEqual(['banjir-melati'])
    expect([...titles]).toEqual([['banjir-melati', 'Banjir Melati Rendam Ribuan Rumah']])
  })

  it('has what is odd about the articles that it concerns, and about no others', async () => {
    const library = await house.open()
    await house.corpus.write('kapal.md', ODD)
    const { warnings } = await library.refresh({ by })
    expect(warnings.map(({ article }) => article)).toEqual(['kapal'])
    expect((await library.hide('jembatan', 'Angkanya sedang diperiksa.', by)).warnings).toEqual([])
    expect((await library.edit('kapal', { outlet: 'Warta Selat' }, by)).warnings).toEqual(warnings)
  })
})
