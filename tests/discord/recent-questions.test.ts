import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRecentQuestions } from '../../src/discord/recent-questions.ts'
import { button } from './pressing.ts'
import { seen, startStage } from './stage.ts'

describe('recent questions', () => {
  it('are those of each person, the latest first, each once', () => {
    const recent = createRecentQuestions()
    for (const question of ['berapa perahu', 'kapan banjir', 'berapa perahu']) recent.note('1', question)
    recent.note('2', 'who came')
    expect(recent.of('1')).toEqual(['berapa perahu', 'kapan banjir'])
    expect(recent.of('2')).toEqual(['who came'])
    expect(recent.of('3')).toEqual([])
  })

  it('are at most twenty of a person, and none that is empty or too long to be suggested', () => {
    const recent = createRecentQuestions()
    for (let i = 0; i < 30; i++) recent.note('1', `question ${i}`)
    recent.note('1', ' ')
    recent.note('1', 'x'.repeat(101))
    expect(recent.of('1')).toHaveLength(20)
    expect(recent.of('1')[0]).toBe('question 29')
  })

  it('are of at most three hundred people: who has not asked for longest is forgotten', () => {
    const recent = createRecentQuestions()
    for (let user = 0; user < 300; user++) recent.note(String(user), 'question')
    recent.note('0', 'another')
    recent.note('300', 'question')
    expect(recent.of('0')).toEqual(['another', 'question'])
    expect(recent.of('1')).toEqual([])
    expect(recent.of('300')).toEqual(['question'])
  })

  it('are forgotten when the person wants it', () => {
    const recent = createRecentQuestions()
    recent.note('1', 'question')
    expect(recent.forget('1')).toBe(1)
    expect(recent.of('1')).toEqual([])
    expect(recent.forget('1')).toBe(0)
  })
})

describe('what somebody asked', () => {
  const typed = { name: 'ask', focused: 'question', options: { question: 'perahu' } }
  const values = (choices: readonly { readonly value: unknown }[]) => choices.map(({ value }) => value)

  it('is suggested to that person again, however it was asked, until they delete it', async () => {
    const { sandbox } = await startStage()
    const other = sandbox.addPerson({ name: 'Sari' })
    await sandbox.slash({ name: 'ask', options: { question: 'berapa perahu yang tiba' } })
    await sandbox.slash({ name: 'ask', options: { question: 'perahu siapa itu', private: true } })
    await sandbox.say({ content: `${sandbox.mention} perahu apa yang karam` })
    await sandbox.nextMessage(({ replyTo }) => replyTo !== null)
    expect(values(await sandbox.autocomplete(typed))).toEqual([
      'perahu',
      'perahu apa yang karam',
      'berapa perahu yang tiba',
    ])
    expect(values(await sandbox.autocomplete({ ...typed, as: other }))).toEqual(['perahu'])
    const { message } = await sandbox.slash({ name: 'privacy' })
    expect(seen(message)).toContain('2 recent questions in memory')
    await sandbox.press(button(message, 'Delete mine'))
    expect(values(await sandbox.autocomplete(typed))).toEqual(['perahu'])
  })

  it('stands in no file, and is gone when the bot starts anew', async () => {
    const { sandbox, data, restart } = await startStage()
    await sandbox.slash({ name: 'ask', options: { question: 'berapa perahu yang tiba' } })
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    for (const { parentPath, name } of files)
      expect(readFileSync(join(parentPath, name), 'latin1')).not.toContain('perahu yang tiba')
    await restart()
    expect(values(await sandbox.autocomplete(typed))).toEqual(['perahu'])
  })
})
