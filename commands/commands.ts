import type { Command } from '../src/discord/command.ts'
import { ask } from './ask.ts'
import { corpus } from './corpus.ts'
import { help } from './help.ts'
import { search } from './search.ts'

/** Everything that people can say to Kutip with a slash. */
export const commands: readonly Command[] = [ask, search, corpus, help]
