import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { runKutip } from '../../src/cli/program.ts'
import { lockFolder } from '../../src/library/disk/lock.ts'
import type { HistoryEntry, Inspection } from '../../src/library/moderation.ts'
import { temporaryCorpus } from '../library/articles.ts'

const TENTS = `---
title: Tenda tiba di Ampelsari
outlet: Kabar Hulu
published: 2019-05-30
---
Pemerintah mengirim 60 tenda ke Desa Ampelsari pada Kamis.
`

const folders: { remove: () => Promise<void> }[] = []
let corpus: string
let data: string
let handedIn: string
beforeEach(async () => {
  const articles = await temporaryCorpus({
    'hujan.txt': 'Hujan lebat turun di Kota Melati.\n',
    'retak.md':
      '---\ntitle: Tanggul retak\noutlet: Harian Muara\npublished: 2019-05-01\n---\nTanggul Kali Lestari retak.\n',
  })
  const other = await temporaryCorpus({ 'tenda.md': TENTS })
  folders.push(articles, other)
  corpus = articles.folder
  handedIn = other.folder
  data = join(other.folder, 'data')
  mkdirSync(data)
  vi.stubEnv('KUTIP_CORPUS', corpus)
  vi.stubEnv('KUTIP_DATA', data)
  vi.stubEnv('DISCORD_TOKEN', '')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  for (const { remove } of folders) await remove()
})

/** Runs a command of the terminal as an operator does, where nobody can be asked. */
async function kutip(...words: string[]) {
  const out = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map(name =>
    vi.spyOn(process[name], 'write').mockImplementation(text => {
      out[name] += String(text)
      return true
    }),
  )
  try {
    return { status: await runKutip(['corpus', ...words]), ...out }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

const history = async () => JSON.parse((await kutip('history', '--json')).stdout) as HistoryEntry[]

describe('npm run corpus', () => {
  it('refreshes, line by line where nobody watches, and says what it has', async () => {
    expect(await kutip('refresh')).toMatchObject({ status: 0 })
    writeFileSync(join(corpus, 'tenda.md'), TENTS)
    const { status, stdout, stderr } = await kutip('refresh')
    expect(status).toBe(0)
    expect(stderr).toMatch(/^Reading the articles \(3\)$/m)
    expect(stdout).toMatch(/^Corpus refreshed\n/)
    expect(stdout).toMatch(/^3 articles, generation \d+/m)
    const state = await kutip('status')
    expect(state).toMatchObject({ status: 0 })
    expect(state.stdout).toMatch(/^Contents +3 articles/m)
    expect(state.stdout).toMatch(/^ {2}Kabar Hulu +1 {2}2019-05-30$/m)
    expect(state.stdout).not.toContain('\u001b')
    const back = await kutip('rollback')
    expect(back).toMatchObject({ status: 2, stdout: '' })
    expect(back.stderr).toContain('--yes')
    expect((await kutip('rollback', '--yes')).stdout).toMatch(
      /^1 article removed\n {2}tenda {2}Tenda tiba di Ampelsari$/m,
    )
  })

  it('adds, corrects, hides, shows, removes, restores and deletes, and keeps a history of it', async () => {
    const added = await kutip('add', join(handedIn, 'tenda.md'), '--outlet', 'Suara Lestari', '--date', '31/05/2019')
    expect(added).toMatchObject({ status: 0, stderr: 'Not found in it: url. Set it with: corpus edit\n' })
    const id = /^ {2}(added-\w+) {2}Tenda tiba/m.exec(added.stdout)![1]!
    expect(await kutip('add', join(handedIn, 'tenda.md'))).toMatchObject({ status: 1, stdout: '' })
    expect((await kutip('edit', id, '--title', 'Tenda darurat', '--date', '')).stdout).toContain('Article changed')
    expect((await kutip('hide', id, 'Salah', 'jumlah')).stdout).toContain('Article hidden')
    expect((await kutip('status')).stdout).toMatch(new RegExp(`^ {2}${id} {2}Tenda darurat {2}Salah jumlah$`, 'm'))
    expect(await kutip('show', id)).toMatchObject({ status: 0 })
    expect(await kutip('remove', id)).toMatchObject({ status: 2, stdout: '' })
    expect((await kutip('remove', id, '--yes')).stdout).toContain('Article removed')
    expect((await kutip('trash')).stdout).toContain(`${id}  Tenda darurat`)
    expect((await kutip('restore', id)).stdout).toContain('Article restored')
    await kutip('remove', id, '--yes')
    expect(await kutip('purge', id)).toMatchObject({ status: 2 })
    expect(await kutip('purge', id, '--yes')).toMatchObject({ status: 0 })
    expect((await kutip('trash')).stdout).toBe('There is nothing in it.\n')
    const entries = await history()
    const done = entries.filter(({ result }) => result === 'done')
    expect(done.map(({ action }) => action)).toEqual([
      'purge',
      'remove',
      'restore',
      'remove',
      'show',
      'hide',
      'edit',
      'add',
    ])
    expect(entries.every(({ by }) => by.user === null && by.place === 'terminal')).toBe(true)
    expect((await kutip('history', '--limit', '1')).stdout).toMatch(
      /^#\d+ .* article deleted for good +operator +added-/,
    )
  })

  it.each([
    [
      'a file that is not there',
      () => join(handedIn, 'tidak-ada.txt'),
      /tidak-ada\.txt was not added\. There is no such file\. Check the path\./,
    ],
    ['a folder', () => join(handedIn, 'kumpulan.md'), /It is a folder/],
    ['a file that is too large', () => join(handedIn, 'besar.txt'), /at most 2 MB\. Split it .* \.jsonl/],
  ])('says of %s what to do, not what concerns a refresh', async (_, file, remedy) => {
    mkdirSync(join(handedIn, 'kumpulan.md'))
    writeFileSync(join(handedIn, 'besar.txt'), 'Air naik lagi. '.repeat(150_000))
    const { status, stderr } = await kutip('add', file())
    expect(status).toBe(1)
    expect(stderr).toMatch(remedy)
    expect(stderr).not.toContain('refresh')
  })

  it('says that nearly the same text is there already, and adds it', async () => {
    const long = `${TENTS}Tenda itu dipasang di lapangan desa bersama dua dapur umum dan satu pos kesehatan. Relawan dari tiga kecamatan membantu warga memindahkan barang dari rumah yang terendam sejak Selasa.\n`
    writeFileSync(join(corpus, 'tenda-lama.md'), long)
    writeFileSync(join(handedIn, 'tenda-baru.md'), `${long}Bantuan berikutnya tiba besok.\n`)
    await kutip('refresh')
    const { status, stdout, stderr } = await kutip('add', join(handedIn, 'tenda-baru.md'))
    expect(stderr).toContain('Nearly the same text is in the corpus already: tenda-lama (Tenda tiba di Ampelsari).')
    expect({ status, said: stdout.split('\n')[0] }).toEqual({ status: 0, said: 'Article added' })
  })

  it('looks all articles over', async () => {
    const { status, stdout } = await kutip('check', '--json')
    expect(status).toBe(0)
    const { articles, findings } = JSON.parse(stdout) as Inspection
    expect(articles).toBe(2)
    expect(findings).toContainEqual({ kind: 'no-date', subjects: ['hujan'], detail: null })
    expect((await kutip('check')).stdout).toMatch(/^No date \(1\)\n {2}hujan$/m)
  })

  it('writes a backup and reads it in again', async () => {
    await kutip('add', join(handedIn, 'tenda.md'))
    const file = join(handedIn, 'kutip.backup')
    expect(await kutip('export', file)).toMatchObject({ status: 0 })
    expect(await kutip('import', file)).toMatchObject({ status: 1, stdout: '' })
    expect(await kutip('import', file, '--force')).toMatchObject({ status: 2, stdout: '' })
    const before = await history()
    await kutip('remove', 'hujan', '--yes')
    expect(await kutip('import', file, '--force', '--yes')).toMatchObject({ status: 0 })
    const [imported, ...rest] = await history()
    expect(imported).toMatchObject({ action: 'import', result: 'done', by: { user: null, place: 'terminal' } })
    expect(rest).toEqual(before)
    expect((await kutip('status')).stdout).toMatch(/^Contents +3 articles/m)
  })

  it('changes nothing while another process has the data folder, and still looks', async () => {
    await kutip('refresh')
    const held = await lockFolder(data, () => Date.now())
    try {
      const { status, stdout, stderr } = await kutip('hide', 'hujan', 'Keliru')
      expect({ status, stdout }).toEqual({ status: 78, stdout: '' })
      expect(stderr.trim()).not.toBe('')
      expect((await kutip('status')).stdout).toMatch(/^Contents +2 articles/m)
    } finally {
      await held.release()
    }
  })

  it.each([
    [2, 'no such command', ['bogus']],
    [2, 'an article missing', ['edit']],
    [2, 'a reason missing', ['hide', 'hujan']],
    [2, 'an unknown flag', ['refresh', '--bogus']],
    [1, 'an article that is not there', ['show', 'tidak-ada']],
    [1, 'a file that is not there', ['add', '/nowhere.txt']],
    [1, 'an archive', ['add', '/nowhere.zip']],
    [1, 'a day that is none', ['edit', 'hujan', '--date', '2019-02-30']],
    [1, 'a backup that is not there', ['import', '/nowhere.backup']],
  ])('ends with status %i on %s, with a sentence on stderr and nothing on stdout', async (status, _, words) => {
    const run = await kutip(...words)
    expect(run).toMatchObject({ status, stdout: '' })
    expect(run.stderr.trim()).not.toBe('')
    expect(run.stderr).not.toContain('    at ')
  })
})
