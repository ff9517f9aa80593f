import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWith } from '../../../src/library/open-library.ts'
import { failingDisk } from '../../faults/failing-disk.ts'
import { ARTICLES } from '../articles.ts'
import { EARTHQUAKE, OPERATOR, temporaryHouse } from './data-folder.ts'

const by = OPERATOR
let house: Awaited<ReturnType<typeof temporaryHouse>>
beforeEach(async () => {
  house = await temporaryHouse()
})
afterEach(() => house.remove())

const upload = (text: string) => ({ format: 'txt' as const, bytes: new TextEncoder().encode(text) })

/** A disk on which, once it is full, no generation can be kept. */
function diskThatFills() {
  const disk = failingDisk()
  let isFull = false
  const write = async (path: string, bytes: Uint8Array) => {
    if (isFull && path.includes('/generations/')) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    return disk.files.write(path, bytes)
  }
  const setFull = (full: boolean) => {
    isFull = full
  }
  return { disk, files: { ...disk.files, write }, setFull }
}

describe('a corpus of which everything is out of sight', () => {
  it('answers nothing, opens again, and comes back', async () => {
    const library = await house.open()
    const all = (await library.titles('', 25)).map(({ article }) => article)
    for (const article of all) await library.hide(article, 'Sedang diperiksa semua.', by)
    expect((await library.ask({ question: 'banjir' })).citations).toEqual([])
    const after = await house.open()
    expect(await after.status()).toMatchObject({ articles: 0, passages: 0 })
    await after.show('jembatan', by)
    expect((await after.ask({ question: 'berapa murid memakai jembatan?' })).outcome).toBe('answered')
  })
})

describe('what is out of sight', () => {
  it('stays so where its file gets another name, and comes back with it', async () => {
    const library = await house.open()
    await library.hide('jembatan', 'Angkanya sedang diperiksa.', by)
    const [from, to] = ['jembatan.txt', 'jembatan-randu.txt'].map(name => join(house.corpus.folder, name))
    await rename(from!, to!)
    await library.refresh({ by })
    const asked = { question: 'berapa murid memakai jembatan?' }
    expect((await library.ask(asked)).outcome).toBe('no-evidence')
    await library.show('jembatan', by)
    expect((await library.ask(asked)).outcome).toBe('answered')
  })
})

describe('a rollback', () => {
  it('stays after a restart, until the folder changes again or somebody refreshes', async () => {
    const library = await house.open()
    await house.corpus.write('gempa.txt', EARTHQUAKE)
    await library.refresh({ by })
    await library.rollback(by)
    const after = await house.open()
    expect((await after.status()).articles).toBe(3)
    await house.corpus.write(
      'hujan.txt',
      'Hujan deras turun di Desa Cempaka selama dua hari, kata Camat Budi Raharja.\n',
    )
    expect((await (await house.open()).status()).articles).toBe(5)
  })

  it('is done once where two ask for the same one', async () => {
    const library = await house.open()
    await house.corpus.write('gempa.txt', EARTHQUAKE)
    await library.refresh({ by })
    const { mark } = await library.status()
    const outcomes = await Promise.allSettled([library.rollback(by, mark), library.rollback(by, mark)])
    expect(outcomes).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'moved-on' } }])
    expect((await library.status()).articles).toBe(3)
  })

  it('is refused where what it was meant for was lost in a crash, and another generation has its number', async () => {
    const { files, setFull } = diskThatFills()
    const open = (day: string) =>
      openWith({ corpus: house.corpus.folder, data: '/data', now: () => new Date(`${day}T00:00:00Z`), files })
    const library = await open('2030-01-01')
    setFull(true)
    await house.corpus.write('gempa.txt', EARTHQUAKE)
    await library.refresh({ by })
    const lost = await library.status()
    await library.close()
    setFull(false)
    const after = await open('2030-01-02')
    const { generation, mark } = await after.status()
    expect(generation).toBe(lost.generation)
    await expect(after.rollback(by, lost.mark)).rejects.toMatchObject({ code: 'moved-on' })
    await after.close()
    // A start that changes nothing does not make a button useless.
    const again = await open('2030-01-03')
    expect((await again.rollback(by, mark)).removed).toEqual(['gempa'])
    await again.close()
  })

  it('is refused while a refresh runs', async () => {
    const library = await house.open()
    await house.corpus.write('gempa.txt', EARTHQUAKE)
    await library.refresh({ by })
    await house.corpus.write('gempa.txt', EARTHQUAKE.replace('41', '43'))
    const refreshing = library.refresh({ by })
    await expect(library.rollback(by)).rejects.toMatchObject({ code: 'refresh-running' })
    expect(await refreshing).toMatchObject({ changed: ['gempa'] })
  })

  it('works where an earlier generation could not be kept on the disk', async () => {
    const now = () => new Date('2030-01-01T00:00:00Z')
    const { files, setFull, disk } = diskThatFills()
    const library = await openWith({ corpus: house.corpus.folder, data: '/data', now, files })
    setFull(true)
    const hidden = await library.hide('jembatan', 'Sedang diperiksa dulu.', by)
    expect(hidden.troubles).toHaveLength(1)
    setFull(false)
    // Everything is new, so that the segment before is wanted by the generation to go back to alone.
    for (const [name, text] of Object.entries(ARTICLES))
      await house.corpus.write(name, `${text}\nDitambahkan kemudian.\n`)
    expect((await library.refresh({ by })).troubles).toEqual([])
    expect((await library.rollback(by)).troubles).toEqual([])
    await library.close()
    const again = await openWith({ corpus: house.corpus.folder, data: '/data', now, files: disk.restart().files })
    expect(await again.text('banjir-melati')).not.toContain('Ditambahkan kemudian')
  })
})

describe('a refresh', () => {
  it('reads again what the disk refused for the moment', async () => {
    const library = await house.open()
    const path = join(house.corpus.folder, 'gempa.txt')
    await writeFile(path, EARTHQUAKE)
    await rename(path, `${path}.away`)
    // A folder in the place of the file cannot be read as one; then the very same file is back.
    await library.refresh({ by })
    await rename(`${path}.away`, path)
    expect((await library.refresh({ by })).added).toEqual(['gempa'])
  })

  it('takes in an article that was added and whose lost file is back, though the folder is the same', async () => {
    const library = await house.open()
    const { article } = await library.add((await library.draft(upload(EARTHQUAKE))).id, {}, by)
    await library.close()
    const folder = join(house.data, 'shelf', 'articles')
    const [name] = await readdir(folder)
    const bytes = await readFile(join(folder, name!))
    await rm(join(folder, name!))
    const without = await house.open()
    expect((await without.status()).articles).toBe(3)
    await writeFile(join(folder, name!), bytes)
    expect((await without.refresh({ by })).added).toEqual([article])
  })

  it('at the start is in the history where it changed something, and only then', async () => {
    await house.open()
    await house.corpus.write('gempa.txt', EARTHQUAKE)
    await house.open()
    const library = await house.open()
    expect(await library.history(9)).toMatchObject([
      { action: 'refresh', by: { user: null, place: 'start' }, with: { added: 1 }, result: 'done' },
    ])
  })
})

describe('what was purged', () => {
  it('is nowhere in the data folder any more, but for its line in the history', async () => {
    const library = await house.open()
    const secret = 'Kelenteng Pulau Kerang menyimpan 17 lentera kuningan, kata Gubernur Dewi Anggraini.\n'
    const { article } = await library.add((await library.draft(upload(secret))).id, {}, by)
    await house.corpus.write('gempa.txt', EARTHQUAKE)
    await library.refresh({ by })
    await library.remove(article, by)
    await library.purge(article, by)
    const files = await readdir(house.data, { recursive: true, withFileTypes: true })
    for (const file of files.filter(one => one.isFile())) {
      const content = await readFile(join(file.parentPath, file.name), 'latin1')
      expect(content.includes('lentera kuningan'), file.name).toBe(false)
    }
    await expect(library.rollback(by)).rejects.toMatchObject({ code: 'nothing-to-roll-back' })
  })
})

describe('a file that is left out', () => {
  it('is told with the file that stays in its place', async () => {
    const text = 'Pabrik garam di Pesisir Lontar tutup sejak Januari.\n'
    await house.corpus.write('garam.txt', text)
    await house.corpus.write('garam-salinan.txt', `\n${text}`)
    await house.corpus.write('jembatan.md', 'Jembatan lain ditutup untuk sementara waktu.\n')
    await house.corpus.write('kosong.txt', '')
    const { skipped } = await (await house.open()).status()
    expect(Object.fromEntries(skipped.map(({ file, code, stays }) => [file, [code, stays]]))).toEqual({
      'garam.txt': ['duplicate', 'garam-salinan.txt'],
      'jembatan.txt': ['same-id', 'jembatan.md'],
      'kosong.txt': ['empty', null],
    })
  })
})

describe('an article that is handed in again', () => {
  it.each([
    ['hidden', async () => (await house.open()).hide('jembatan', 'Angkanya sedang diperiksa.', by)],
    ['removed', async () => (await house.open()).remove('jembatan', by)],
    [null, async () => house.open()],
  ] as const)('is known, and how it is kept out of sight (%s)', async (how, act) => {
    await act()
    const { like } = await (await house.open()).draft(upload(ARTICLES['jembatan.txt']!))
    expect(like).toEqual({ article: 'jembatan', title: null, same: true, how })
  })
})
