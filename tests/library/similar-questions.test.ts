import { describe, expect, it } from 'vitest'
import { clusterQuestions } from '../../src/library/similar-questions.ts'

const asked = (question: string, day = '2031-03-01', language: 'en' | 'id' = 'en') => ({ question, day, language })

describe('questions without an answer', () => {
  it('stand together where they share their words, the most asked first', () => {
    const clusters = clusterQuestions([
      asked('berapa layang-layang di festival', '2031-02-27', 'id'),
      asked('who won the kite festival?', '2031-03-01'),
      asked('Who wins the festival of kites', '2031-03-02'),
      asked('how deep is the lake', '2031-03-03'),
    ])
    expect(clusters).toEqual([
      { question: 'Who wins the festival of kites', times: 2, last: '2031-03-02' },
      { question: 'how deep is the lake', times: 1, last: '2031-03-03' },
      { question: 'berapa layang-layang di festival', times: 1, last: '2031-02-27' },
    ])
  })

  it('are compared by all their words where none tells anything', () => {
    expect(clusterQuestions([asked('who is he'), asked('who is he'), asked('🙂')]).map(({ times }) => times)).toEqual([
      2, 1,
    ])
  })
})
