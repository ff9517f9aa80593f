import { describe, expect, it } from 'vitest'
import { controlTextsIn } from '../../../src/reply/texts/controls.ts'
import { guideTextsIn } from '../../../src/reply/texts/guide.ts'

describe('the texts of the guide', () => {
  it('exist in both languages, none empty, and differ', () => {
    const [en, id] = [guideTextsIn('en'), guideTextsIn('id')].map(texts => Object.entries(texts).flat(2).map(String))
    expect(id).toHaveLength(en!.length)
    for (const text of [...en!, ...id!]) expect(text.trim()).not.toBe('')
    for (const [key, text] of Object.entries(guideTextsIn('en')))
      expect([key, text]).not.toEqual([key, Object.entries(guideTextsIn('id')).find(([name]) => name === key)![1]])
  })

  it('call each button as it is labelled', () => {
    for (const language of ['en', 'id'] as const) {
      const list = guideTextsIn(language).helpButtonsList.join('\n')
      const { context, why, report, tellMe, previous } = controlTextsIn(language)
      for (const label of [context, why, report, tellMe, previous]) expect(list).toContain(label)
    }
  })
})
