import { REST, Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../../src/library/library.ts'
import { answer, citation, figure } from '../../reply/samples.ts'
import { button, controlsOf, labelsOf, menu } from '../pressing.ts'
import { seen, startStage } from '../stage.ts'

const QUESTION = 'how many boats came to Wanasari'
const ask = { name: 'ask', options: { question: QUESTION } }

/** A library whose answer has this many quotes; a test may change them between two presses. */
function quoting(count: number) {
  const corpus = { quotes: Array.from({ length: count }, (_, i) => citation(i + 1, { source: `Media ${i + 1}` })) }
  const library: Partial<Library> = {
    ask: async ({ question }) =>
      answer({ question, citations: corpus.quotes, figures: [figure({ citations: corpus.quotes.map(({ n }) => n) })] }),
    context: async ({ article }) => {
      const found = corpus.quotes.find(quote => quote.article === article)
      const text = `Sebelumnya hujan turun. ${found?.quote} Sesudahnya air surut.`
      const start = text.indexOf(found?.quote ?? '')
      return found ? { text, start: 0, end: text.length, quote: { start, end: start + found.quote.length } } : null
    },
  }
  return { corpus, library }
}

describe('the pages of an answer', () => {
  it('are turned in place by the one who asked; every page names the sources of all quotes', async () => {
    const { sandbox } = await startStage({ library: quoting(12).library })
    const { message: first } = await sandbox.slash(ask)
    expect(labelsOf(first)).toEqual([
      'More sources (2/3)',
      'Context',
      'Why this answer',
      'Helpful',
      'Not helpful',
      'Report',
    ])
    const { message: second } = await sandbox.press(button(first, 'More sources'))
    expect(second!.id).toBe(first!.id)
    expect(seen(second)).toContain('merendam 6 desa')
    expect(seen(second)).not.toContain('merendam 1 desa')
    expect(labelsOf(second)[0]).toBe('Previous')
    const { message: third } = await sandbox.press(button(second, 'More sources'))
    expect(seen(third)).toContain('merendam 12 desa')
    for (const page of [first, second, third]) {
      expect(page!.embeds[0]!.title).toBe(QUESTION)
      for (let n = 1; n <= 12; n++) expect(seen(page)).toContain(`[${n}] Media ${n} · published`)
    }
    const { message: back } = await sandbox.press(button(third, 'Previous'))
    expect(back!.embeds).toEqual(second!.embeds)
  })

  it('of somebody else come as a copy for the one who pressed, whose own it is', async () => {
    const { sandbox } = await startStage({ library: quoting(7).library })
    const { message } = await sandbox.slash(ask)
    const other = sandbox.addPerson({ name: 'Sari', locale: 'id' })
    const copy = await sandbox.press({ ...button(message, 'More sources'), as: other })
    expect(copy).toMatchObject({ ephemeral: true })
    expect(seen(copy.message)).toContain('Salinan untuk Anda saja')
    expect(seen(copy.message)).toContain('merendam 6 desa')
    expect(sandbox.message(message!.id)!.embeds).toEqual(message!.embeds)
    const back = await sandbox.press({ ...button(copy.message, 'Sebelumnya'), as: other })
    expect(back.message!.id).toBe(copy.message!.id)
    expect(seen(back.message)).toContain('merendam 1 desa')
  })

  it('begin anew, and say so, where the articles say something else by now', async () => {
    const { corpus, library } = quoting(7)
    const { sandbox } = await startStage({ library })
    const { message } = await sandbox.slash(ask)
    corpus.quotes = corpus.quotes.slice(2).map((quote, i) => ({ ...quote, n: i + 1 }))
    const { message: turned } = await sandbox.press(button(message, 'More sources'))
    expect(seen(turned)).toContain('The articles have changed since you asked.')
    expect(seen(turned)).toContain('merendam 3 desa')
    expect(labelsOf(turned)).not.toContain('Previous')
  })

  it.each([
    ['with markdown', 'how many *boats* [came](https://a.example) to _Wanasari_ <@123456789012345678>?'],
    ['too long for a title', `how many boats came to Wanasari ${'and to Ampelsari '.repeat(15)}`.trim()],
  ])('know a question %s again', async (_, question) => {
    const asked: string[] = []
    const { library } = quoting(7)
    const remember: Library['ask'] = async request => {
      asked.push(request.question)
      return library.ask!(request)
    }
    const { sandbox } = await startStage({ library: { ...library, ask: remember } })
    const { message } = await sandbox.slash({ ...ask, options: { question } })
    await sandbox.press(button(message, 'More sources'))
    expect(asked).toEqual([question, question])
  })
})

describe('a quote in its context', () => {
  it('comes to the eyes of the one who wants it, with a menu of the other quotes', async () => {
    const { sandbox } = await startStage({ library: quoting(3).library })
    const { message } = await sandbox.slash(ask)
    const { message: shown, ephemeral } = await sandbox.press(button(message, 'Context'))
    expect(ephemeral).toBe(true)
    expect(shown!.embeds[0]!.description).toContain('hujan turun. **Banjir merendam 1 desa')
    const { entries, ...place } = menu(shown)
    expect(entries).toHaveLength(3)
    const { message: other } = await sandbox.select({ ...place, values: [entries[2]!] })
    expect(other!.id).toBe(shown!.id)
    expect(seen(other)).toContain('[3] Media 3 · published 4 February 2031')
    expect(other!.embeds[0]!.description).toContain('**Banjir merendam 3 desa')
  })

  it('that is gone is said to be, and the menu stays as it was', async () => {
    const { corpus, library } = quoting(3)
    const { sandbox } = await startStage({ library })
    const { message } = await sandbox.slash(ask)
    const { message: shown } = await sandbox.press(button(message, 'Context'))
    corpus.quotes = []
    const { entries, ...place } = menu(shown)
    const { followUps } = await sandbox.select({ ...place, values: [entries[1]!] })
    expect(followUps).toHaveLength(1)
    expect(seen(followUps[0]!)).toContain('The articles have changed since this answer')
    expect(sandbox.message(shown!.id)!.embeds).toEqual(shown!.embeds)
    expect(seen((await sandbox.press(button(message, 'Context'))).message)).toContain('Please ask again')
  })

  it('is nobody else’s: a private message answers its owner alone', async () => {
    const { sandbox } = await startStage({ library: quoting(3).library })
    const { message } = await sandbox.slash(ask)
    const { message: shown } = await sandbox.press(button(message, 'Context'))
    const { entries, ...place } = menu(shown)
    const foreign = await sandbox.select({ ...place, values: [entries[0]!], as: sandbox.moderator, force: true })
    expect(foreign.ephemeral).toBe(true)
    expect(seen(foreign.message)).toContain('This belongs to somebody else.')
  })
})

describe('a button that cannot be heeded', () => {
  it('is answered with a sentence when it was forged', async () => {
    const { sandbox } = await startStage({ library: quoting(7).library })
    const { message } = await sandbox.slash(ask)
    const { messageId, customId } = button(message, 'More sources')
    const forged = [
      customId.replace('.ask.2.', '.ask.3.'),
      customId.slice(0, -1) + (customId.endsWith('A') ? 'B' : 'A'),
      customId.slice(0, customId.lastIndexOf('.')),
      'x',
      '....',
      '1.turn',
    ]
    for (const id of forged) {
      const exchange = await sandbox.press({ messageId, customId: id, force: true })
      expect(exchange.ephemeral).toBe(true)
      expect(seen(exchange.message)).toContain('Kutip does not know this button.')
    }
    const indonesian = await sandbox.press({ messageId, customId: 'x', force: true, locale: 'id' })
    expect(seen(indonesian.message)).toContain('Kutip tidak mengenal tombol ini.')
    expect(sandbox.message(messageId)!.embeds).toEqual(message!.embeds)
  })

  it('is answered with a sentence when it is of an earlier version, or of a command that is gone', async () => {
    const { sandbox } = await startStage({ library: quoting(7).library })
    const { message } = await sandbox.slash(ask)
    const { messageId, customId } = button(message, 'More sources')
    const older = await sandbox.press({ messageId, customId: customId.replace(/^1\./, '0.'), force: true })
    expect(seen(older.message)).toContain('from an earlier version of Kutip')
  })

  it('does not wipe out its message when something breaks', async () => {
    const { library } = quoting(7)
    let broken = false
    const { sandbox, logged } = await startStage({
      library: {
        ...library,
        ask: async request => (broken ? Promise.reject(new RangeError('x')) : library.ask!(request)),
      },
    })
    const { message } = await sandbox.slash(ask)
    broken = true
    const { followUps } = await sandbox.press(button(message, 'More sources'))
    const entry = logged.find(({ level }) => level === 'error')!
    expect(entry).toMatchObject({ doing: 'the button turn' })
    await expect.poll(() => seen(followUps[0] ?? null)).toContain(String(entry['id']))
    expect(sandbox.message(message!.id)!.embeds).toEqual(message!.embeds)
    expect(controlsOf(sandbox.message(message!.id)!)).toEqual(controlsOf(message))
  })
})

describe('a message that shows its question no more', () => {
  it('cannot be asked about: whoever presses its button is told to ask again', async () => {
    const { sandbox } = await startStage({ library: quoting(2).library })
    const { message } = await sandbox.slash(ask)
    const rest = new REST({ api: sandbox.api }).setToken(sandbox.token)
    const allowed_mentions = { parse: [], replied_user: false }
    await rest.patch(Routes.channelMessage(sandbox.channel.id, message!.id), {
      body: { content: '(hidden by a moderator)', embeds: [], allowed_mentions },
    })
    for (const label of ['Context', 'Why', 'Helpful', 'Not helpful', 'Report']) {
      const exchange = await sandbox.press(button(sandbox.message(message!.id)!, label))
      expect(exchange.ephemeral).toBe(true)
      expect(seen(exchange.message)).toContain('The question can no longer be read')
    }
  })
})
