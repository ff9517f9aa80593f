import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openFeedback, type Feedback } from '../../src/library/feedback.ts'

const [SARI, TONO] = ['111111111111111111', '222222222222222222']
const now = () => new Date('2031-03-10T06:05:00Z')

let folder: string
let feedback: Feedback
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kutip-feedback-'))
  feedback = await openFeedback(folder, now)
  return async () => {
    await feedback.close()
    rmSync(folder, { recursive: true })
  }
})

const onDisk = () =>
  readdirSync(folder)
    .map(file => readFileSync(join(folder, file), 'utf8'))
    .join('')
const report = (user: string) => ({ user, question: 'how many boats', quote: null, reason: 'wrong' })

describe('feedback', () => {
  it('counts the last opinion of a person about a question', async () => {
    await feedback.vote({ user: SARI, question: 'boats', good: true, reason: null })
    await feedback.vote({ user: SARI, question: 'boats', good: false, reason: 'too old' })
    await feedback.vote({ user: TONO, question: 'boats', good: true, reason: null })
    expect(feedback.votes().map(({ user, good }) => [user, good])).toEqual([
      [SARI, false],
      [TONO, true],
    ])
  })

  it('lists reports until they are settled, the latest first', async () => {
    await feedback.report(report(SARI))
    await feedback.report({ ...report(TONO), reason: 'cut' })
    const [latest] = feedback.reports()
    expect(latest).toMatchObject({ reason: 'cut', at: '2031-03-10T06:05:00.000Z' })
    expect(await feedback.settle(latest!.id)).toBe(true)
    expect(await feedback.settle(latest!.id)).toBe(false)
    expect(feedback.reports().map(({ reason }) => reason)).toEqual(['wrong'])
  })

  it('keeps of a question without an answer its words and the day', async () => {
    await feedback.noteUnanswered('how many kites', 'en')
    expect(JSON.parse(readFileSync(join(folder, 'unanswered.jsonl'), 'utf8'))).toEqual({
      day: '2031-03-10',
      question: 'how many kites',
      language: 'en',
    })
  })

  it('notes once what somebody waits for, and not without end', async () => {
    const wait = (question: string) => feedback.wait({ user: SARI, question, language: 'id' })
    expect([await wait('a'), await wait('a')]).toEqual(['noted', 'noted'])
    expect(feedback.waiting()).toHaveLength(1)
    for (let i = 0; i < 19; i++) expect(await wait(`q${i}`)).toBe('noted')
    expect(await wait('one more')).toBe('full')
    await feedback.stopWaiting(feedback.waiting()[0]!)
    expect(await wait('one more')).toBe('noted')
  })

  it('forgets a person altogether, on the disk too, and nobody else', async () => {
    for (const user of [SARI, TONO]) {
      await feedback.vote({ user, question: 'boats', good: true, reason: null })
      await feedback.vote({ user, question: 'boats', good: false, reason: null })
      await feedback.report(report(user))
      await feedback.wait({ user, question: 'tents', language: 'en' })
    }
    expect(feedback.heldOf(SARI)).toEqual({ votes: 1, reports: 1, waiting: 1 })
    expect(await feedback.forget(SARI)).toEqual({ votes: 1, reports: 1, waiting: 1 })
    expect(feedback.heldOf(SARI)).toEqual({ votes: 0, reports: 0, waiting: 0 })
    expect(onDisk()).not.toContain(SARI)
    expect(feedback.heldOf(TONO)).toEqual({ votes: 1, reports: 1, waiting: 1 })
  })
})
