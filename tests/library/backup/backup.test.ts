import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { exportTo } from '../../../src/library/backup/export.ts'
import { sealOf } from '../../../src/library/backup/format.ts'
import { importFrom } from '../../../src/library/backup/import.ts'
import { unfinishedImport } from '../../../src/library/backup/journal.ts'
import { lookingOnly, nodeFiles } from '../../../src/library/disk/node-files.ts'
import type { FileSystem } from '../../../src/library/disk/file-system.ts'
import { openShelf } from '../../../src/library/shelf/shelf.ts'
import { corpusOf, outcome, RINI, upload } from '../shelf/stage.ts'

const now = () => new Date('2031-05-20T05:00:00Z')
const SETTINGS = {
  guildIds: ['444444444444444444'],
  moderatorGuildIds: ['666666666666666666'],
  moderatorRoleIds: ['555555555555555555'],
  corpus: '/srv/corpus',
}

let root: string
const at = (...names: string[]) => join(root, ...names)
const put = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), content)
}
/** Every file below a folder with its content; those of hidden folders too. */
const filesIn = (folder: string): Record<string, string> => {
  if (!existsSync(at(folder))) return {}
  const entries = readdirSync(at(folder), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return Object.fromEntries(
    entries
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map(path => [path.slice(at(folder).length + 1), readFileSync(path, 'latin1')]),
  )
}
const open = (data: string) => openShelf({ files: nodeFiles, folder: at(data, 'shelf'), now, outlets: new Map() })
const exported = (options: Partial<Parameters<typeof exportTo>[1]> = {}) =>
  exportTo(nodeFiles, {
    to: at('backup.gz'),
    corpus: at('corpus'),
    data: at('data'),
    settings: SETTINGS,
    now,
    ...options,
  })
const imported = (options: Partial<Parameters<typeof importFrom>[1]> = {}, files: FileSystem = nodeFiles) =>
  importFrom(files, { from: at('backup.gz'), corpus: at('corpus2'), data: at('data2'), force: false, ...options })

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'kutip-backup-'))
  put('corpus/sumur.md', '---\ntitle: Sumur\n---\n\nSumur di Desa Randu kering sejak Juli.\n')
  put(
    'corpus/lama/Gudang Kopi é.txt',
    Buffer.from('Gudang kopi di Talun roboh.\r\n\u201cKami kaget,\u201d kata Wati.', 'utf16le'),
  )
  put('corpus/outlets.yaml', 'warta.example: Warta\n')
  put('corpus/glossary.eq', 'sumur = well\n')
  put('corpus/kosong.txt', '')
  return () => rmSync(root, { recursive: true })
})

/** A shelf on which something of everything was done. */
async function filledShelf() {
  const shelf = await open('data')
  const corpus = corpusOf(() => shelf)
  const add = async (n: number) =>
    (await shelf.add((await shelf.draft(upload(n, 'md'), corpus)).id, {}, RINI, corpus)).article!
  const [first, second] = [await add(1), await add(2)]
  await shelf.edit(first, { title: 'Peti', outlet: 'Warta' }, RINI, corpus)
  await shelf.hide('pasar-malam', 'angkanya keliru', RINI, corpus)
  await shelf.remove(second, RINI, corpus)
  await outcome(shelf.remove('no-such', RINI, corpus))
  await shelf.draft(upload(5), corpus)
  put('data/votes.jsonl', '{"at":"2031-05-01","user":"1","question":"sumur","good":true,"reason":null}\n')
  return shelf
}

describe('a backup', () => {
  it('brings everything back elsewhere', async () => {
    const before = await filledShelf()
    const summary = await exported()
    expect(summary.bytes).toBe(statSync(at('backup.gz')).size)
    const result = await imported()
    expect(result).toEqual({ created: '2031-05-20T05:00:00.000Z', files: summary.files, settings: SETTINGS, aside: [] })

    expect(filesIn('corpus2')).toEqual(filesIn('corpus'))
    const after = await open('data2')
    expect(after.history(100)).toEqual(before.history(100))
    expect(after.history(100)).toHaveLength(6)
    expect([...after.withheld()]).toEqual([...before.withheld()])
    expect(after.added()).toEqual(before.added())
    expect(after.facts(before.added()[0]!.id)).toEqual({ title: 'Peti', outlet: 'Warta' })
    expect(after.troubles()).toEqual([])
    expect(filesIn('data2')['votes.jsonl']).toBe(filesIn('data')['votes.jsonl'])
  })

  it('holds no secret, no draft, no index and nothing hidden', async () => {
    await filledShelf()
    for (const name of [
      'button-key',
      'lock-1',
      'generations/segment-1',
      '.before-import-1/votes.jsonl',
      'sandbox/votes.jsonl',
      'sandbox/shelf/history.jsonl',
      `sandbox/shelf/articles/${'a'.repeat(64)}.txt`,
      '.env',
      'kutip.log',
    ])
      put(`data/${name}`, 'RAHASIA-TOKEN')
    put('corpus/.rahasia.txt', 'RAHASIA-TOKEN')
    put('corpus/README.md', 'RAHASIA-TOKEN')
    await exported({ settings: { ...SETTINGS, discordToken: 'RAHASIA-TOKEN' } as typeof SETTINGS })
    const text = gunzipSync(readFileSync(at('backup.gz'))).toString()
    expect(text).not.toContain('RAHASIA')
    expect(text).not.toContain(Buffer.from('RAHASIA').toString('base64').slice(0, 8))
    await imported()
    expect(Object.keys(filesIn('data2')).map(path => path.replace(/[0-9a-f]{64}/, 'HASH'))).toEqual([
      'shelf/articles/HASH.md',
      'shelf/articles/HASH.md',
      'shelf/history.jsonl',
      'votes.jsonl',
    ])
  })

  it('can be read with other tools: gzipped lines of JSON', async () => {
    await exported()
    const lines = gunzipSync(readFileSync(at('backup.gz')))
      .toString()
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>)
    expect(lines[0]).toMatchObject({ kutip: 'backup', version: 1, files: 5 })
    expect(lines.flatMap(({ path }) => path ?? [])).toEqual([
      'corpus/kosong.txt',
      'corpus/lama/Gudang Kopi é.txt',
      'corpus/sumur.md',
      'corpus/outlets.yaml',
      'corpus/glossary.eq',
    ])
    expect(lines.at(-1)).toEqual({ end: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  it('brings back a corpus of one large file, under the name that is set', async () => {
    const lines = Array.from({ length: 12_000 }, (_, n) =>
      JSON.stringify({ id: `a${n}`, text: `Sumur ${n}. `.repeat(9) }),
    )
    put('one/news.jsonl', lines.join('\n'))
    put('one/outlets.yaml', 'warta.example: Warta\n')
    put('one/foto.png', 'bukan korpus')
    await exported({ corpus: at('one', 'news.jsonl') })
    expect(await outcome(imported())).toBe('import-other-kind')
    expect(await outcome(imported({ corpus: at('two', 'berita.md') }))).toBe('import-other-kind')
    await imported({ corpus: at('two', 'berita.jsonl') })
    expect(filesIn('two')).toEqual({ 'berita.jsonl': lines.join('\n'), 'outlets.yaml': 'warta.example: Warta\n' })
  })

  it('replaces an earlier one only once it is whole', async () => {
    put('backup.gz', 'yang lama')
    const full: FileSystem = {
      ...nodeFiles,
      sync: async () => {
        throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
      },
    }
    const options = { to: at('backup.gz'), corpus: at('corpus'), data: at('data'), settings: SETTINGS, now }
    expect(await outcome(exportTo(full, options))).toBe('disk-full')
    expect(readFileSync(at('backup.gz'), 'utf8')).toBe('yang lama')
    expect(readdirSync(root)).not.toContain('backup.gz.new')
    await exported()
    await imported()
  })

  it('is not made where something cannot be read, or of no corpus', async () => {
    expect(await outcome(exported({ corpus: at('tidak-ada') }))).toBe('corpus-missing')
    const vanishing: FileSystem = {
      ...nodeFiles,
      write: async (path, bytes) => {
        rmSync(at('corpus', 'sumur.md'), { force: true })
        return nodeFiles.write(path, bytes)
      },
    }
    const options = { to: at('backup.gz'), corpus: at('corpus'), data: at('data'), settings: SETTINGS, now }
    await expect(exportTo(vanishing, options)).rejects.toThrow(/sumur\.md.*ENOENT.*no backup/)
    expect(readdirSync(root)).toEqual(['corpus'])
    put('corpus/garis\\miring.txt', 'Sumur.')
    expect(await outcome(exported())).toBe('export-bad-name')
    expect(existsSync(at('backup.gz'))).toBe(false)
  })
})

describe('what is damaged', () => {
  beforeEach(async () => {
    rmSync(at('corpus', 'lama'), { recursive: true })
    await exported()
  })

  it('is found, whatever byte it is, and nothing is written', async () => {
    const whole = readFileSync(at('backup.gz'))
    expect(whole.length).toBeLessThan(3000)
    for (let byte = 0; byte < whole.length; byte++) {
      const damaged = Buffer.from(whole)
      damaged[byte]! ^= 1 << (byte % 8)
      put('backup.gz', damaged)
      expect(await outcome(imported()), `byte ${byte}`).toBe('backup-damaged')
    }
    expect([existsSync(at('corpus2')), existsSync(at('data2'))]).toEqual([false, false])
  })

  it('is found, wherever it is cut off, and where something stands behind', async () => {
    const whole = readFileSync(at('backup.gz'))
    for (let length = 0; length < whole.length; length += 7) {
      put('backup.gz', whole.subarray(0, length))
      expect(await outcome(imported()), `cut at ${length}`).toBe('backup-damaged')
    }
    put('backup.gz', Buffer.concat([whole, Buffer.from('\n')]))
    expect(await outcome(imported())).toBe('backup-damaged')
  })

  it('is told from what is not there', async () => {
    rmSync(at('backup.gz'))
    expect(await outcome(imported())).toBe('backup-missing')
    mkdirSync(at('backup.gz'))
    expect(await outcome(imported())).toBe('backup-damaged')
  })
})

/** A backup that somebody has made up, with a right seal. */
function forged(lines: readonly (object | string)[]): Buffer {
  const text = lines.map(line => (typeof line === 'string' ? line : `${JSON.stringify(line)}\n`)).join('')
  const packed = gzipSync(text)
  return Buffer.concat([packed, sealOf(createHash('sha256').update(packed).digest('hex'))])
}
const header = {
  kutip: 'backup',
  version: 1,
  created: '2031-05-20T05:00:00Z',
  corpusFile: null,
  files: 1,
  settings: SETTINGS,
}
const file = (path: string, content = 'Sumur.', sha256 = createHash('sha256').update(content).digest('hex')) => [
  { path },
  { base64: Buffer.from(content).toString('base64') },
  { size: content.length, sha256 },
]

describe('what somebody has made up', () => {
  it('may have what was tried out in the sandbox, as earlier ones do', async () => {
    put('backup.gz', forged([header, ...file('data/sandbox/shelf/history.jsonl')]))
    await imported()
    expect(filesIn('data2')).toEqual({ 'sandbox/shelf/history.jsonl': 'Sumur.' })
  })

  it('may be right', async () => {
    put('backup.gz', forged([header, ...file('corpus/a.md')]))
    await imported()
    expect(filesIn('corpus2')).toEqual({ 'a.md': 'Sumur.' })
  })

  it.each([
    'corpus/../a.md',
    'corpus/b/../../../a.md',
    '/etc/a.md',
    'corpus//a.md',
    'corpus/./a.md',
    'corpus/.git/a.md',
    'corpus\\a.md',
    'corpus/..\\a.md',
    'corpus/a\0.md',
    'corpus/a.sh',
    'corpus/b/outlets.yaml',
    'corpus',
    'data/button-key',
    'data/../corpus/a.md',
    'data/shelf/articles/a.md',
    'data/shelf/.hidden/history.jsonl',
    'a.md',
    '',
    `corpus/${'a/'.repeat(20)}a.md`,
    `corpus/${'a'.repeat(300)}.md`,
  ])('must not hold %j', async path => {
    put('backup.gz', forged([header, ...file(path)]))
    expect(await outcome(imported())).toBe('backup-unsafe')
    expect([filesIn('corpus2'), filesIn('data2'), existsSync(at('a.md'))]).toEqual([{}, {}, false])
  })

  it.each([
    ['a wrong hash', [header, ...file('corpus/a.md', 'Sumur.', 'f'.repeat(64))]],
    ['a wrong size', [header, { path: 'corpus/a.md' }, { size: 3, sha256: 'e3b0c44298fc1c149afbf4c8996fb924' }]],
    ['no end', [header, ...file('corpus/a.md').slice(0, 2)]],
    ['a file in a file', [header, { path: 'corpus/a.md' }, ...file('corpus/b.md')]],
    ['bytes of no file', [header, { base64: 'QQ==' }]],
    ['two headers', [header, header, ...file('corpus/a.md')]],
    ['no header', file('corpus/a.md')],
    ['another number of files', [{ ...header, files: 2 }, ...file('corpus/a.md')]],
    ['no JSON', [header, 'Sumur.\n']],
    ['half a line', [header, ...file('corpus/a.md'), '{"path":']],
    ['a line without end', [header, `{"base64":"${'A'.repeat(2_000_000)}`]],
    ['nothing', []],
  ] as const)('must not have %s', async (_, lines) => {
    put('backup.gz', forged(lines))
    expect(await outcome(imported())).toBe('backup-damaged')
    expect([filesIn('corpus2'), filesIn('data2')]).toEqual([{}, {}])
  })

  it('must not hold a file twice', async () => {
    put('backup.gz', forged([{ ...header, files: 2 }, ...file('corpus/a.md'), ...file('corpus/a.md')]))
    expect(await outcome(imported())).toBe('backup-unsafe')
  })

  it('may be of a later Kutip, and is refused with that', async () => {
    put('backup.gz', forged([{ kutip: 'backup', version: 2, surprise: true }]))
    await expect(imported()).rejects.toThrow(/later Kutip \(format 2\)/)
  })
})

describe('where there is something already', () => {
  beforeEach(async () => {
    await filledShelf()
    await exported()
  })

  it('nothing is done without force', async () => {
    put('corpus2/lama.txt', 'Artikel lama.')
    await expect(imported()).rejects.toThrow(/--force/)
    rmSync(at('corpus2'), { recursive: true })
    put('data2/votes.jsonl', '')
    await expect(imported()).rejects.toThrow(/--force/)
    expect([filesIn('corpus2'), filesIn('data2')]).toEqual([{}, { 'votes.jsonl': '' }])
  })

  it('a folder that is empty but for a lock, a key and what is hidden is empty', async () => {
    for (const name of ['lock-3', 'button-key', '.gitkeep']) put(`data2/${name}`, 'x')
    mkdirSync(at('corpus2'))
    await imported()
    expect(filesIn('data2')).toMatchObject({ 'lock-3': 'x', 'button-key': 'x', '.gitkeep': 'x' })
  })

  it('force moves it aside, each time to another place, and deletes nothing', async () => {
    put('corpus2/sumur.md', 'Sumur yang lama.')
    put('corpus2/dalam/a.txt', 'Kolam yang lama.')
    put('data2/shelf/history.jsonl', 'riwayat lama')
    put('data2/button-key', 'x')
    const first = await imported({ force: true })
    expect(first.aside.toSorted()).toEqual([at('corpus2', '.before-import-1'), at('data2', '.before-import-1')])
    expect(filesIn('corpus2')).toEqual({
      ...filesIn('corpus'),
      '.before-import-1/sumur.md': 'Sumur yang lama.',
      '.before-import-1/dalam/a.txt': 'Kolam yang lama.',
    })
    expect(filesIn('data2')['.before-import-1/shelf/history.jsonl']).toBe('riwayat lama')
    expect(filesIn('data2')['button-key']).toBe('x')
    const second = await imported({ force: true })
    expect(second.aside.map(folder => basename(folder))).toEqual(['.before-import-2', '.before-import-2'])
    expect(filesIn('corpus2')['.before-import-1/sumur.md']).toBe('Sumur yang lama.')
  })

  it('what is beside a corpus of one file stays where it is', async () => {
    put('one/news.jsonl', '{"id":"a","text":"Sumur kering."}\n')
    await exported({ corpus: at('one', 'news.jsonl') })
    for (const [name, content] of Object.entries({
      'news.jsonl': 'lama',
      'glossary.eq': 'lama',
      'surat.txt': 'pribadi',
    }))
      put(`two/${name}`, content)
    await imported({ corpus: at('two', 'news.jsonl'), force: true })
    expect(filesIn('two')).toEqual({
      'news.jsonl': '{"id":"a","text":"Sumur kering."}\n',
      'surat.txt': 'pribadi',
      '.before-import-1/news.jsonl': 'lama',
      '.before-import-1/glossary.eq': 'lama',
    })
  })

  it('a damaged backup moves nothing, even with force', async () => {
    put('corpus2/sumur.md', 'Sumur yang lama.')
    appendFileSync(at('backup.gz'), 'x')
    expect(await outcome(imported({ force: true }))).toBe('backup-damaged')
    expect(filesIn('corpus2')).toEqual({ 'sumur.md': 'Sumur yang lama.' })
  })

  it('everything is as it was after an import that failed, whatever it failed at', async () => {
    put('corpus2/sumur.md', 'Sumur yang lama.')
    put('data2/shelf/history.jsonl', 'riwayat lama')
    const before = [filesIn('corpus2'), filesIn('data2')]
    let failures = 0
    for (let fails = 1; ; fails++) {
      let done = 0
      const failing = new Proxy(nodeFiles, {
        get:
          (files, name: keyof FileSystem) =>
          async (...given: never[]) => {
            if (++done === fails) throw Object.assign(new Error('EIO'), { code: 'EIO' })
            return (files[name] as (...given: never[]) => Promise<unknown>)(...given)
          },
      })
      const result = await outcome(imported({ force: true }, failing))
      if (result === 'done') break
      failures++
      expect(result).toBe('disk-error')
      expect([filesIn('corpus2'), filesIn('data2')], `operation ${fails}`).toEqual(before)
    }
    expect(failures).toBeGreaterThan(40)
    expect(filesIn('corpus2')['.before-import-1/sumur.md']).toBe('Sumur yang lama.')
  })

  describe('an import that is killed', () => {
    /** A disk whose process dies instead of its `dies`th operation. */
    const dyingAt = (dies: number) => {
      let done = 0
      const operations: string[] = []
      const files = new Proxy(nodeFiles, {
        get:
          (real, name: keyof FileSystem) =>
          async (...given: string[]) => {
            if (++done >= dies) throw new Error('killed')
            operations.push(`${name} ${given[0]}`)
            return (real[name] as (...given: string[]) => Promise<unknown>)(...given)
          },
      })
      return { files, operations, hasDied: () => done >= dies }
    }
    const visible = (folder: string) =>
      Object.fromEntries(Object.entries(filesIn(folder)).filter(([path]) => !path.startsWith('.')))
    let whole: { old: object; imported: object }
    const both = () => ({ corpus: visible('corpus2'), data: visible('data2') })
    const lay = () => {
      for (const folder of ['corpus2', 'data2']) rmSync(at(folder), { recursive: true, force: true })
      put('corpus2/sumur.md', 'Sumur yang lama.')
      put('corpus2/dalam/a.txt', 'Kolam yang lama.')
      put('data2/shelf/history.jsonl', 'riwayat lama')
      put('data2/button-key', 'x')
    }
    beforeEach(async () => {
      lay()
      const old = both()
      await imported({ force: true })
      whole = { old, imported: both() }
    })

    it('anywhere, is finished at the next opening or has not begun', async () => {
      const outcomes: string[] = []
      const newHistory = readFileSync(at('data', 'shelf', 'history.jsonl'), 'latin1')
      for (let dies = 1; ; dies++) {
        lay()
        const disk = dyingAt(dies)
        await imported({ force: true }, disk.files).catch(() => {})
        const left = both()
        // Never articles of the one corpus with what moderators said of the other.
        const articles = Object.values(left.corpus).filter(each => each !== 'Kolam yang lama.')
        const ofOld = articles.some(each => each === 'Sumur yang lama.')
        const history = left.data['shelf/history.jsonl'] ?? 'none'
        const goesWith = articles.length === 0 ? history : ofOld ? 'riwayat lama' : newHistory
        expect(history, `${dies}: ${disk.operations.at(-1)}`).toBe(goesWith)
        const unfinished = existsSync(at('data2', '.kutip-import.json'))
        const looked = await unfinishedImport(lookingOnly(nodeFiles), at('data2'))
        expect(looked?.code).toBe(unfinished ? 'import-unfinished' : undefined)
        expect(await unfinishedImport(nodeFiles, at('data2'))).toBeNull()
        expect(existsSync(at('data2', '.kutip-import.json'))).toBe(false)
        const found = both()
        const allowed = unfinished ? [whole.imported] : [whole.old, whole.imported]
        expect(allowed, `${dies}: ${disk.operations.at(-1)}`).toContainEqual(found)
        const kept = (isDeepStrictEqual(found, whole.imported) ? '.before-import-1/' : '') + 'dalam/a.txt'
        expect(filesIn('corpus2')[kept]).toBe('Kolam yang lama.')
        expect(unfinished && existsSync(at('data2', '.kutip-importing'))).toBe(false)
        outcomes.push(`${unfinished}`)
        if (!disk.hasDied()) break
      }
      expect(outcomes.filter(each => each === 'true').length).toBeGreaterThan(15)
    })

    it('and killed again while it is finished, is finished at the opening after that', async () => {
      for (let dies = 1; ; dies++) {
        lay()
        const renames = (await import('node:fs/promises')).rename
        let left = 5
        const half: FileSystem = {
          ...nodeFiles,
          rename: async (from, to) => {
            if (from.includes('.kutip-import.json')) return renames(from, to)
            if (--left < 0) throw new Error('killed')
            return renames(from, to)
          },
        }
        await imported({ force: true }, half).catch(() => {})
        expect(existsSync(at('data2', '.kutip-import.json'))).toBe(true)
        const disk = dyingAt(dies)
        await unfinishedImport(disk.files, at('data2'))
        expect(await unfinishedImport(nodeFiles, at('data2'))).toBeNull()
        expect(both()).toEqual(whole.imported)
        if (!disk.hasDied()) break
      }
    })

    it('and whose parts are gone, is refused until it is done again with force', async () => {
      lay()
      let renames = 0
      const dying: FileSystem = {
        ...nodeFiles,
        rename: async (from, to) => {
          if (++renames > 3) throw new Error('killed')
          return nodeFiles.rename(from, to)
        },
      }
      await imported({ force: true }, dying).catch(() => {})
      for (const folder of ['corpus2', 'data2']) rmSync(at(folder, '.kutip-importing'), { recursive: true })
      expect((await unfinishedImport(nodeFiles, at('data2')))?.code).toBe('import-unfinished')
      expect(await outcome(imported())).toBe('import-unfinished')
      const backup = readFileSync(at('backup.gz'))
      appendFileSync(at('backup.gz'), 'x')
      expect(await outcome(imported({ force: true }))).toBe('backup-damaged')
      expect((await unfinishedImport(nodeFiles, at('data2')))?.code).toBe('import-unfinished')
      put('backup.gz', backup)
      await imported({ force: true })
      expect(await unfinishedImport(nodeFiles, at('data2'))).toBeNull()
      expect(both()).toEqual(whole.imported)
    })
  })

  it('folders within each other are refused', async () => {
    expect(await outcome(imported({ corpus: at('data2', 'corpus') }))).toBe('import-within')
    expect(await outcome(imported({ corpus: at('x'), data: at('x', 'data') }))).toBe('import-within')
    expect(await outcome(imported({ corpus: at('x'), data: at('x') }))).toBe('import-within')
    mkdirSync(at('real'))
    symlinkSync(at('real'), at('link'))
    expect(await outcome(imported({ corpus: at('link', 'corpus'), data: at('real') }))).toBe('import-within')
  })
})
