import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { textHash } from '../../../src/corpus/admit.ts'
import { nodeFiles } from '../../../src/library/disk/node-files.ts'
import type { FileSystem } from '../../../src/library/disk/file-system.ts'
import type { Upload } from '../../../src/library/moderation.ts'
import { readUpload } from '../../../src/library/shelf/contents.ts'
import { DRAFT_LIFE, MOST_DRAFTS } from '../../../src/library/shelf/drafts.ts'
import { openShelf, type Shelf } from '../../../src/library/shelf/shelf.ts'
import { corpusOf, OPERATOR, outcome, RINI, textIn, upload } from './stage.ts'

const HOUR = 60 * 60 * 1000
const START = Date.parse('2031-05-20T05:00:00Z')

let folder: string
let shelf: Shelf
let time: number
const corpus = corpusOf(() => shelf)
const open = async (files: FileSystem = nodeFiles) => {
  const outlets = new Map([['kabarcendana.example', 'Kabar Cendana']])
  shelf = await openShelf({ files, folder, now: () => new Date(time), outlets })
  return shelf
}
const add = async (from: Upload = upload(1)) => {
  const { id } = await shelf.draft(from, corpus)
  return (await shelf.add(id, {}, RINI, corpus)).article!
}
/** What an upload is read as. */
const articleOf = (from: Upload) => readUpload(from, 'x', { outlets: new Map(), today: '2031-05-20' })
const inFolder = (name: string) => (existsSync(join(folder, name)) ? readdirSync(join(folder, name)).sort() : [])
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const text = (content: string, format: Upload['format'] = 'txt'): Upload => ({ format, bytes: Buffer.from(content) })

beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'kutip-shelf-')), 'shelf')
  time = START
  await open()
  return () => rmSync(join(folder, '..'), { recursive: true })
})

describe('a draft', () => {
  it('shows what was read and what is missing, and waits over a restart', async () => {
    const draft = await shelf.draft(upload(3), corpus)
    expect(draft).toMatchObject({
      title: null,
      outlet: null,
      published: '2031-05-07',
      dateBasis: 'sentence',
      language: 'id',
      passages: 1,
      missing: ['outlet', 'url'],
      like: null,
    })
    expect(draft.id).toMatch(/^[0-9a-f]{16}$/)
    expect(draft.beginning).toMatch(/^Perahu empat .* hari berikutnya\.$/s)
    await open()
    expect(await shelf.drafted(draft.id, corpus)).toEqual(draft)
  })

  it.each([
    ['nothing', text(''), 'upload-empty'],
    ['white space', text(' \n\n '), 'upload-no-text'],
    ['an archive', { format: 'txt', bytes: Buffer.from('504b030414000000', 'hex') }, 'upload-binary'],
    ['a picture', { format: 'md', bytes: Buffer.from('89504e470d0a1a0a', 'hex') }, 'upload-binary'],
    ['NULs', text('ikan\0laut'), 'upload-binary'],
    ['a file that is too large', text('ikan '.repeat(500_000)), 'upload-too-large'],
    ['another format', text('{}', 'json' as Upload['format']), 'upload-unsupported'],
  ] as const)('is not made of %s', async (_, bad, code) => {
    expect(await outcome(shelf.draft(bad, corpus))).toBe(code)
    expect(inFolder('drafts')).toEqual([])
  })

  it('has a name on the disk that is made of its content alone', async () => {
    const { id } = await shelf.draft(upload(1, 'md'), corpus)
    expect(inFolder('drafts')).toEqual([expect.stringMatching(new RegExp(`^\\d{15}-${id}\\.md$`))])
  })

  it('tells which article has the same text', async () => {
    const article = await add()
    expect((await shelf.draft(upload(1), corpus)).like).toEqual({ article, title: null, same: true, how: null })
  })

  it('is gone after a day', async () => {
    const { id } = await shelf.draft(upload(1), corpus)
    time += DRAFT_LIFE
    expect(await shelf.drafted(id, corpus)).not.toBeNull()
    time += 1
    expect(await shelf.drafted(id, corpus)).toBeNull()
    expect(await outcome(shelf.add(id, {}, RINI, corpus))).toBe('no-such-draft')
    await open()
    expect(inFolder('drafts')).toEqual([])
  })

  it('waits anew when it is handed in again', async () => {
    const { id } = await shelf.draft(upload(1), corpus)
    time += 23 * HOUR
    expect((await shelf.draft(upload(1), corpus)).id).toBe(id)
    time += 23 * HOUR
    expect(await shelf.drafted(id, corpus)).not.toBeNull()
    expect(inFolder('drafts')).toHaveLength(1)
  })

  it('makes room when there are too many', async () => {
    const ids: string[] = []
    for (let n = 0; n <= MOST_DRAFTS; n++) {
      time += 1
      ids.push((await shelf.draft(upload(n), corpus)).id)
    }
    expect(inFolder('drafts')).toHaveLength(MOST_DRAFTS)
    expect(await shelf.drafted(ids[0]!, corpus)).toBeNull()
    expect(await shelf.drafted(ids[1]!, corpus)).not.toBeNull()
  })

  it('is not believed once it is damaged', async () => {
    const { id } = await shelf.draft(upload(1), corpus)
    const [name] = inFolder('drafts')
    writeFileSync(join(folder, 'drafts', name!), 'Bukan yang dikirim orang.')
    expect(await shelf.drafted(id, corpus)).toBeNull()
    expect(await outcome(shelf.add(id, {}, RINI, corpus))).toBe('no-such-draft')
  })
})

describe('adding', () => {
  it('keeps the bytes under their hash, and what was said of them', async () => {
    const from = upload(2, 'md')
    const hash = sha(from.bytes)
    const { id } = await shelf.draft(from, corpus)
    const facts = { title: ' Ikan Cendana ', outlet: 'kabarcendana.example', published: '8 Mei 2031' }
    const entry = await shelf.add(id, facts, RINI, corpus)
    expect(entry).toEqual({
      number: 1,
      at: '2031-05-20T05:00:00.000Z',
      action: 'add',
      by: RINI,
      article: `added-${hash.slice(0, 10)}`,
      hash,
      with: {
        format: 'md',
        bytes: from.bytes.length,
        title: 'Ikan Cendana',
        outlet: 'Kabar Cendana',
        published: '2031-05-08',
      },
      result: 'done',
    })
    expect(readFileSync(join(folder, 'articles', `${hash}.md`))).toEqual(from.bytes)
    expect(inFolder('drafts')).toEqual([])
    const check = () => {
      expect(shelf.added()).toMatchObject([
        { id: entry.article, file: `added/${hash}.md`, hash, article: { id: entry.article, published: '2031-05-07' } },
      ])
      expect(shelf.facts(entry.article!)).toEqual({
        title: 'Ikan Cendana',
        outlet: 'Kabar Cendana',
        published: '2031-05-08',
      })
    }
    check()
    const before = shelf.added()
    await open()
    check()
    expect(shelf.added()).toEqual(before)
  })

  it('refuses a text that is there, in the trash too', async () => {
    const article = await add(upload(1))
    const { id } = await shelf.draft(upload(1, 'md'), corpus)
    expect(await outcome(shelf.add(id, {}, RINI, corpus))).toBe('same-text')
    await shelf.remove(article, RINI, corpus)
    await expect(shelf.add(id, {}, RINI, corpus)).rejects.toThrow(/restore/)
    expect(inFolder('articles')).toHaveLength(1)
    await shelf.purge(article, RINI)
    expect(await outcome(shelf.add(id, {}, RINI, corpus))).toBe('done')
  })

  it('refuses facts that cannot be, and keeps the draft', async () => {
    const { id } = await shelf.draft(upload(1), corpus)
    expect(await outcome(shelf.add(id, { published: '2031-05-22' }, RINI, corpus))).toBe('bad-facts')
    // Where the day is latest in the world, it is the 20th until ten in the morning UTC.
    expect(await outcome(shelf.add(id, { published: '2031-05-21' }, RINI, corpus))).toBe('bad-facts')
    time += 5 * HOUR
    expect(await outcome(shelf.add(id, { published: '2031-05-21' }, RINI, corpus))).toBe('done')
  })

  it('adds one draft once, however often it is asked at the same moment', async () => {
    const { id } = await shelf.draft(upload(1), corpus)
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => outcome(shelf.add(id, {}, RINI, corpus))))
    expect(outcomes.filter(each => each === 'done')).toHaveLength(1)
    expect(shelf.added()).toHaveLength(1)
  })

  it('gives another id where the first is taken', async () => {
    const from = upload(4)
    const taken = `added-${sha(from.bytes).slice(0, 10)}`
    const { id } = await shelf.draft(from, corpus)
    const entry = await shelf.add(id, {}, RINI, {
      ...corpus,
      article: name => (name === taken ? { hash: 'f'.repeat(64), text: 'another text' } : null),
    })
    expect(entry.article).toBe(`added-${sha(from.bytes).slice(0, 11)}`)
  })

  it('has limits, and names them', async () => {
    const line = (n: number, bytes: number) => ({
      number: n,
      at: '2031-05-01T00:00:00.000Z',
      action: 'add' as const,
      by: OPERATOR,
      article: `added-${n}`,
      hash: sha(Buffer.from(String(n))),
      with: { format: 'txt', bytes },
      result: 'done',
    })
    const { id } = await shelf.draft(upload(1), corpus)
    for (let n = 1; n <= 105; n++) await shelf.record(line(n, 2_000_000))
    await expect(shelf.add(id, {}, RINI, corpus)).rejects.toThrow(/200 MB/)
    for (let n = 1; n <= 105; n++) await shelf.record(line(n, 10))
    expect(await outcome(shelf.add(id, {}, RINI, corpus))).toBe('done')
    for (let n = 106; n < 2000; n++) await shelf.record(line(n, 10))
    const { id: next } = await shelf.draft(upload(2), corpus)
    await expect(shelf.add(next, {}, RINI, corpus)).rejects.toThrow(/2,000/)
  })
})

describe('deeds', () => {
  it('are refused where they make no sense, and each refusal is in the history', async () => {
    const article = await add()
    const seen: string[] = []
    const tried = async (task: Promise<unknown>) => void seen.push(await outcome(task))
    await tried(shelf.hide('no-such', 'salah kutip', RINI, corpus))
    await tried(shelf.edit('no-such', { title: 'x' }, RINI, corpus))
    await tried(shelf.remove('no-such', RINI, corpus))
    await tried(shelf.show(article, RINI))
    await tried(shelf.restore(article, RINI))
    await tried(shelf.purge(article, RINI))
    await tried(shelf.edit(article, {}, RINI, corpus))
    await tried(shelf.edit(article, { url: 'cendana' }, RINI, corpus))
    await tried(shelf.hide(article, ' x ', RINI, corpus))
    await tried(shelf.hide(article, 'x'.repeat(301), RINI, corpus))
    await tried(shelf.hide(article, 'dua\nbaris', RINI, corpus))
    await tried(shelf.hide(article, ' salah kutip ', RINI, corpus))
    await tried(shelf.hide(article, 'alasan lain', RINI, corpus))
    await tried(shelf.remove(article, RINI, corpus))
    await tried(shelf.remove(article, RINI, corpus))
    await tried(shelf.hide(article, 'alasan lain', RINI, corpus))
    await tried(shelf.show(article, RINI))
    await tried(shelf.edit(article, { title: 'x' }, RINI, corpus))
    expect(seen).toEqual([
      'no-such-article',
      'no-such-article',
      'no-such-article',
      'not-hidden',
      'not-in-the-trash',
      'not-in-the-trash',
      'nothing-to-edit',
      'bad-facts',
      'bad-reason',
      'bad-reason',
      'bad-reason',
      'done',
      'already-hidden',
      'done',
      'in-the-trash',
      'in-the-trash',
      'in-the-trash',
      'in-the-trash',
    ])
    const history = shelf.history(100).toReversed().slice(1)
    expect(history.map(({ result }) => result)).toEqual(seen)
    expect(history.map(({ number }) => number)).toEqual(seen.map((_, at) => at + 2))
    expect(history.every(({ by }) => by.user === RINI.user && by.place === RINI.place)).toBe(true)
  })

  it('keep the reason for readers, and hide again what was hidden before it was removed', async () => {
    await shelf.hide('pasar-malam', ' Angka  pengunjung keliru ', RINI, corpus)
    const hidden = { how: 'hidden', reason: 'Angka pengunjung keliru', by: RINI, at: '2031-05-20T05:00:00.000Z' }
    expect([...shelf.withheld()]).toEqual([['pasar-malam', hidden]])
    time += HOUR
    await shelf.remove('pasar-malam', OPERATOR, corpus)
    expect(shelf.withheld().get('pasar-malam')).toEqual({
      how: 'removed',
      reason: null,
      by: OPERATOR,
      at: '2031-05-20T06:00:00.000Z',
    })
    await shelf.restore('pasar-malam', RINI)
    expect(shelf.withheld().get('pasar-malam')).toEqual(hidden)
    await shelf.show('pasar-malam', RINI)
    expect(shelf.withheld().size).toBe(0)
  })

  it('withhold the text too, whatever the file is called, until it is shown again', async () => {
    const added = await add()
    const text = textHash(shelf.added()[0]!.article)
    const texts = () => [...shelf.withheldTexts()].map(([hash, { article, how }]) => [hash, article, how])
    await shelf.hide(added, 'keliru', RINI, corpus)
    await shelf.remove('pasar-malam', RINI, corpus)
    const both = [
      [text, added, 'hidden'],
      [textIn('pasar-malam'), 'pasar-malam', 'removed'],
    ]
    expect(texts()).toEqual(both)
    await open()
    expect(texts()).toEqual(both)
    await shelf.purge('pasar-malam', RINI)
    expect(texts()).toEqual(both)
    await shelf.restore('pasar-malam', RINI)
    await shelf.show(added, RINI)
    expect(texts()).toEqual([])
  })

  it('keep a text out of sight that was hidden before it was removed', async () => {
    await shelf.hide('pasar-malam', 'keliru', RINI, corpus)
    // As it was noted before texts were.
    const removed = {
      action: 'remove',
      by: RINI,
      article: 'pasar-malam',
      hash: null,
      with: {},
      result: 'done',
    } as const
    await shelf.record(removed)
    expect(shelf.withheldTexts().get(textIn('pasar-malam'))?.how).toBe('removed')
    await shelf.restore('pasar-malam', RINI)
    expect(shelf.withheldTexts().get(textIn('pasar-malam'))).toMatchObject({ how: 'hidden', reason: 'keliru' })
  })

  it('do not let a text be added that was hidden or removed and whose file is gone', async () => {
    const text = textHash(await articleOf(upload(1)))
    const { id } = await shelf.draft(upload(1), corpus)
    const known = { ...corpus, article: () => ({ hash: 'f'.repeat(64), text }) }
    await shelf.hide('panen-jagung', 'keliru', RINI, known)
    await expect(shelf.add(id, {}, RINI, corpus)).rejects.toThrow(/hidden as “panen-jagung”; show/)
    await shelf.remove('panen-jagung', RINI, known)
    await expect(shelf.add(id, {}, RINI, corpus)).rejects.toThrow(/removed as “panen-jagung”; restore/)
    await shelf.restore('panen-jagung', RINI)
    await shelf.show('panen-jagung', RINI)
    expect(await outcome(shelf.add(id, {}, RINI, corpus))).toBe('done')
  })

  it('let an article be shown that the folder no longer has', async () => {
    await shelf.hide('pasar-malam', 'sudah usang', RINI, corpus)
    expect(await outcome(shelf.show('pasar-malam', RINI))).toBe('done')
  })

  it('add up what is edited', async () => {
    await shelf.edit('panen-jagung', { title: 'Panen', outlet: 'Warta', url: 'https://warta.example/1' }, RINI, corpus)
    await shelf.edit('panen-jagung', { title: null, published: '1/5/2031' }, RINI, corpus)
    const facts = { title: null, outlet: 'Warta', url: 'https://warta.example/1', published: '2031-05-01' }
    expect(shelf.facts('panen-jagung')).toEqual(facts)
    expect(shelf.facts('pasar-malam')).toBeNull()
    await open()
    expect(shelf.facts('panen-jagung')).toEqual(facts)
  })

  it('delete what is purged, and nothing before the history says so', async () => {
    const article = await add()
    await shelf.edit(article, { title: 'Peti' }, RINI, corpus)
    await shelf.remove(article, RINI, corpus)
    expect(inFolder('articles')).toHaveLength(1)
    await shelf.purge(article, RINI)
    expect(inFolder('articles')).toEqual([])
    expect([shelf.added(), shelf.facts(article), [...shelf.withheld()]]).toEqual([[], null, []])
    expect(await outcome(shelf.restore(article, RINI))).toBe('not-in-the-trash')
  })

  it('keep out of sight what is purged and lies in the folder, until somebody restores it', async () => {
    await shelf.remove('pasar-malam', RINI, corpus)
    await shelf.purge('pasar-malam', RINI)
    await open()
    expect(shelf.withheld().get('pasar-malam')?.how).toBe('removed')
    expect(await outcome(shelf.purge('pasar-malam', RINI))).toBe('already-purged')
    expect(await outcome(shelf.restore('pasar-malam', RINI))).toBe('done')
    expect(shelf.withheld().size).toBe(0)
  })

  it('are noted with a short id whatever somebody made up', async () => {
    await outcome(shelf.remove('x'.repeat(5000), RINI, corpus))
    expect(shelf.history(1)[0]!.article).toHaveLength(200)
  })
})

describe('the history', () => {
  it('is read from its end, page by page', async () => {
    for (let n = 1; n <= 7; n++)
      await shelf.record({
        action: 'refresh',
        by: OPERATOR,
        article: null,
        hash: null,
        with: { added: n },
        result: n === 3 ? 'corpus-shrunk' : 'done',
      })
    const numbers = (limit: number, before?: number) => shelf.history(limit, before).map(({ number }) => number)
    expect(numbers(3)).toEqual([7, 6, 5])
    expect(numbers(3, 5)).toEqual([4, 3, 2])
    expect(numbers(3, 2)).toEqual([1])
    expect(numbers(3, 1)).toEqual([])
    expect(shelf.history(1, 4)[0]).toMatchObject({ with: { added: 3 }, result: 'corpus-shrunk' })
    await open()
    expect(numbers(100)).toEqual([7, 6, 5, 4, 3, 2, 1])
  })

  it('is reported where it is damaged, and nothing is swept then', async () => {
    await add(upload(1))
    await add(upload(2))
    const path = join(folder, 'history.jsonl')
    const lines = readFileSync(path, 'utf8').split('\n')
    writeFileSync(path, [lines[0]!.replace('txt', 'txx'), ...lines.slice(1)].join('\n'))
    await open()
    expect(shelf.added()).toHaveLength(1)
    expect(shelf.troubles().map(({ en }) => en)).toEqual([expect.stringMatching(/1 damaged line/)])
    expect(inFolder('articles')).toHaveLength(2)
  })

  it.each([
    ['all of it', () => null, /is gone.*backup/, 3],
    ['its first line', (lines: string[]) => lines.slice(1), /lacks entry 1;.*backup/, 3],
    ['a line in the middle', (lines: string[]) => lines.toSpliced(1, 1), /lacks entry 2;.*backup/, 3],
    ['its end', (lines: string[]) => lines.slice(0, 2), /does not know 1 articles.*backup/, 3],
    ['its content', () => [], /is gone.*backup/, 3],
  ] as const)(
    'is reported where %s is gone, and no article is deleted, not later on either',
    async (_, left, what, n) => {
      for (const each of [1, 2, 3]) await add(upload(each))
      await shelf.hide('pasar-malam', 'keliru', RINI, corpus)
      const path = join(folder, 'history.jsonl')
      const whole = readFileSync(path, 'utf8')
      const lines = left(whole.trimEnd().split('\n'))
      if (lines === null) rmSync(path)
      else writeFileSync(path, lines.map(line => `${line}\n`).join(''))
      await open()
      expect(shelf.troubles().map(({ en }) => en)).toContainEqual(expect.stringMatching(what))
      expect(inFolder('articles')).toHaveLength(n)
      await add(upload(4))
      await open()
      expect(shelf.troubles()).not.toEqual([])
      expect(inFolder('articles')).toHaveLength(n + 1)
      writeFileSync(path, whole)
      await open()
      expect(shelf.added()).toHaveLength(3)
      expect(shelf.withheld().size).toBe(1)
    },
  )

  it('that is gone is made good by adding the articles again', async () => {
    const article = await add(upload(1))
    rmSync(join(folder, 'history.jsonl'))
    await open()
    expect(await add(upload(1))).toBe(article)
    await open()
    expect(shelf.troubles()).toEqual([])
    expect(shelf.added()).toHaveLength(1)
  })
})

describe('opening', () => {
  it('needs no folder, and makes none', () => {
    expect(existsSync(folder)).toBe(false)
    expect([shelf.added(), shelf.history(10), shelf.troubles()]).toEqual([[], [], []])
  })

  it('leaves out what is missing or damaged on the disk, says so, and lets it be added again', async () => {
    const [gone, damaged, whole] = [await add(upload(1)), await add(upload(2)), await add(upload(3))]
    await shelf.edit(gone, { title: 'Peti' }, RINI, corpus)
    const pathOf = (n: number) => join(folder, 'articles', `${sha(upload(n).bytes)}.txt`)
    rmSync(pathOf(1))
    writeFileSync(pathOf(2), `${readFileSync(pathOf(2), 'utf8')} Kalimat yang ditambahkan orang lain.`)
    await open()
    expect(shelf.added().map(({ id }) => id)).toEqual([whole])
    expect(shelf.troubles().map(({ en }) => /gone|damaged/.exec(en)?.[0])).toEqual(['gone', 'damaged'])
    expect(shelf.troubles().map(({ id }) => /hilang|rusak/.exec(id)?.[0])).toEqual(['hilang', 'rusak'])
    const troubles = shelf.troubles()
    await shelf.reread(new Map())
    expect(shelf.troubles()).toEqual(troubles)
    expect([await add(upload(1)), await add(upload(2))]).toEqual([gone, damaged])
    expect(shelf.troubles()).toEqual([])
    await open()
    expect(
      shelf
        .added()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([gone, damaged, whole].toSorted())
    expect(shelf.facts(gone)).toEqual({ title: 'Peti' })
    expect(shelf.troubles()).toEqual([])
  })

  it('sweeps what a crash has left, and nothing else', async () => {
    await add(upload(1))
    const { id } = await shelf.draft(upload(2), corpus)
    const orphan = 'a'.repeat(64)
    mkdirSync(join(folder, 'articles'), { recursive: true })
    for (const name of [`${orphan}.txt.adding`, `${orphan}.md.adding.new`, 'catatan-operator.txt'])
      writeFileSync(join(folder, 'articles', name), 'x')
    writeFileSync(join(folder, 'drafts', `000000000000001-${'b'.repeat(16)}.md.new`), 'x')
    await open()
    expect(inFolder('articles')).toEqual([`${sha(upload(1).bytes)}.txt`, 'catatan-operator.txt'].toSorted())
    expect(inFolder('drafts')).toEqual([expect.stringContaining(id)])
  })

  it('reads what was added with another list of outlets when it is told to', async () => {
    const body = 'Dermaga lama ditutup untuk perahu besar sejak pekan lalu.'
    await add(text(`---\nurl: https://perahu.example/dermaga\n---\n\n${body}\n`, 'md'))
    expect(shelf.added()[0]!.article.outlet).toBe('perahu.example')
    await shelf.reread(new Map([['perahu.example', 'Harian Perahu']]))
    expect(shelf.added()[0]!.article.outlet).toBe('Harian Perahu')
    const before = shelf.added()[0]!.article
    await shelf.reread(new Map([['perahu.example', 'Harian Perahu']]))
    expect(shelf.added()[0]!.article).toBe(before)
  })

  it('reads again what the operator has put back', async () => {
    const article = await add()
    const path = join(folder, 'articles', `${sha(upload(1).bytes)}.txt`)
    rmSync(path)
    await open()
    writeFileSync(path, upload(1).bytes)
    await shelf.reread(new Map())
    expect(shelf.added().map(({ id }) => id)).toEqual([article])
    expect(shelf.troubles()).toEqual([])
  })
})
