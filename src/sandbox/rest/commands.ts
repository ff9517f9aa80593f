import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { checkScope, readCommand, readCommands, type CommandBody } from '../checks/command.ts'
import { assertValid, read } from '../checks/read.ts'
import { refusal } from '../errors.ts'
import { limits } from '../limits.ts'
import { snowflake } from '../snowflake.ts'
import type { CommandOption, RegisteredCommand } from '../state.ts'
import type { World } from '../world.ts'
import { param, type RestRequest, type Route } from './route.ts'

const globalBase = '/applications/:application_id/commands'
const guildBase = '/applications/:application_id/guilds/:guild_id/commands'

/** The registration of commands, the same for all servers and for the guild. */
export const commandRoutes: readonly Route[] = [globalBase, guildBase].flatMap(routesFor)

function routesFor(base: string): Route[] {
  return [
    {
      method: 'GET',
      template: base,
      auth: true,
      handle(world, request) {
        const withTranslations = request.query.get('with_localizations') === 'true'
        const found = inScope(world, scopeOf(world, request))
        return { body: withTranslations ? found : found.map(untranslated) }
      },
    },
    {
      method: 'PUT',
      template: base,
      auth: true,
      handle(world, request) {
        const scope = scopeOf(world, request)
        const next = readCommands(request.body).map(body => register(world, scope, body, twinOf(world, scope, body)))
        replaceScope(world, scope, next)
        return { body: next }
      },
    },
    {
      method: 'POST',
      template: base,
      auth: true,
      handle(world, request) {
        const scope = scopeOf(world, request)
        const body = readCommand(request.body)
        const twin = twinOf(world, scope, body)
        const others = inScope(world, scope).filter(it => it !== twin)
        assertValid(checkScope([...others, body]))
        const command = register(world, scope, body, twin)
        replaceScope(world, scope, [...others, command])
        return { status: twin ? 200 : 201, body: command }
      },
    },
    {
      method: 'GET',
      template: `${base}/:command_id`,
      auth: true,
      handle: (world, request) => ({ body: commandOf(world, request) }),
    },
    {
      method: 'PATCH',
      template: `${base}/:command_id`,
      auth: true,
      handle(world, request) {
        const scope = scopeOf(world, request)
        const old = commandOf(world, request)
        const body = readCommand({ ...old, ...read(z.record(z.string(), z.unknown()), request.body) })
        const others = inScope(world, scope).filter(it => it !== old)
        assertValid(checkScope([...others, body]))
        const command = register(world, scope, body, old)
        replaceScope(world, scope, [...others, command])
        return { body: command }
      },
    },
    {
      method: 'DELETE',
      template: `${base}/:command_id`,
      auth: true,
      handle(world, request) {
        const scope = scopeOf(world, request)
        const old = commandOf(world, request)
        replaceScope(
          world,
          scope,
          inScope(world, scope).filter(it => it !== old),
        )
        return {}
      },
    },
  ]
}

/** A guild's id, or undefined for global commands. */
type Scope = string | undefined

function scopeOf(world: World, request: RestRequest): Scope {
  if (param(request, 'application_id') !== world.state.applicationId) throw refusal('notThisApplication')
  const guild = request.params['guild_id']
  if (guild !== undefined && guild !== world.state.guild.id) throw refusal('missingAccess')
  return guild
}

function inScope(world: World, scope: Scope): RegisteredCommand[] {
  return world.state.commands.filter(it => it.guild_id === scope)
}

function twinOf(world: World, scope: Scope, body: CommandBody): RegisteredCommand | undefined {
  return inScope(world, scope).find(it => it.name === body.name && it.type === (body.type ?? 1))
}

function commandOf(world: World, request: RestRequest): RegisteredCommand {
  const found = inScope(world, scopeOf(world, request)).find(it => it.id === param(request, 'command_id'))
  if (!found) throw refusal('unknownCommand')
  return found
}

function replaceScope(world: World, scope: Scope, commands: readonly RegisteredCommand[]): void {
  const others = world.state.commands.filter(it => it.guild_id !== scope)
  world.state.commands = [...others, ...commands]
  world.announce({ type: 'commands', commands: world.state.commands })
}

/** The record of a valid body; an unchanged command keeps its version, a known one its id. */
function register(world: World, scope: Scope, body: CommandBody, twin: RegisteredCommand | undefined) {
  if (!twin && (world.state.commandsCreated += 1) > limits.command.createdPerDay) throw refusal('tooManyCommandCreates')
  const command: RegisteredCommand = {
    id: twin?.id ?? snowflake(),
    application_id: world.state.applicationId,
    ...(scope === undefined ? {} : { guild_id: scope }),
    version: twin?.version ?? snowflake(),
    type: body.type ?? 1,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.description ?? '',
    description_localizations: body.description_localizations ?? null,
    ...(body.options?.length ? { options: body.options } : {}),
    default_member_permissions: body.default_member_permissions ?? null,
    contexts: body.contexts ?? null,
    integration_types: body.integration_types ?? [0],
    nsfw: body.nsfw ?? false,
  }
  return twin && !isDeepStrictEqual(command, twin) ? { ...command, version: snowflake() } : command
}

/** As listed to those who do not ask for translations. */
function untranslated({ name_localizations: _names, description_localizations: _texts, ...rest }: RegisteredCommand) {
  return rest.options ? { ...rest, options: rest.options.map(untranslatedOption) } : rest
}

function untranslatedOption({
  name_localizations: _names,
  description_localizations: _texts,
  ...rest
}: CommandOption): CommandOption {
  return rest.options ? { ...rest, options: rest.options.map(untranslatedOption) } : rest
}
