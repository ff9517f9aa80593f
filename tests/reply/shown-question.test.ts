import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine } from '../../src/reply/inert.ts'
import { LIMITS } from '../../src/reply/limits.ts'
import { questionShown, showQuestion } from '../../src/reply/shown-question.ts'
import { hostileText } from './hostile.ts'

const embed = (question: string) => {
  const { title, lines } = showQuestion(question, 'Your question')
  return { title, description: [...lines, '**A figure** · [1]'].join('\n') }
}

describe('the question on a card', () => {
  it('is read back as it was asked, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText(12), question => {
        const { title, description } = embed(question)
        expect(title.length).toBeLessThanOrEqual(LIMITS.title)
        const shown = questionShown({ title, description })
        const line = oneLine(question)
        expect([line || 'Your question', null]).toContain(shown)
        // One that is short enough is always there.
        expect(shown === null).toBe(shown === null && line.length > 100)
      }),
      { numRuns: 40 },
    )
  })

  it('stands below the title where it is too long for that', () => {
    const question = `how many *boats* ${'came and went '.repeat(30)}`.trim()
    expect(embed(question).title).toMatch(/…$/)
    expect(questionShown(embed(question))).toBe(question)
  })

  it('is not guessed at where it was cut', () => {
    expect(questionShown(embed('boats and tents '.repeat(100)))).toBeNull()
    expect(questionShown({})).toBeNull()
    expect(questionShown(embed('and then…'))).toBe('and then…')
  })
})
