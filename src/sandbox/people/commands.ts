import type { AutocompleteInput, MessageCommandInput, SlashInput } from '../contract.ts'
import type { Choice, Exchange, RegisteredCommand } from '../state.ts'
import { wireMessage } from '../wire.ts'
import { interact, sceneOf, type Scene, type Stage } from './interact.ts'
import { layOut } from './options.ts'
import { say } from './say.ts'

const commandType = { slash: 1, message: 3 } as const

/** Types a slash command and sends it. */
export async function slash(stage: Stage, input: SlashInput): Promise<Exchange> {
  const scene = sceneOf(stage, input)
  const command = offered(stage, scene, input.name, commandType.slash)
  const { options, resolved } = layOut(stage.world, scene, command, input)
  return interact(stage, input, scene, {
    kind: 'slash',
    command: input.name,
    label: `/${[input.name, input.group, input.subcommand].filter(Boolean).join(' ')}`,
    data: { ...wireCommand(command), options, resolved },
  })
}

/** Types into an option and looks at the suggestions. */
export async function autocomplete(stage: Stage, input: AutocompleteInput): Promise<readonly Choice[]> {
  const scene = sceneOf(stage, input)
  const command = offered(stage, scene, input.name, commandType.slash)
  const { options, resolved, focusedType } = layOut(stage.world, scene, command, input, input.focused)
  const { choices } = await interact(stage, input, scene, {
    kind: 'autocomplete',
    label: `the autocomplete of /${input.name} ${input.focused}`,
    data: { ...wireCommand(command), options, resolved },
    ...(focusedType === null ? {} : { focusedType }),
  })
  return choices
}

/** Picks a command from the menu of a message. */
export async function messageCommand(stage: Stage, input: MessageCommandInput): Promise<Exchange> {
  const scene = sceneOf(stage, input)
  const command = offered(stage, scene, input.name, commandType.message)
  const { state } = stage.world
  const posted = input.content === undefined ? undefined : await say(stage, { ...input, content: input.content })
  const target = posted ?? state.messages.get(input.messageId ?? '')
  if (!target) throw new Error(`There is no message ${input.messageId}.`)
  return interact(stage, input, scene, {
    kind: 'message-command',
    command: input.name,
    label: `the message command "${input.name}"`,
    // The target comes with its text, whatever the bot's intents.
    data: {
      ...wireCommand(command),
      target_id: target.id,
      resolved: { messages: { [target.id]: wireMessage(state, target) } },
    },
  })
}

/** The command as this person would find it here; the guild's own goes before a global one. */
function offered(stage: Stage, scene: Scene, name: string, type: number): RegisteredCommand {
  const { commands, guild } = stage.world.state
  const named = commands.filter(it => it.name === name && it.type === type)
  const command = named.find(it => it.guild_id === guild.id) ?? named[0]
  if (!command) throw new Error(`No command "${name}" is registered.`)
  const context = scene.channel.kind === 'guild' ? 0 : 1
  const isHere = context === 0 || command.guild_id === undefined
  if (!isHere || !(command.contexts?.includes(context) ?? true)) {
    throw new Error(`The command "${name}" is not offered ${context === 0 ? 'in servers' : 'in direct messages'}.`)
  }
  return command
}

function wireCommand(command: RegisteredCommand) {
  const guild = command.guild_id === undefined ? {} : { guild_id: command.guild_id }
  return { id: command.id, name: command.name, type: command.type, ...guild }
}
