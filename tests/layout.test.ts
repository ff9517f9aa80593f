import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const PROJECT = fileURLToPath(new URL('..', import.meta.url))

/** What each room may import from besides itself, in the order of the way of an answer. */
const WAY = ['language', 'reading', 'corpus', 'index', 'answer', 'library', 'reply']
const before = (room: string): string[] => WAY.slice(0, WAY.indexOf(room))
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(WAY.map(room => [room, before(room)])),
  discord: [...WAY, 'config', 'log'],
  cli: [...WAY, 'config', 'log'],
  commands: [...WAY, 'config', 'log', 'discord'],
  sandbox: [],
  config: ['language'],
  log: [],
  // The composition roots wire everything.
  main: [...WAY, 'config', 'log', 'discord', 'cli', 'commands', 'sandbox'],
  deploy: [...WAY, 'config', 'log', 'discord', 'commands'],
}

function files(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name))
}

/** `src/answer/ask.ts` → `answer`, `src/main.ts` → `main`, `commands/ask.ts` → `commands`. */
function roomOf(file: string): string {
  const [first, second] = file.split(sep)
  return first === 'commands' ? 'commands' : second!.replace(/\.ts$/, '')
}

const sources = [...files('src'), ...files('commands')].filter(file => !file.endsWith('.d.ts'))
const imports = sources.flatMap(file => {
  const text = readFileSync(join(PROJECT, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => ({ file, target: match[1]! }))
})
const inside = imports
  .filter(({ target }) => target.startsWith('.') && !target.endsWith('package.json'))
  .map(({ file, target }) => ({ file, to: relative(PROJECT, join(PROJECT, dirname(file), target)) }))

describe('the house', () => {
  it('is seen by this test at all', () => {
    expect(inside.length).toBeGreaterThan(100)
  })

  it('has imports that run one way', () => {
    const against = inside.filter(
      ({ file, to }) => roomOf(to) !== roomOf(file) && !ALLOWED[roomOf(file)]?.includes(roomOf(to)),
    )
    expect(against).toEqual([])
  })

  it('keeps Discord, the terminal and the clock out of the centre', () => {
    const centre = sources.filter(file => WAY.includes(roomOf(file)) && roomOf(file) !== 'reply')
    const outsiders = imports.filter(
      ({ file, target }) => centre.includes(file) && /^(?:discord\.js|commander|picocolors|hono|ws)/.test(target),
    )
    expect(outsiders).toEqual([])
    // A thread is put together by its first module, which gives it the clock as `main` gives it to the rest.
    const inside = centre.filter(file => !file.endsWith('-thread.ts'))
    const clocks = inside.filter(file => /\bDate\.now\(|new Date\(\)/.test(readFileSync(join(PROJECT, file), 'utf8')))
    expect(clocks).toEqual([])
  })

  it('has no room called utils', () => {
    expect(sources.filter(file => /\b(?:utils?|helpers?|common|misc)\b/.test(file))).toEqual([])
  })
})
