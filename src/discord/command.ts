import type {
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType as CommandType,
  RESTPostAPIChatInputApplicationCommandsJSONBody as SlashData,
  RESTPostAPIContextMenuApplicationCommandsJSONBody as MenuData,
} from 'discord.js'
import type { Language } from '../language/language.ts'
import type { Feedback } from '../library/feedback.ts'
import type { Library } from '../library/library.ts'
import type { Actor, Upload } from '../library/moderation.ts'
import type { Log } from '../log.ts'
import type { Form } from '../reply/form.ts'
import type { DiscordMessage } from '../reply/message.ts'
import type { RecentQuestions } from './recent-questions.ts'

/** The definition of a slash command, or of a command in the menu of a message, as Discord wants it. */
export type CommandData = SlashData | (MenuData & { readonly type: CommandType.Message })

/** Something that people can say to Kutip: its definition, and what it does. It renders its reply; the dispatch sends it. */
export interface Command {
  readonly data: CommandData
  /** Refused, also where Discord shows it, to everybody but moderators of the server. */
  readonly moderatorsOnly: boolean
  /** Whether the reply is for the asker's eyes only. It has to be known before anything else, when the reply is deferred. */
  readonly isPrivate: (options: ReadOptions) => boolean
  readonly run: (request: CommandRequest<ReadOptions>) => Promise<DiscordMessage>
  readonly form?: AskFor
  readonly complete?: Complete
  readonly turn?: Turn
}

/** What has to be filled in before anything else, or null where `run` answers at once. Which of the two it says without waiting. */
export type AskFor = (request: FormRequest) => (() => Promise<Form>) | null

export interface FormRequest {
  readonly options: ReadOptions
  readonly library: Library
  readonly language: Language
}

/** What a command is given. */
export interface CommandRequest<Options> {
  readonly options: Options
  readonly library: Library
  readonly feedback: Feedback
  readonly recent: RecentQuestions
  /** The language of the asker's Discord. */
  readonly language: Language
  /** The user id of the asker. */
  readonly asker: string
  /** The same person, and the server; for what is done to the corpus. */
  readonly by: Actor
  /** Fetches the file that came with the command; null where none did. */
  readonly upload: (() => Promise<Upload>) | null
  /** Takes the last outcome that could not be shown; null where there is none. */
  readonly undelivered: () => DiscordMessage | null
  /** Whether nobody but the asker sees what is asked: a private reply, or a direct message. */
  readonly unseen: boolean
  readonly log: Log
  /** Shows how far it has come; the reply proper replaces it. */
  readonly progress: (message: DiscordMessage) => void
}

/** Suggests values for an option that is being typed. The first 25 are shown; a value longer than 100 characters is left out. */
export type Complete = (request: CompletionRequest) => Promise<readonly Suggestion[]>

export interface CompletionRequest {
  /** The name of the option, and what stands in it so far. */
  readonly option: string
  readonly typed: string
  /** The other options. */
  readonly options: ReadOptions
  /** What this person asked lately, the latest first. */
  readonly recent: readonly string[]
  readonly library: Library
  readonly language: Language
}

export interface Suggestion {
  readonly name: string
  readonly value: string
}

/** Renders another page of a reply of this command, for a button made by `turnAct`. */
export type Turn = (request: TurnRequest) => Promise<DiscordMessage>

export interface TurnRequest {
  /** From 1. */
  readonly page: number
  /** As given to `turnAct`. */
  readonly state: string
  /** What the card shows as its question. */
  readonly question: string
  /** The language of the card. */
  readonly language: Language
  /** What there is to say about this page, in plain text. */
  readonly notes: readonly string[]
  readonly library: Library
  readonly log: Log
}

/**
 * Options by name, and the name of the subcommand under `subcommand`; of an attachment the id. A command in the menu of a message has one, `message`: the text
 * of that message.
 */
export type ReadOptions = Readonly<Record<string, string | number | boolean>>

interface CommandDefinition<Data extends CommandData> {
  readonly data: Data
  readonly moderatorsOnly?: true
  readonly isPrivate?: (options: OptionsOf<Data>) => boolean
  readonly run: (request: CommandRequest<OptionsOf<Data>>) => Promise<DiscordMessage>
  readonly form?: AskFor
  readonly complete?: Complete
  readonly turn?: Turn
}

/**
 * Makes a command whose `run` sees the options with the types that its definition gives them. Discord keeps to the definition,
 * and `readOptions` drops what is no choice, so the options are what their types say.
 */
export function command<const Data extends CommandData>(definition: CommandDefinition<Data>): Command {
  const { data, moderatorsOnly = false, isPrivate = () => moderatorsOnly, run, form, complete, turn } = definition
  return {
    ...(form && { form }),
    ...(complete && { complete }),
    ...(turn && { turn }),
    data,
    moderatorsOnly,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    isPrivate: options => isPrivate(options as OptionsOf<Data>),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    run: request => run(request as CommandRequest<OptionsOf<Data>>),
  }
}

/** The options that a definition promises, by name. A command with subcommands: one alternative for each. */
export type OptionsOf<Data> = Data extends { readonly type: CommandType.Message }
  ? { readonly message: string }
  : Data extends { readonly options: infer Options extends readonly Option[] }
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
