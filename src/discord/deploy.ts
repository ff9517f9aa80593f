import { isDeepStrictEqual } from 'node:util'
import { ApplicationCommandType, DiscordAPIError, REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { restOptions } from './client.ts'
import type { CommandData } from './command.ts'
import { isBadToken } from './failures.ts'
import { badToken, deployRefused, noToken } from './operator-errors.ts'

/** Where the commands were written, and where they stood already: `everywhere`, or the ids of servers. */
export interface Deployed {
  readonly written: readonly string[]
  readonly unchanged: readonly string[]
}

const EVERYWHERE = 'everywhere'

const APPLICATION = z.object({ id: z.string() })

/**
 * Registers the commands, in the given servers or, where none is given, everywhere. Writing replaces all commands of a place and
 * Discord counts what is created, so it writes only where something differs.
 * @throws UserError `deploy-forbidden`, `deploy-refused` with Discord's reason.
 */
export async function deployCommands(
  rest: REST,
  applicationId: string,
  guildIds: readonly string[],
  commands: readonly CommandData[],
): Promise<Deployed> {
  const written: string[] = []
  const unchanged: string[] = []
  for (const place of guildIds.length > 0 ? guildIds : [EVERYWHERE]) {
    const route =
      place === EVERYWHERE
        ? Routes.applicationCommands(applicationId)
        : Routes.applicationGuildCommands(applicationId, place)
    try {
      const registered = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
      const same = Array.isArray(registered) && sameCommands(registered, commands, place !== EVERYWHERE)
      if (!same) await rest.put(route, { body: commands })
      ;(same ? unchanged : written).push(place)
    } catch (error) {
      throw error instanceof DiscordAPIError && error.status !== 401 ? deployRefused(error, place) : error
    }
  }
  return { written, unchanged }
}

/**
 * Registers the commands without a running bot.
 * @throws UserError as `deployCommands`, and `token-refused`.
 */
export async function deployWithToken(
  { discordToken, guildIds }: Pick<Config, 'discordToken' | 'guildIds'>,
  commands: readonly CommandData[],
  api?: string,
): Promise<Deployed> {
  if (discordToken === null) throw noToken()
  const rest = new REST(restOptions(api)).setToken(discordToken)
  try {
    const { id } = APPLICATION.parse(await rest.get(Routes.currentApplication()))
    return await deployCommands(rest, id, guildIds, commands)
  } catch (error) {
    throw isBadToken(error) ? badToken() : error
  }
}

/** Whether two sets of commands are the same to Discord, whatever it has added or left out. */
export function sameCommands(
  registered: readonly CommandData[],
  wanted: readonly CommandData[],
  inGuild: boolean,
): boolean {
  const normal = (commands: readonly CommandData[]) =>
    commands.map(command => normalCommand(command, inGuild)).sort((a, b) => a.name.localeCompare(b.name))
  return isDeepStrictEqual(normal(registered), normal(wanted))
}

/** The parts of a command that its definition decides, with Discord's defaults left out. */
function normalCommand(command: CommandData, inGuild: boolean) {
  const { name, name_localizations, default_member_permissions, nsfw, type } = command
  return {
    name,
    rest: withoutDefaults({
      type: type ?? ApplicationCommandType.ChatInput,
      name_localizations,
      default_member_permissions,
      nsfw,
      // A command in a menu has no description and no options; Discord gives it empty ones.
      ...(type !== ApplicationCommandType.Message && {
        description: command.description,
        description_localizations: command.description_localizations,
        options: command.options,
      }),
      // Discord knows these two for commands that are registered everywhere alone.
      contexts: inGuild ? null : sorted(command.contexts),
      integration_types: inGuild ? null : sorted(command.integration_types),
    }),
  }
}

function sorted(values: readonly number[] | null | undefined): readonly number[] | null {
  return values ? [...values].sort((a, b) => a - b) : null
}

/** A value without what means the same as nothing: null, undefined, false, an empty list or record, at any depth. */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map(withoutDefaults) : undefined
  if (typeof value !== 'object' || value === null) return value === null || value === false ? undefined : value
  const entries = Object.entries(value).map(([key, inner]) => [key, withoutDefaults(inner)] as const)
  const kept = entries.filter(([, inner]) => inner !== undefined)
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}
