import type {
  ApplicationCommandOptionType as OptionType,
  RESTPostAPIChatInputApplicationCommandsJSONBody as CommandData,
} from 'discord.js'
import type { Language } from '../language/language.ts'
import type { Library } from '../library/library.ts'
import type { Log } from '../log.ts'
import type { DiscordMessage } from '../reply/message.ts'

export type { CommandData }

/** A slash command: its definition as Discord wants it, and what it does. It renders its reply; the dispatch sends it. */
export interface Command {
  readonly data: CommandData
  /** Refused, also where Discord shows it, to everybody but moderators of the server. */
  readonly moderatorsOnly: boolean
  /** Whether the reply is for the asker's eyes only. It has to be known before anything else, when the reply is deferred. */
  readonly isPrivate: (options: ReadOptions) => boolean
  readonly run: (request: CommandRequest<ReadOptions>) => Promise<DiscordMessage>
}

/** What a command is given. */
export interface CommandRequest<Options> {
  readonly options: Options
  readonly library: Library
  /** The language of the asker's Discord. */
  readonly language: Language
  readonly log: Log
  /** Shows how far it has come; the reply proper replaces it. */
  readonly progress: (message: DiscordMessage) => void
}

/** Options by name, and the name of the subcommand under `subcommand`. */
export type ReadOptions = Readonly<Record<string, string | number | boolean>>

interface CommandDefinition<Data extends CommandData> {
  readonly data: Data
  readonly moderatorsOnly?: true
  readonly isPrivate?: (options: OptionsOf<Data>) => boolean
  readonly run: (request: CommandRequest<OptionsOf<Data>>) => Promise<DiscordMessage>
}

/**
 * Makes a command whose `run` sees the options with the types that its definition gives them. Discord keeps to the definition,
 * and `readOptions` drops what is no choice, so the options are what their types say.
 */
export function command<const Data extends CommandData>(definition: CommandDefinition<Data>): Command {
  const { data, moderatorsOnly = false, isPrivate = () => moderatorsOnly, run } = definition
  return {
    data,
    moderatorsOnly,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    isPrivate: options => isPrivate(options as OptionsOf<Data>),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    run: request => run(request as CommandRequest<OptionsOf<Data>>),
  }
}

/** The options that a definition promises, by name. A command with subcommands: one alternative for each. */
export type OptionsOf<Data> = Data extends { readonly options: infer Options extends readonly Option[] }
  ? Options[number] extends Subcommand
    ? SubcommandOptions<Options[number]>
    : ValuesOf<Options>
  : Readonly<Record<string, never>>

interface Option {
  readonly type: OptionType
  readonly name: string
  readonly required?: boolean
}

interface Subcommand extends Option {
  readonly type: OptionType.Subcommand
  readonly options?: readonly Option[]
}

type SubcommandOptions<Sub> = Sub extends Subcommand
  ? { readonly subcommand: Sub['name'] } & ValuesOf<
      Sub extends { readonly options: infer Options extends readonly Option[] } ? Options : []
    >
  : never

type ValuesOf<Options extends readonly Option[]> = {
  readonly [O in Options[number] as O extends { readonly required: true } ? O['name'] : never]: ValueOf<O>
} & {
  readonly [O in Options[number] as O extends { readonly required: true } ? never : O['name']]?: ValueOf<O>
}

type ValueOf<O extends Option> = O extends { readonly choices: readonly { readonly value: infer Value }[] }
  ? Value
  : O['type'] extends OptionType.Boolean
    ? boolean
    : O['type'] extends OptionType.Integer | OptionType.Number
      ? number
      : string
