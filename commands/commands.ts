import type { Command } from '../src/discord/command.ts'
import { article } from './article.ts'
import { ask } from './ask.ts'
import { check } from './check.ts'
import { compare } from './compare.ts'
import { corpus } from './corpus.ts'
import { help } from './help.ts'
import { privacy } from './privacy.ts'
import { search } from './search.ts'
import { sources } from './sources.ts'
import { timeline } from './timeline.ts'

/** Everything that people can say to Kutip with a slash. */
export const commands: readonly Command[] = [
  ask,
  search,
  article,
  sources,
  timeline,
  compare,
  check,
  corpus,
  privacy,
  help,
]
