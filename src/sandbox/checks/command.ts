import { z } from 'zod'
import { limits } from '../limits.ts'
import type { Choice, CommandOption, RegisteredCommand } from '../state.ts'
import { filled, flag, translations } from './fields.ts'
import { checkOptions } from './options.ts'
import type { Problem } from './problems.ts'
import { assertValid, read } from './read.ts'

const limit = limits.command

const slashName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u, 'Must be 1 to 32 letters, digits, hyphens or underscores')
  .refine(name => name === name.toLowerCase(), 'Must be in lower case')
const menuName = filled(limit.name)
const description = filled(limit.description)

const choiceName = z.string().min(1).max(limit.choice)
const choice = z.object({
  name: choiceName,
  name_localizations: translations(choiceName),
  value: z.union([z.string().max(limit.choice), z.number()]),
})

const option: z.ZodType<CommandOption> = z.object({
  type: z.int().min(1).max(11),
  name: slashName,
  name_localizations: translations(slashName),
  description,
  description_localizations: translations(description),
  required: flag,
  autocomplete: flag,
  choices: z.array(choice).max(limit.choices).nullish(),
  options: z
    .array(z.lazy(() => option))
    .max(limit.options)
    .nullish(),
  min_length: z.int().min(0).max(limit.optionLength).nullish(),
  max_length: z.int().min(1).max(limit.optionLength).nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  channel_types: z.array(z.int()).nullish(),
})

const common = {
  type: z.int().min(1).max(3).nullish(),
  default_member_permissions: z
    .union([z.string().regex(/^\d{1,20}$/), z.int().nonnegative()])
    .transform(String)
    .nullish(),
  dm_permission: flag,
  contexts: z.array(z.int().min(0).max(2)).min(1).nullish(),
  integration_types: z.array(z.int().min(0).max(1)).min(1).nullish(),
  nsfw: flag,
}
const slash = z.object({
  ...common,
  name: slashName,
  name_localizations: translations(slashName),
  description,
  description_localizations: translations(description),
  options: z.array(option).max(limit.options).nullish(),
})
const menu = z.object({
  ...common,
  name: menuName,
  name_localizations: translations(menuName),
  description: z.literal('').nullish(),
  description_localizations: z.record(z.string(), z.never()).nullish(),
  options: z.array(option).max(0).nullish(),
})
const typed = z.object({ type: z.int().nullish() })

/** A command as sent for registration. */
export type CommandBody = z.output<typeof slash> | z.output<typeof menu>

/**
 * One command as sent for registration.
 * @throws 50035 for what Discord refuses.
 */
export function readCommand(body: unknown, at: readonly PropertyKey[] = []): CommandBody {
  const isSlash = (read(typed, body, at).type ?? 1) === 1
  const command: CommandBody = read(isSlash ? slash : menu, body, at)
  const size = sizeOf(command)
  const message = `Exceeds ${limit.total} characters (${size})`
  assertValid([
    ...checkOptions(command.options ?? [], [...at, 'options'], 0),
    ...(size > limit.total ? [{ path: at, code: 'APPLICATION_COMMAND_TOO_LARGE', message }] : []),
  ])
  return command
}

/** Characters of names, descriptions and choices; of each text the longest translation counts. */
function sizeOf(it: CommandBody | CommandOption | Choice): number {
  const longest = (text = '', translated: Readonly<Record<string, string>> | null = {}) =>
    Math.max(...[text, ...Object.values(translated ?? {})].map(one => one.length))
  const own = longest(it.name, it.name_localizations)
  if ('value' in it) return own + String(it.value).length
  const inside = [...(it.options ?? []), ...('choices' in it ? (it.choices ?? []) : [])]
  const said = longest(it.description ?? '', it.description_localizations)
  return own + said + inside.reduce((sum, part) => sum + sizeOf(part), 0)
}

/**
 * A whole scope, as in a bulk overwrite.
 * @throws 50035 for what Discord refuses.
 */
export function readCommands(body: unknown): CommandBody[] {
  const commands = read(z.array(z.unknown()), body).map((one, index) => readCommand(one, [index]))
  assertValid(checkScope(commands))
  return commands
}

/** The commands of one scope together: how many, and names used twice. */
export function checkScope(commands: readonly (CommandBody | RegisteredCommand)[]): Problem[] {
  const problems: Problem[] = []
  for (const type of [1, 2, 3]) {
    const most = type === 1 ? limit.perScope : limit.menusPerScope
    const count = commands.filter(it => (it.type ?? 1) === type).length
    if (count > most) {
      const message = `At most ${most} commands of type ${type} (${count})`
      problems.push({ path: [], code: 'APPLICATION_COMMANDS_TOO_MANY', message })
    }
  }
  commands.forEach((it, index) => {
    const twin = commands.findIndex(other => other.name === it.name && (other.type ?? 1) === (it.type ?? 1))
    if (twin < index) {
      problems.push({ path: [index, 'name'], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message: 'Name used twice' })
    }
  })
  return problems
}
