import { describe, expect, it } from 'vitest'
import { ask } from '../../commands/ask.ts'
import type { AskRequest } from '../../src/library/library.ts'
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

  it('is private where that is asked for', () => {
    expect(ask.isPrivate({ question: 'x', private: true })).toBe(true)
    expect(ask.isPrivate({ question: 'x', private: false })).toBe(false)
    expect(ask.isPrivate({ question: 'x' })).toBe(false)
  })
})
