import { describe, expect, it } from 'vitest'
import { ask } from '../../commands/ask.ts'
import type { AskRequest } from '../../src/library/library.ts'
import { smallLibrary } from '../discord/stage.ts'
import { answer } from '../reply/samples.ts'
import { request } from './request.ts'

describe('/ask', () => {
  it('hands the question to the library on one line, as the card shows it, and shows the answer', async () => {
    const asked: AskRequest[] = []
    const { embeds } = await ask.run(
      request(
        { question: ' how many\n boats? ' },
        {
          ask: async given => {
            asked.push(given)
            return answer({ question: given.question })
          },
        },
      ),
    )
    expect(asked).toEqual([{ question: 'how many boats?', fallback: 'en' }])
    expect(embeds[0]!.title).toBe('how many boats?')
  })

  it('suggests what is typed, what the person asked before, and topics for the last word', async () => {
    const asked: string[] = []
    const library = smallLibrary({
      topics: async typed => {
        asked.push(typed)
        return [
          { text: 'perahu karet', kind: 'word', articles: 3 },
          { text: 'x'.repeat(100), kind: 'name', articles: 1 },
        ]
      },
    })
    const recent = ['Berapa perahu yang tiba', 'kapan banjir surut']
    const typing = { option: 'question', options: {}, recent, library, language: 'id' as const }
    const values = async (typed: string) => (await ask.complete!({ ...typing, typed })).map(({ value }) => value)
    expect(await values('berapa per')).toEqual(['berapa per', 'Berapa perahu yang tiba', 'berapa perahu karet'])
    expect(asked).toEqual(['per'])
    expect((await values('')).slice(0, 2)).toEqual(recent)
    expect(await values('berapa ')).toContain('berapa perahu karet')
  })

  it('remembers what was asked in memory, but not what was asked privately', async () => {
    const asking = request({ question: 'how many  boats?' })
    await ask.run(asking)
    await ask.run({ ...asking, options: { question: 'who came?', private: true } })
    expect(asking.recent.of(asking.asker)).toEqual(['how many boats?'])
  })

  it('is private where that is asked for', () => {
    expect(ask.isPrivate({ question: 'x', private: true })).toBe(true)
    expect(ask.isPrivate({ question: 'x', private: false })).toBe(false)
    expect(ask.isPrivate({ question: 'x' })).toBe(false)
  })
})
