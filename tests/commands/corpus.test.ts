import { describe, expect, it } from 'vitest'
import { corpus } from '../../commands/corpus.ts'
import type { Library } from '../../src/library/library.ts'
import type { DiscordMessage } from '../../src/reply/message.ts'
import { smallLibrary } from '../discord/stage.ts'
import { request } from './request.ts'

type RefreshOptions = Parameters<Library['refresh']>[0]

describe('/corpus', () => {
  it('is for moderators, and for their eyes only', () => {
    expect(corpus.moderatorsOnly).toBe(true)
    expect(corpus.isPrivate({ subcommand: 'status' })).toBe(true)
  })

  it('refreshes, carefully unless told otherwise, and says what has changed', async () => {
    const given: RefreshOptions[] = []
    const refresh = async (options: RefreshOptions) => {
      given.push(options)
      return smallLibrary().refresh()
    }
    const { embeds } = await corpus.run(request({ subcommand: 'refresh' }, { refresh }))
    await corpus.run(request({ subcommand: 'refresh', force: true }, { refresh }))
    expect(given.map(options => options?.force)).toEqual([false, true])
    expect(embeds[0]!.title).toBe('Corpus refreshed')
  })

  it('shows how far a refresh has come', async () => {
    const shown: DiscordMessage[] = []
    const refresh = async (options: RefreshOptions) => {
      options?.onProgress?.({ files: 40, done: 10, stage: 'indexing' })
      return smallLibrary().refresh()
    }
    await corpus.run({
      ...request({ subcommand: 'refresh' }, { refresh }),
      progress: message => void shown.push(message),
    })
    expect(shown[0]!.embeds[0]!.description).toBe('Building the index: 10 of 40 files')
  })

  it('shows its state', async () => {
    const { embeds } = await corpus.run(request({ subcommand: 'status' }))
    expect(embeds[0]!.title).toBe('State of the corpus')
  })
})
