import type { CommandRequest, ReadOptions } from '../../src/discord/command.ts'
import { createRecentQuestions } from '../../src/discord/recent-questions.ts'
import type { Library } from '../../src/library/library.ts'
import { createLog } from '../../src/log.ts'
import { silentFeedback, smallLibrary } from '../discord/stage.ts'

/** A request to a command, in English, before a small library. */
export function request(options: ReadOptions, library: Partial<Library> = {}): CommandRequest<ReadOptions> {
  return {
    options,
    library: smallLibrary(library),
    feedback: silentFeedback(),
    recent: createRecentQuestions(),
    language: 'en',
    asker: '123456789012345678',
    by: { user: '123456789012345678', place: '223456789012345678' },
    upload: null,
    undelivered: () => null,
    unseen: false,
    log: createLog({ level: 'silent' }),
    progress: () => {},
  }
}
