import { permission } from '../permissions.ts'
import type { Choice, CommandOption, RegisteredCommand } from '../state.ts'
import type { World } from '../world.ts'
import { channelsOf, hasInGuild, type Reader } from './people.ts'
import type { ChoiceShown, CommandShown, MenuCommandShown, OptionShown } from './shown.ts'

const commandType = { slash: 1, message: 3 } as const
const nesting = { subcommand: 1, group: 2 } as const

/** The context of a command, as a number of Discord's. */
const contexts = { guild: 0, dm: 1 } as const

/** The slash commands that this person finds under `/`, each subcommand by itself, in their language. */
export function commandsOffered(world: World, reader: Reader): CommandShown[] {
  return offered(world, reader, commandType.slash).flatMap(command =>
    branches(command).map(({ path, options }) => {
      const last = path.at(-1)!
      const title = path.map(it => nameIn(it, reader.locale)).join(' ')
      const registered = path.map(it => it.name).join(' ')
      const subcommand = path.length > 1 ? last.name : null
      return {
        name: command.name,
        group: path.length > 2 ? path[1]!.name : null,
        subcommand,
        title,
        otherTitle: registered === title ? null : registered,
        description: inLocale(last.description_localizations, reader.locale) ?? last.description,
        options: options.map(it => optionShown(world, reader, it)),
        places: placesOf(world, reader, command),
      }
    }),
  )
}

/** The commands in the menu of a message. */
export function menuCommandsOffered(world: World, reader: Reader): MenuCommandShown[] {
  return offered(world, reader, commandType.message).map(command => ({
    name: command.name,
    title: nameIn(command, reader.locale),
    places: placesOf(world, reader, command),
  }))
}

/** Of two commands of one name the guild's own is offered; without the permissions that a command asks for, it is not. */
function offered(world: World, reader: Reader, type: number): RegisteredCommand[] {
  const { commands } = world.state
  return commands.filter(command => {
    const twin = command.guild_id === undefined && commands.some(it => isTwin(it, command) && it.guild_id !== undefined)
    return command.type === type && !twin && placesOf(world, reader, command).length > 0
  })
}

const isTwin = (one: RegisteredCommand, other: RegisteredCommand) => one.name === other.name && one.type === other.type

function placesOf(world: World, { user }: Reader, command: RegisteredCommand): CommandShown['places'] {
  const needed = command.default_member_permissions
  // None at all is Discord's way to say: administrators only.
  const may = needed === null || hasInGuild(world, user, BigInt(needed) || permission.administrator)
  return (['guild', 'dm'] as const).filter(place => {
    const isHere = command.contexts?.includes(contexts[place]) ?? true
    return place === 'guild' ? isHere && may : isHere && command.guild_id === undefined
  })
}

interface Named {
  readonly name: string
  readonly description: string
  readonly name_localizations?: CommandOption['name_localizations']
  readonly description_localizations?: CommandOption['description_localizations']
  readonly options?: CommandOption['options']
}

interface Branch {
  readonly path: readonly Named[]
  readonly options: readonly CommandOption[]
}

/** A command without subcommands is one branch; else each subcommand is. */
function branches(command: Named): Branch[] {
  const options = command.options ?? []
  const nested = options.filter(it => it.type === nesting.subcommand || it.type === nesting.group)
  if (nested.length === 0) return [{ path: [command], options }]
  return nested.flatMap(branches).map(({ path, options }) => ({ path: [command, ...path], options }))
}

const optionTypes: Readonly<Record<number, OptionShown['type']>> = {
  3: 'text',
  4: 'integer',
  5: 'boolean',
  6: 'choice',
  7: 'choice',
  8: 'choice',
  9: 'choice',
  10: 'number',
  11: 'attachment',
}

function optionShown(world: World, reader: Reader, option: CommandOption): OptionShown {
  const { locale } = reader
  const choices = (option.choices ?? []).map(it => choiceShown(it, locale))
  const listed = choices.length > 0 ? choices : idChoices(world, reader, option.type)
  return {
    name: option.name,
    title: nameIn(option, locale),
    description: inLocale(option.description_localizations, locale) ?? option.description,
    type: listed.length > 0 ? 'choice' : (optionTypes[option.type] ?? 'text'),
    required: option.required ?? false,
    autocomplete: option.autocomplete ?? false,
    choices: listed,
    least: option.min_length ?? option.min_value ?? null,
    most: option.max_length ?? option.max_value ?? null,
  }
}

/** People, channels and roles, by their ids, for the options that take them (types 6 to 9). */
function idChoices(world: World, reader: Reader, type: number): ChoiceShown[] {
  const { state } = world
  const users = [...state.users.values()].map(it => ({ name: `@${it.displayName}`, value: it.id }))
  const roles = state.roles.map(it => ({ name: it.name, value: it.id }))
  const channels = channelsOf(world, reader)
    .filter(it => it.kind === 'guild')
    .map(it => ({ name: `#${it.name}`, value: it.id }))
  return { 6: users, 7: channels, 8: roles, 9: [...users, ...roles] }[type] ?? []
}

/** A command, with its subcommand, by the names that this locale has for them. `path`: those that it was registered with. */
export function titleOf({ state }: World, path: readonly string[], locale: string): string {
  let inside: readonly Named[] = state.commands
  const names = path.map(name => {
    const found = inside.find(it => it.name === name)
    inside = found?.options ?? []
    return found ? nameIn(found, locale) : name
  })
  return names.join(' ')
}

/** A choice under the name that this locale has for it. */
export function choiceShown({ name, name_localizations, value }: Choice, locale: string): ChoiceShown {
  return { name: inLocale(name_localizations, locale) ?? name, value }
}

function nameIn(it: Named, locale: string): string {
  return inLocale(it.name_localizations, locale) ?? it.name
}

function inLocale(texts: Readonly<Record<string, string>> | null | undefined, locale: string): string | undefined {
  return texts?.[locale]
}
