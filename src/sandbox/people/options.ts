import type { OptionValue, SlashInput } from '../contract.ts'
import { store } from '../files.ts'
import type { CommandOption, RegisteredCommand } from '../state.ts'
import { wireChannel, wireMember, wireRole, wireUser } from '../wire.ts'
import type { World } from '../world.ts'
import type { Scene } from './interact.ts'

const type = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const

/** Longer than this nobody can type into an option. */
const longest = 6000

/** Options as Discord sends them: nested under group and subcommand, with what their ids stand for. */
export interface WireOptions {
  readonly options: unknown[]
  readonly resolved: Record<string, Record<string, unknown>>
  readonly focusedType: number | null
}

/**
 * Lays out what a person filled in, after the checks that Discord's own client makes.
 * @param focused the option being completed; then nothing needs to be complete.
 * @throws a sentence where Discord would not let it be sent (unless `force`).
 */
export function layOut(
  world: World,
  scene: Scene,
  command: RegisteredCommand,
  input: SlashInput,
  focused?: string,
): WireOptions {
  const group = input.group === undefined ? undefined : find(command.options, input.group, `/${command.name}`)
  const parent = group ?? command
  const subcommand =
    input.subcommand === undefined ? undefined : find(parent.options, input.subcommand, `/${command.name}`)
  const defined = (subcommand ?? parent).options ?? []
  const needsSubcommand = defined.some(it => it.type <= type.group)
  if (needsSubcommand) throw new Error(`/${command.name} has subcommands, and none was given.`)

  const given = { ...input.options }
  if (focused !== undefined) given[focused] ??= ''
  const resolved: WireOptions['resolved'] = {}
  const filled = Object.entries(given).map(([name, value]) => {
    const option = defined.find(it => it.name === name)
    if (!option) throw new Error(`/${command.name} has no option ${name}.`)
    if (name === focused && !option.autocomplete) throw new Error(`The option ${name} has no autocomplete.`)
    if (name === focused) {
      // What is still being typed comes as text, whatever the option's type.
      return { type: option.type, name, value: typeof value === 'object' ? '' : String(value), focused: true }
    }
    if (!input.force) checkValue(option, value)
    return { type: option.type, name, value: resolve(world, scene, option, value, resolved) }
  })
  const missing = defined.find(it => it.required && given[it.name] === undefined)
  if (missing && focused === undefined && !input.force) {
    throw new Error(`The option ${missing.name} of /${command.name} is required.`)
  }
  const inner = subcommand ? [{ type: type.subcommand, name: subcommand.name, options: filled }] : filled
  return {
    options: group ? [{ type: type.group, name: group.name, options: inner }] : inner,
    resolved,
    focusedType: defined.find(it => it.name === focused)?.type ?? null,
  }
}

function find(options: CommandOption['options'], name: string, where: string): CommandOption {
  const option = options?.find(it => it.name === name)
  if (!option) throw new Error(`${where} has no subcommand ${name}.`)
  return option
}

function checkValue(option: CommandOption, value: OptionValue): void {
  const refuse = (why: string) => {
    throw new Error(`Discord would not send the option ${option.name}: ${why}.`)
  }
  if (option.type === type.string) {
    if (typeof value !== 'string') return refuse('it is not text')
    if (value.length < Math.max(1, option.min_length ?? 0)) return refuse('the text is too short')
    if (value.length > (option.max_length ?? longest)) return refuse('the text is too long')
  }
  if (option.type === type.integer || option.type === type.number) {
    if (typeof value !== 'number') return refuse('it is not a number')
    if (option.type === type.integer && !Number.isInteger(value)) return refuse('it is not a whole number')
    if (value < (option.min_value ?? -Infinity) || value > (option.max_value ?? Infinity)) return refuse('out of range')
  }
  if (option.type === type.boolean && typeof value !== 'boolean') return refuse('it is not true or false')
  if (option.type === type.attachment && typeof value !== 'object') return refuse('it is not a file')
  if (option.choices?.length && !option.choices.some(choice => choice.value === value)) refuse('not among the choices')
}

/** The value as sent; what an id or a file stands for goes into `resolved`. */
function resolve(
  world: World,
  scene: Scene,
  option: CommandOption,
  value: OptionValue,
  resolved: WireOptions['resolved'],
): string | number | boolean {
  const { state } = world
  const put = (kind: string, id: string, what: unknown) => ((resolved[kind] ??= {})[id] = what)
  if (typeof value === 'object') {
    const { filename, data } = value.attachment
    const bytes = new Uint8Array(data)
    const file = { name: filename, contentType: 'application/octet-stream', bytes, description: null }
    const { id, size, url, contentType } = store(world, scene.channel.id, file)
    put('attachments', id, { id, filename, size, url, proxy_url: url, content_type: contentType })
    return id
  }
  const id = String(value)
  const takesUser = option.type === type.user || option.type === type.mentionable
  const user = takesUser ? state.users.get(id) : undefined
  if (user) {
    put('users', id, wireUser(user))
    put('members', id, { ...wireMember(user), permissions: '0' })
  }
  const takesRole = option.type === type.role || option.type === type.mentionable
  const position = takesRole ? state.roles.findIndex(role => role.id === id) : -1
  if (position >= 0) put('roles', id, wireRole(state.roles[position]!, position))
  const channel = option.type === type.channel ? state.channels.get(id) : undefined
  if (channel) put('channels', id, { ...wireChannel(state, channel), permissions: '0' })
  return value
}
