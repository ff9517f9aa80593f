import type { Command } from '../src/discord/command.ts'
import { about } from './about.ts'
import { article } from './article.ts'
import { ask } from './ask.ts'
import { check } from './check.ts'
import { compare } from './compare.ts'
import { corpus } from './corpus/corpus.ts'
import { helpOn } from './help.ts'
import { privacy } from './privacy.ts'
import { search } from './search.ts'
import { sources } from './sources.ts'
import { timeline } from './timeline.ts'

const named: readonly Command[] = [ask, search, article, sources, timeline, compare, check, corpus, privacy, about]

/** Everything that people can say to Kutip with a slash or from the menu of a message. */
export const commands: readonly Command[] = [...named, helpOn(named)]
