import type { CommandRequest, ReadOptions } from '../../src/discord/command.ts'
import type { Library } from '../../src/library/library.ts'
import { createLog } from '../../src/log.ts'
import { smallLibrary } from '../discord/stage.ts'

/** A request to a command, in English, before a small library. */
export function request(options: ReadOptions, library: Partial<Library> = {}): CommandRequest<ReadOptions> {
  return {
    options,
    library: smallLibrary(library),
    language: 'en',
    log: createLog({ level: 'silent' }),
    progress: () => {},
  }
}
