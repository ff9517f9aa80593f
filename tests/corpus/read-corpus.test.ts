import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadCorpus } from './load-corpus.ts'
import { UserError } from '../../src/language/user-error.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kutip-load-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})
const put = (file: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), content)
  return join(root, file)
}
const story = (n: number) =>
  `Jembatan nomor ${n} di Kendal dibuka kembali. Bupati Wulan Sari hadir pada pembukaan jembatan ke-${n}.`
const codes = (skipped: readonly { file: string; code: string }[]) =>
  skipped.map(({ file, code }) => `${file} ${code}`).sort((a, b) => (a < b ? -1 : 1))

describe('a folder', () => {
  test('gives articles of all formats in the order of their paths', async () => {
    put('b.txt', `\ufeffKENDAL, iKabar.id - ${story(1)}`)
    put('a.md', `---\noutlet: Warta Kendal\npublished: 2025-08-04\n---\n${story(2)}`)
    put(
      'dalam/c.html',
      `<html><head><meta property="og:site_name" content="Suara"></head><body><article><p>${story(3)}</p><p>${story(4)}</p></article></body></html>`,
    )
    const { articles, skipped, glossaries } = await loadCorpus(root)
    expect(articles.map(({ id, outlet }) => `${id} ${outlet}`)).toEqual(['a Warta Kendal', 'b iKabar.id', 'c Suara'])
    expect(articles[1]!.text.startsWith('KENDAL')).toBe(true)
    expect(articles[2]!.text).toBe(`${story(3)}\n${story(4)}`)
    expect(skipped).toEqual([])
    expect(glossaries).toEqual([])
  })

  test('takes names of outlets and glossaries from beside the articles', async () => {
    put('a.txt', `KENDAL, iKabar.id - ${story(1)}`)
    put('outlets.yaml', 'ikabar.id: Kabar Kendal\n')
    put('glossary.eq', 'PDAM = Perusahaan Daerah Air Minum\n')
    const { articles, glossaries } = await loadCorpus(root)
    expect(articles.map(({ outlet }) => outlet)).toEqual(['Kabar Kendal'])
    expect(glossaries).toEqual(['PDAM = Perusahaan Daerah Air Minum\n'])
  })

  test('goes on without a list of outlets that is broken', async () => {
    put('a.txt', `KENDAL, iKabar.id - ${story(1)}`)
    put('outlets.yaml', 'ikabar.id: [')
    const { articles, skipped } = await loadCorpus(root)
    expect(articles.map(({ outlet }) => outlet)).toEqual(['iKabar.id'])
    expect(codes(skipped)).toEqual(['outlets.yaml bad-outlets'])
  })

  test('a file time is never a date', async () => {
    const file = put('a.txt', story(1))
    utimesSync(file, new Date('2025-08-04'), new Date('2025-08-04'))
    expect((await loadCorpus(root)).articles[0]).toMatchObject({ published: null, dateBasis: null })
  })

  test('of one text the first stays, the others are left out with its name; of one id likewise', async () => {
    put('a.txt', story(1))
    put('b.md', `---\ntitle: Lain\n---\n\n${story(1)}\n\nAdvertisement\n`)
    put('c/d.txt', story(2))
    put('d.md', story(3))
    const { articles, skipped } = await loadCorpus(root)
    expect(articles.map(({ id, text }) => `${id} ${text.includes('nomor 2')}`)).toEqual(['a false', 'd true'])
    expect(codes(skipped)).toEqual(['b.md duplicate', 'd.md same-id'])
  })

  test('a hostile corpus costs nothing but its bad files', async () => {
    for (let n = 0; n < 40; n++) put(`baik-${n}.txt`, story(n))
    put('kosong.txt', '')
    put('spasi.txt', ' \n\t\n')
    put('depan.md', '---\ntitle: Jembatan\n---\n')
    put('perabot.txt', 'Advertisement\n\nLoading...')
    put('gambar.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))
    put('nul.txt', 'Jembatan\0 dibuka.')
    put('utf16.txt', Buffer.from(story(100), 'utf16le'))
    put('latin.txt', Buffer.from(`Kafé di ${story(101)}`, 'latin1'))
    truncateSync(put('raksasa.txt', ''), 100 * 1024 * 1024)
    put('jahat.md', `---js\nglobalThis.kutipExecuted = true\n---\n${story(102)}`)
    put('proto.md', `---\n__proto__: {isModerator: true}\npublished: 2025-02-30\n---\n${story(103)}`)
    put('bom.md', `---\na: &a [x,x]\nb: &b [*a,*a]\ntitle: *b\n---\n${story(104)}`)
    put('dalam.html', `${'<div>'.repeat(3_000)}${story(105)}`)
    put('angka.pdf', '%PDF-1.7')
    symlinkSync('/etc/hostname', join(root, 'keluar.txt'))
    symlinkSync(root, join(root, 'putar'))
    execFileSync('mkfifo', [join(root, 'pipa.txt')])

    const { articles, skipped } = await loadCorpus(root)
    expect(codes(skipped)).toEqual([
      'angka.pdf unsupported',
      'dalam.html failed',
      'depan.md no-text',
      'gambar.txt binary',
      'keluar.txt symlink',
      'kosong.txt empty',
      'nul.txt binary',
      'perabot.txt no-text',
      'pipa.txt not-a-file',
      'putar symlink',
      'raksasa.txt too-large',
      'spasi.txt no-text',
    ])
    for (const { reason } of skipped) expect(reason).toMatch(/^[A-Z].*[;:,].*\.$/s)
    expect(articles).toHaveLength(40 + 5)
    const warned = Object.fromEntries(
      articles.filter(({ warnings }) => warnings.length > 0).map(({ id, warnings }) => [id, warnings.join(' ')]),
    )
    expect(Object.keys(warned).sort((a, b) => (a < b ? -1 : 1))).toEqual(['bom', 'jahat', 'latin', 'proto', 'utf16'])
    expect(articles.find(({ id }) => id === 'proto')?.published).toBeNull()
    expect(articles.find(({ id }) => id === 'latin')?.text).toContain('Kafé')
    expect('kutipExecuted' in globalThis).toBe(false)
    expect({}).not.toHaveProperty('isModerator')
  })

  test.skipIf(process.getuid?.() === 0)(
    'passes over a folder and a file that may not be read (not as root, who may)',
    async () => {
      put('a.txt', story(1))
      chmodSync(put('b.txt', story(2)), 0)
      put('tutup/c.txt', story(3))
      chmodSync(join(root, 'tutup'), 0)
      const { articles, skipped } = await loadCorpus(root)
      chmodSync(join(root, 'tutup'), 0o700)
      expect(articles.map(({ id }) => id)).toEqual(['a'])
      expect(codes(skipped)).toEqual(['b.txt unreadable', 'tutup/ unreadable'])
    },
  )

  test('a file that vanishes after the folder was listed is skipped', async () => {
    for (let n = 0; n < 3; n++) put(`${n}.txt`, story(n))
    const { articles, skipped } = await loadCorpus(root, {
      onProgress: ({ done }) => done === 1 && rmSync(join(root, '1.txt')),
    })
    expect(articles.map(({ id }) => id)).toEqual(['0', '2'])
    expect(codes(skipped)).toEqual(['1.txt vanished'])
  })

  test('an empty folder is an empty corpus', async () => {
    expect(await loadCorpus(root)).toMatchObject({ articles: [], skipped: [] })
  })
})

describe('a JSONL file', () => {
  const line = (record: object) => JSON.stringify(record)

  test('gives an article a line, with what the line says of it', async () => {
    const path = put(
      'banyak.jsonl',
      `${line({ id: 'satu', text: story(1), title: 'Jembatan', date: '2025-08-04', source: 'warta.com', url: 'https://warta.com/a' })}\n${line({ id: 2, text: story(2) })}\n`,
    )
    const { articles, skipped } = await loadCorpus(path)
    expect(skipped).toEqual([])
    expect(articles).toMatchObject([
      {
        id: 'satu',
        text: story(1),
        title: 'Jembatan',
        published: '2025-08-04',
        dateBasis: 'metadata',
        outlet: 'warta.com',
        outletBasis: 'metadata',
        url: 'https://warta.com/a',
      },
      { id: '2', published: null, outlet: null },
    ])
  })

  test('names the line of each fault and goes on', async () => {
    const path = put(
      'banyak.jsonl',
      [
        `\ufeff${line({ id: 'a', text: story(1) })}`,
        'bukan json',
        '',
        line({ id: 'a', text: story(2) }),
        line({ id: 'b', text: story(1) }),
        line({ text: story(3) }),
        line({ id: 'c' }),
        line({ id: 'd', text: '   ' }),
        line({ id: 'e', text: 'Advertisement' }),
        `{"id":"f","text":"${'x'.repeat(2 * 1024 * 1024)}"}`,
        line({ id: 'g', text: story(4), date: '2025-02-30' }),
        `{"id":"h","text":"Jemb`,
      ].join('\n'),
    )
    const { articles, skipped } = await loadCorpus(path)
    expect(articles.map(({ id, warnings }) => `${id} ${warnings.length}`)).toEqual(['a 0', 'g 1'])
    expect(skipped.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'banyak.jsonl:2 bad-json',
      'banyak.jsonl:4 same-id',
      'banyak.jsonl:5 duplicate',
      'banyak.jsonl:6 bad-record',
      'banyak.jsonl:7 bad-record',
      'banyak.jsonl:8 empty',
      'banyak.jsonl:9 no-text',
      'banyak.jsonl:10 too-large',
      'banyak.jsonl:12 bad-json',
    ])
  })

  test('shows progress, leaves the event loop its turns, and can be stopped', async () => {
    const lines = Array.from({ length: 3_000 }, (_, n) =>
      line({ id: n, text: `${story(n)}\n${story(n + 1)}\n${story(n + 2)}` }),
    )
    const path = put('banyak.jsonl', lines.join('\n'))
    let turns = 0
    const ticking = setInterval(() => turns++, 1)
    const seen: number[] = []
    const { articles } = await loadCorpus(path, { onProgress: ({ done, total }) => seen.push(done / total) })
    clearInterval(ticking)
    expect(articles).toHaveLength(3_000)
    expect(seen).toHaveLength(3_000)
    expect(seen.at(-1)).toBe(1)
    expect(turns).toBeGreaterThan(5)

    const stop = new AbortController()
    const reading = loadCorpus(path, {
      signal: stop.signal,
      onProgress: ({ done }) => done === 10 && stop.abort(new Error('cukup')),
    })
    await expect(reading).rejects.toThrow('cukup')
  })

  test('drops days after today', async () => {
    const path = put('banyak.jsonl', line({ id: 'a', text: story(1), date: '2025-08-04' }))
    expect((await loadCorpus(path, { today: '2025-08-03' })).articles[0]).toMatchObject({ published: null })
    expect((await loadCorpus(path, { today: '2025-08-04' })).articles[0]).toMatchObject({ published: '2025-08-04' })
  })
})

describe('a path', () => {
  test('may be one article', async () => {
    const { articles } = await loadCorpus(put('satu.txt', story(1)))
    expect(articles.map(({ id }) => id)).toEqual(['satu'])
  })

  test('may be a link to a corpus', async () => {
    put('isi/a.txt', story(1))
    symlinkSync(join(root, 'isi'), join(root, 'tautan'))
    expect((await loadCorpus(join(root, 'tautan'))).articles).toHaveLength(1)
  })

  test.each([
    ['nowhere', 'corpus-missing', () => join(root, 'hilang')],
    ['below a file', 'corpus-missing', () => join(put('a.txt', story(1)), 'b')],
    ['a file of another kind', 'corpus-unsupported', () => put('a.pdf', '%PDF')],
    [
      'a pipe',
      'corpus-unsupported',
      () => {
        execFileSync('mkfifo', [join(root, 'pipa.jsonl')])
        return join(root, 'pipa.jsonl')
      },
    ],
    [
      'a JSONL file of more than a gibibyte',
      'corpus-unsupported',
      () => {
        truncateSync(put('a.jsonl', ''), 1024 ** 3 + 1)
        return join(root, 'a.jsonl')
      },
    ],
  ])('%s is refused in both languages (%s)', async (_, code, path) => {
    const failure = await loadCorpus(path()).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UserError)
    expect(failure).toMatchObject({
      code,
      texts: { en: expect.stringContaining(root), id: expect.stringContaining(root) },
    })
  })

  test.skipIf(process.getuid?.() === 0)('that may not be read is refused (not as root, who may)', async () => {
    put('tutup/a.txt', story(1))
    chmodSync(join(root, 'tutup'), 0)
    const failure = await loadCorpus(join(root, 'tutup')).catch((error: unknown) => error)
    chmodSync(join(root, 'tutup'), 0o700)
    expect(failure).toMatchObject({ code: 'corpus-unreadable' })
  })
})
