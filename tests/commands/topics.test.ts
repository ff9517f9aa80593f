import { describe, expect, it } from 'vitest'
import { compare } from '../../commands/compare.ts'
import { timeline } from '../../commands/timeline.ts'
import type { TopicRequest } from '../../src/library/library.ts'
import { createLog } from '../../src/log.ts'
import { markOfComparison } from '../../src/reply/cards/compare.ts'
import { markOfTimeline } from '../../src/reply/cards/timeline.ts'
import { smallLibrary } from '../discord/stage.ts'
import { citation } from '../reply/samples.ts'
import * as samples from '../reply/view-samples.ts'
import { request } from './request.ts'

const line = samples.timeline(
  Array.from({ length: 9 }, (_, at) => samples.dated(citation(at + 1), samples.day('2031-02-03'))),
)
const views = samples.comparison(
  Array.from({ length: 9 }, (_, at) => samples.outletView(`Media ${at + 1}`, [citation(at + 1)])),
)

describe.each([
  ['/timeline', timeline, markOfTimeline(line), '[7] '],
  ['/compare', compare, markOfComparison(views), 'Media 5'],
] as const)('%s', (_, command, mark, onSecondPage) => {
  const asked: TopicRequest[] = []
  const library = {
    timeline: async (given: TopicRequest) => (asked.push(given), line),
    compare: async (given: TopicRequest) => (asked.push(given), views),
  }
  const turn = {
    page: 2,
    question: 'warga mengungsi',
    language: 'id' as const,
    notes: [],
    library: smallLibrary(library),
    log: createLog({ level: 'silent' }),
  }

  it('asks for its topic in the language of the asker', async () => {
    asked.length = 0
    const { embeds } = await command.run({ ...request({ topic: 'perahu' }, library), language: 'id' })
    expect(asked).toEqual([{ topic: 'perahu', fallback: 'id' }])
    expect(embeds[0]!.fields!.length).toBeGreaterThan(0)
  })

  it('turns its pages', async () => {
    const { embeds } = await command.turn!({ ...turn, state: mark })
    expect(embeds[0]!.fields![0]!.name.startsWith(onSecondPage)).toBe(true)
  })

  it('begins again, and says so, where the articles have changed', async () => {
    const { embeds } = await command.turn!({ ...turn, state: 'earlier' })
    expect(embeds[0]!.description).toContain('Artikel sudah berubah')
    expect(embeds[0]!.fields![0]!.name.startsWith(onSecondPage)).toBe(false)
  })

  it('suggests topics of the articles', async () => {
    const topics = async (typed: string) => [{ text: `${typed}ahu karet`, kind: 'word' as const, articles: 3 }]
    const suggestions = await command.complete!({
      option: 'topic',
      typed: 'per',
      options: {},
      recent: [],
      library: smallLibrary({ topics }),
      language: 'en',
    })
    expect(suggestions).toEqual([{ name: 'perahu karet', value: 'perahu karet' }])
  })
})
