import { describe, expect, it } from 'vitest'
import { corpus } from '../../../commands/corpus/corpus.ts'
import { UserError } from '../../../src/language/user-error.ts'
import type { Library, RefreshOptions } from '../../../src/library/library.ts'
import type { Upload } from '../../../src/library/moderation.ts'
import { markOfNamed } from '../../../src/reply/cards/moderating/confirm.ts'
import type { DiscordMessage } from '../../../src/reply/message.ts'
import { smallLibrary } from '../../discord/stage.ts'
import { withheld } from '../../reply/keeping-samples.ts'
import { shownText } from '../../reply/message-limits.ts'
import { articleCard } from '../../reply/view-samples.ts'
import { request } from '../request.ts'

const titled = (article: string, title: string) => ({ article, title, source: 'Harian Muara', published: '2031-03-09' })

/** Calls of one function of a library, with what each was given. */
function spying(name: 'hide' | 'show'): { library: Partial<Library>; given: unknown[][] } {
  const given: unknown[][] = []
  const call = async (...args: unknown[]) => {
    given.push(args)
    return smallLibrary().rollback({ user: null, place: 'terminal' })
  }
  return { library: { [name]: call }, given }
}

describe('/corpus', () => {
  it('is for moderators, and for their eyes only', () => {
    expect(corpus.moderatorsOnly).toBe(true)
    expect(corpus.isPrivate({ subcommand: 'status' })).toBe(true)
  })
})

describe('/corpus refresh', () => {
  it('is careful unless told otherwise, says who wants it, and what has changed', async () => {
    const given: RefreshOptions[] = []
    const refresh = async (options: RefreshOptions) => {
      given.push(options)
      return smallLibrary().refresh(options)
    }
    const { embeds } = await corpus.run(request({ subcommand: 'refresh' }, { refresh }))
    await corpus.run(request({ subcommand: 'refresh', force: true }, { refresh }))
    expect(given.map(options => options.force)).toEqual([false, true])
    expect(given[0]!.by).toEqual({ user: '123456789012345678', place: '223456789012345678' })
    expect(embeds[0]!.title).toBe('Corpus refreshed')
  })

  it('shows how far it has come', async () => {
    const shown: DiscordMessage[] = []
    const refresh = async (options: RefreshOptions) => {
      options.onProgress?.({ of: 40, done: 10, stage: 'indexing', changes: null })
      return smallLibrary().refresh(options)
    }
    await corpus.run({
      ...request({ subcommand: 'refresh' }, { refresh }),
      progress: message => void shown.push(message),
    })
    expect(shown[0]!.embeds[0]!.description).toBe('Building the index: 10 of 40 passages')
  })
})

describe('/corpus refresh while another one is running', () => {
  it.each([
    ['323456789012345678', 'A refresh is running, begun by <@323456789012345678>.'],
    [null, 'A refresh is running, begun by the operator, at the terminal.'],
  ])('says who began that, as a name that notifies nobody (%s)', async (user, begun) => {
    const other = { user, place: '223456789012345678' }
    const refresh: Library['refresh'] = async () => {
      throw new UserError('refresh-running', { en: 'A refresh is under way.', id: 'Penyegaran sedang berjalan.' })
    }
    const status: Library['status'] = async () => ({
      ...(await smallLibrary().status()),
      refreshing: { by: other, progress: null },
    })
    const { embeds } = await corpus.run(request({ subcommand: 'refresh' }, { refresh, status }))
    expect(embeds[0]!.description!.split('\n')).toEqual(['A refresh is under way.', begun])
    await expect(corpus.run(request({ subcommand: 'refresh' }, { refresh }))).rejects.toMatchObject({
      code: 'refresh-running',
    })
  })
})

describe('the article that is meant', () => {
  const titles: Library['titles'] = async typed =>
    [titled('banjir-1', 'Banjir surut'), titled('banjir-2', 'Banjir surut di hilir')].filter(({ title }) =>
      title.startsWith(typed.split(' ·')[0]!),
    )

  it('is that of the id, or of the suggestion as it was shown', async () => {
    const { library, given } = spying('hide')
    const article: Library['article'] = async id => (id === 'banjir-1' ? articleCard([], { article: id }) : null)
    for (const named of ['banjir-1', ' banjir-1 ', 'Banjir surut · Harian Muara · 2031-03-09'])
      await corpus.run(
        request({ subcommand: 'hide', article: named, reason: 'Keliru' }, { ...library, article, titles }),
      )
    expect(given.map(([id, reason]) => [id, reason])).toEqual(Array.from({ length: 3 }, () => ['banjir-1', 'Keliru']))
  })

  it('is never one of several, nor one that is merely like it', async () => {
    const { library, given } = spying('hide')
    const hide = (named: string) =>
      corpus.run(request({ subcommand: 'hide', article: named, reason: 'Keliru' }, { ...library, titles }))
    await expect(hide('Banjir')).rejects.toMatchObject({ code: 'ambiguous-article' })
    await expect(hide('Kemarau')).rejects.toMatchObject({ code: 'no-such-article' })
    expect(given).toEqual([])
  })

  it('is, for show, a hidden one and no other', async () => {
    const { library, given } = spying('show')
    const hidden = async () => [
      withheld({ article: 'tanggul' }),
      withheld({ article: 'lama', title: 'Lama', how: 'removed' }),
    ]
    const show = (named: string) =>
      corpus.run(request({ subcommand: 'show', article: named }, { ...library, titles, withheld: hidden }))
    await show('tanggul')
    await show('Tanggul retak')
    await expect(show('lama')).rejects.toMatchObject({ code: 'none-hidden' })
    await expect(show('Banjir surut')).rejects.toMatchObject({ code: 'none-hidden' })
    expect(given.map(([id]) => id)).toEqual(['tanggul', 'tanggul'])
  })
})

describe('suggestions', () => {
  const complete = (subcommand: string, typed: string, library: Partial<Library>) =>
    corpus.complete!({
      option: 'article',
      typed,
      options: { subcommand },
      recent: [],
      library: smallLibrary(library),
      language: 'en',
    })
  const library: Partial<Library> = {
    titles: async () => [titled('banjir', 'Banjir surut')],
    withheld: async () => [withheld(), withheld({ article: 'lama', title: 'Tanggul lama', how: 'removed' })],
  }

  it.each([
    ['hide', '', ['banjir']],
    ['remove', '', ['banjir']],
    ['edit', '', ['banjir', 'tanggul']],
    ['show', '', ['tanggul']],
    ['show', 'RETAK muara', ['tanggul']],
    ['show', 'jebol', []],
  ])('for %s “%s” are the articles that it can be done to', async (subcommand, typed, ids) => {
    expect((await complete(subcommand, typed, library)).map(({ value }) => value)).toEqual(ids)
  })
})

describe('what comes first', () => {
  const form = (options: Record<string, string>, library: Partial<Library> = {}) =>
    corpus.form!({ options, library: smallLibrary(library), language: 'en' })

  it('is a form for what is to be edited or pasted, and for nothing else', async () => {
    expect(form({ subcommand: 'add', file: '1' })).toBeNull()
    expect(form({ subcommand: 'remove', article: 'tanggul' })).toBeNull()
    expect((await form({ subcommand: 'add' })!()).act).toEqual({ name: 'paste', with: [] })
    const library: Partial<Library> = { article: async id => articleCard([], { article: id }) }
    const edit = await form({ subcommand: 'edit', article: 'tanggul' }, library)!()
    expect(edit.act.name).toBe('edit')
    expect(edit.act.with[0]).toBe(markOfNamed({ article: 'tanggul' }))
    const corrected: Partial<Library> = {
      article: async id => articleCard([], { article: id, source: 'Suara Lestari' }),
    }
    const other = await form({ subcommand: 'edit', article: 'tanggul' }, corrected)!()
    expect(other.act.with[1]).not.toBe(edit.act.with[1])
  })

  it('knows hidden articles as well', async () => {
    const library: Partial<Library> = { withheld: async () => [withheld()] }
    const edit = await form({ subcommand: 'edit', article: 'tanggul' }, library)!()
    expect(edit.fields[0]).toMatchObject({ name: 'title', value: 'Tanggul retak' })
  })
})

describe('/corpus add', () => {
  it('reads the file that came with it', async () => {
    const upload: Upload = { format: 'txt', bytes: new TextEncoder().encode('Tanggul retak.') }
    const given: Upload[] = []
    const draft: Library['draft'] = async one => {
      given.push(one)
      return smallLibrary().draft(one)
    }
    const message = await corpus.run({
      ...request({ subcommand: 'add', file: '1' }, { draft }),
      upload: async () => upload,
    })
    expect(given).toEqual([upload])
    expect(shownText(message)).toContain('Not in the corpus yet.')
  })
})

describe('/corpus status', () => {
  it('shows the state, and once what could not be shown before', async () => {
    const missed: DiscordMessage[] = [{ embeds: [{ title: 'Corpus refreshed', description: 'Tanggul retak' }] }]
    const status = { ...request({ subcommand: 'status' }), undelivered: () => missed.pop() ?? null }
    const text = shownText(await corpus.run(status))
    expect(text).toContain('State of the corpus')
    expect(text).toContain('This could not be shown when it was done:')
    expect(text).toContain('Tanggul retak')
    expect(shownText(await corpus.run(status))).not.toContain('Tanggul retak')
  })
})
