import type { Fault } from './rest/faults.ts'
import type {
  Choice,
  Exchange,
  RecordedRequest,
  Refusal,
  RegisteredCommand,
  SandboxChannel,
  SandboxMessage,
  SandboxRole,
  SandboxUser,
} from './state.ts'

/** A second opinion on each request body; an empty list lets it pass, anything else refuses it as error 50035. */
export type PayloadCheck = (method: string, route: string, body: unknown) => readonly string[]

export interface SandboxOptions {
  /** 0 (the default) takes any free port. */
  port?: number
  schemaCheck?: PayloadCheck
  /** The locale of the guild and of people who name none. Default `en-US`. */
  locale?: string
  /** The name of the bot. Default `Sandbox Bot`. */
  botName?: string
  /** The bot's token; a random one where none is given (give it to let a bot come back after a restart of the sandbox). */
  token?: string
  /** How long an interaction may stay unacknowledged, in milliseconds. Discord: 3000. */
  acknowledgeWithinMs?: number
  /** How long an interaction's token is good, in milliseconds. Discord: 15 minutes. */
  tokenLifetimeMs?: number
  /** Default 41250, as Discord. */
  heartbeatIntervalMs?: number
  /** Privileged intents that the application was granted, as bits; others are refused with close code 4014. Default none. */
  privilegedIntents?: number
  /** Names of further roles of the guild, without permissions of their own. */
  roles?: readonly string[]
  /** Requests to one route and channel or token: `limit` in `perMs`. Default 50 in a second. */
  rateLimit?: { limit: number; perMs: number }
  /** How long acting as a person waits for the bot, in milliseconds. Default 10000. */
  patienceMs?: number
}

/** What a person does with a command or a component. */
export interface Acting {
  /** Default `sandbox.member`. */
  as?: SandboxUser
  /** Default the person's own. */
  locale?: string
  /** Default `guild`. */
  where?: 'guild' | 'dm'
  /** A channel of the guild. Default `sandbox.channel`. */
  channelId?: string
  /** Sends what Discord's own client would not let a person send (missing options, a forged custom id…). */
  force?: boolean
  /** `acknowledgement`: settled at the first callback, also where it only defers. Default `answer`. */
  until?: 'answer' | 'acknowledgement'
  /** Overrides `patienceMs`. */
  timeoutMs?: number
}

export type OptionValue = string | number | boolean | { attachment: { filename: string; data: Uint8Array } }

export interface SlashInput extends Acting {
  name: string
  group?: string
  subcommand?: string
  options?: Record<string, OptionValue>
}

export interface MessageCommandInput extends Acting {
  name: string
  /** The message that the menu was opened on… */
  messageId?: string
  /** …or the text of one that the same person posts first. */
  content?: string
}

export interface AutocompleteInput extends SlashInput {
  /** The option being typed; its text so far is among `options` (or empty). */
  focused: string
}

export interface ComponentInput extends Acting {
  messageId: string
  customId: string
}

export interface SelectInput extends ComponentInput {
  values: readonly string[]
}

export interface SubmitInput extends Acting {
  /** The modal's custom id; it must have been shown to this person. */
  customId: string
  /** Values by the custom id of the field. */
  fields: Record<string, string | readonly string[]>
}

export interface SayInput {
  as?: SandboxUser
  /** `<@id>` mentions; see `sandbox.mention`. */
  content: string
  where?: 'guild' | 'dm'
  channelId?: string
  /** The id of a message; its author is notified, as Discord does unless told not to (`ping: false`). */
  replyTo?: string
  ping?: boolean
}

/** What changed in the sandbox: enough to draw a page of it. */
export type Change =
  | { readonly type: 'message-created'; readonly message: SandboxMessage }
  | { readonly type: 'message-updated'; readonly message: SandboxMessage }
  | { readonly type: 'message-deleted'; readonly message: SandboxMessage }
  | { readonly type: 'channel-created'; readonly channel: SandboxChannel }
  | { readonly type: 'person-added'; readonly user: SandboxUser }
  | { readonly type: 'typing'; readonly channelId: string; readonly userId: string }
  | { readonly type: 'commands'; readonly commands: readonly RegisteredCommand[] }
  | { readonly type: 'interaction'; readonly interactionId: string }
  | { readonly type: 'bot'; readonly online: boolean }

export interface SandboxGateway {
  /** Closes every connection with this code; a code of 1006 cuts the socket without a word. */
  readonly disconnect: (code: number) => void
  /** Op 7: asks the client to reconnect and resume. */
  readonly reconnect: () => void
  /** Op 9. When not resumable the session is forgotten. */
  readonly invalidSession: (resumable: boolean) => void
  /** Heartbeats of the present connections are no longer acknowledged. */
  readonly silenceHeartbeats: () => void
  readonly sessions: readonly { readonly id: string; readonly intents: number; readonly connected: boolean }[]
  readonly identifies: number
  readonly resumes: number
  /** Heartbeats received. */
  readonly heartbeats: number
}

export interface Sandbox {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  /** What goes into `rest.api` of a discord.js client. */
  readonly api: string
  /** The only token that the gateway and REST accept. */
  readonly token: string
  readonly applicationId: string
  readonly botId: string
  /** `<@botId>` */
  readonly mention: string
  readonly guild: { readonly id: string; readonly name: string }
  /** #general of the guild. */
  readonly channel: SandboxChannel
  /** Its roles, @everyone first. */
  readonly roles: readonly SandboxRole[]
  /** An ordinary member. */
  readonly member: SandboxUser
  /** Has Manage Server. */
  readonly moderator: SandboxUser

  /** Another person in the guild. */
  readonly addPerson: (input: {
    name: string
    moderator?: boolean
    locale?: string
    acceptsDirectMessages?: boolean
    /** Ids of roles. */
    roles?: readonly string[]
  }) => SandboxUser
  /** Another text channel of the guild; `denied` are permission bits that the bot lacks in it. */
  readonly addChannel: (input: { name: string; denied?: bigint }) => SandboxChannel

  /** What the bot has registered, global and for the guild. */
  readonly commands: () => readonly RegisteredCommand[]
  /** Resolves when the bot is READY and has registered commands; rejects with a sentence after `timeoutMs` (default 10000). */
  readonly ready: (timeoutMs?: number) => Promise<void>

  readonly slash: (input: SlashInput) => Promise<Exchange>
  readonly messageCommand: (input: MessageCommandInput) => Promise<Exchange>
  readonly autocomplete: (input: AutocompleteInput) => Promise<readonly Choice[]>
  readonly press: (input: ComponentInput) => Promise<Exchange>
  readonly select: (input: SelectInput) => Promise<Exchange>
  readonly submit: (input: SubmitInput) => Promise<Exchange>
  readonly say: (input: SayInput) => Promise<SandboxMessage>

  /**
   * The oldest message by the bot, other than the reply proper to an interaction, that this function has not returned
   * yet and that satisfies the predicate; waits for one where there is none. Rejects with a sentence after `timeoutMs`.
   */
  readonly nextMessage: (
    predicate?: (message: SandboxMessage) => boolean,
    timeoutMs?: number,
  ) => Promise<SandboxMessage>
  /** All messages that were not deleted, oldest first, ephemeral ones included. */
  readonly messages: (channelId?: string) => readonly SandboxMessage[]
  /** A message as it stands now. */
  readonly message: (id: string) => SandboxMessage | undefined
  /** Makes the token of an interaction worthless, as fifteen minutes would. */
  readonly expire: (interactionId: string) => void

  readonly requests: readonly RecordedRequest[]
  readonly refusals: readonly Refusal[]
  /** Adds a rule; rules are tried in the order they were added, each until its `times` are used up. */
  readonly fault: (rule: Fault) => void
  /** Forgets all fault rules. */
  readonly clearFaults: () => void
  readonly gateway: SandboxGateway
  /** Calls the listener at every change until the returned function is called. */
  readonly subscribe: (listener: (change: Change) => void) => () => void
  readonly close: () => Promise<void>
}
