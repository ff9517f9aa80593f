import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type MessageContextMenuCommandInteraction,
} from 'discord.js'
import type { CommandData, ReadOptions } from './command.ts'

/** A choice of an option as a definition has it. */
interface Choice {
  readonly name: string
  readonly name_localizations?: Readonly<Partial<Record<string, string | null>>> | null
  readonly value: string | number
}

interface DefinedOption {
  readonly name: string
  readonly options?: readonly DefinedOption[]
  readonly choices?: readonly Choice[]
}

/** The options of an interaction, by name; for the menu of a message, the text of that message. */
export function readOptions(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction | AutocompleteInteraction,
  data: CommandData,
): ReadOptions {
  if (interaction.isMessageContextMenuCommand()) return { message: interaction.targetMessage.content }
  const defined: readonly DefinedOption[] = 'options' in data ? (data.options ?? []) : []
  const [first] = interaction.options.data
  if (first?.type !== ApplicationCommandOptionType.Subcommand) return valuesOf(interaction.options.data, defined)
  const subcommand = defined.find(option => option.name === first.name)
  return { ...valuesOf(first.options ?? [], subcommand?.options ?? []), subcommand: first.name }
}

function valuesOf(given: readonly CommandInteractionOption[], defined: readonly DefinedOption[]): ReadOptions {
  const values: Record<string, string | number | boolean> = {}
  for (const { name, value } of given) {
    const choices = defined.find(option => option.name === name)?.choices
    const meant = choices && value !== undefined ? choiceMeant(choices, value) : value
    if (meant !== undefined) values[name] = meant
  }
  return values
}

/** Discord's client at times sends the name of a choice, as it was shown, in the place of its value. */
function choiceMeant(choices: readonly Choice[], given: string | number | boolean): string | number | undefined {
  const byValue = choices.find(choice => choice.value === given)
  const names = (choice: Choice) => [choice.name, ...Object.values(choice.name_localizations ?? {})]
  return (byValue ?? choices.find(choice => names(choice).includes(String(given))))?.value
}
