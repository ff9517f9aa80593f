/** A person, or the bot itself. Ids are snowflakes, written as decimal strings. */
export interface SandboxUser {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly bot: boolean
  /** The language of this person's Discord, such as `en-US` or `id`. */
  readonly locale: string
  /** Roles in the guild, without @everyone. */
  readonly roles: readonly string[]
  /** False: nobody may open a direct message to this person (error 50007). */
  readonly acceptsDirectMessages: boolean
}

export interface SandboxRole {
  readonly id: string
  readonly name: string
  /** Permission bits, as a decimal string. */
  readonly permissions: string
}

export interface SandboxChannel {
  readonly id: string
  readonly name: string
  readonly kind: 'guild' | 'dm'
  /** The person at the other end of a direct message, else null. */
  readonly recipientId: string | null
  /** Permission bits that the bot lacks here, as a decimal string. */
  readonly deniedToBot: string
}

export interface SandboxAttachment {
  readonly id: string
  readonly filename: string
  readonly description: string | null
  readonly contentType: string
  /** Bytes. */
  readonly size: number
  /** Where the sandbox serves the file. */
  readonly url: string
}

/** A message as it stood at one moment; an edit makes a new record. Embeds and components are Discord's own JSON. */
export interface SandboxMessage {
  readonly id: string
  readonly channelId: string
  readonly where: 'guild' | 'dm'
  readonly author: SandboxUser
  readonly content: string
  readonly embeds: readonly Embed[]
  readonly components: readonly Component[]
  readonly attachments: readonly SandboxAttachment[]
  readonly flags: number
  /** Posted by itself, as the reply proper to an interaction, or as a follow-up to one. */
  readonly kind: 'post' | 'response' | 'follow-up'
  readonly ephemeral: boolean
  /** The only person who sees it, where it is ephemeral. */
  readonly visibleTo: string | null
  /** "Thinking…": a deferred reply that has not been filled in. */
  readonly loading: boolean
  readonly replyTo: string | null
  /** Ids of the users and roles that this message notifies, and `everyone`. */
  readonly pinged: readonly string[]
  /** The interaction that brought it about. */
  readonly interactionId: string | null
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly editedAt: number | null
}

/** An embed as Discord writes it. */
export interface Embed {
  readonly type?: string
  readonly title?: Maybe<string>
  readonly description?: Maybe<string>
  readonly url?: Maybe<string>
  readonly color?: Maybe<number>
  readonly timestamp?: Maybe<string>
  readonly author?: Maybe<{ readonly name: string; readonly url?: Maybe<string>; readonly icon_url?: Maybe<string> }>
  readonly footer?: Maybe<{ readonly text: string; readonly icon_url?: Maybe<string> }>
  readonly image?: Maybe<{ readonly url?: Maybe<string> }>
  readonly thumbnail?: Maybe<{ readonly url?: Maybe<string> }>
  readonly fields?: Maybe<
    readonly { readonly name: string; readonly value: string; readonly inline?: Maybe<boolean> }[]
  >
}

type Maybe<It> = It | null | undefined

export interface Media {
  readonly url: string
}

export interface SelectOption {
  readonly label: string
  readonly value: string
  readonly description?: Maybe<string>
  readonly default?: Maybe<boolean>
}

/** A component of a message or a modal as Discord writes it: `type` says which of these fields it has. */
export interface Component {
  readonly type: number
  readonly id?: Maybe<number>
  readonly custom_id?: Maybe<string>
  readonly style?: Maybe<number>
  readonly label?: Maybe<string>
  readonly url?: Maybe<string>
  readonly emoji?: Maybe<{ readonly name?: Maybe<string> }>
  readonly disabled?: Maybe<boolean>
  readonly content?: Maybe<string>
  readonly description?: Maybe<string>
  readonly placeholder?: Maybe<string>
  readonly options?: readonly SelectOption[]
  readonly min_values?: Maybe<number>
  readonly max_values?: Maybe<number>
  readonly min_length?: Maybe<number>
  readonly max_length?: Maybe<number>
  readonly required?: Maybe<boolean>
  readonly value?: Maybe<string>
  readonly media?: Media
  readonly file?: Media
  readonly items?: readonly { readonly media: Media; readonly description?: Maybe<string> }[]
  readonly accent_color?: Maybe<number>
  readonly divider?: Maybe<boolean>
  readonly spacing?: Maybe<number>
  readonly components?: readonly Component[]
  readonly accessory?: Component
  /** What a label of a modal belongs to. */
  readonly component?: Component
}

export interface SandboxModal {
  readonly custom_id: string
  readonly title: string
  readonly components: readonly Component[]
}

export interface Choice {
  readonly name: string
  readonly name_localizations?: Maybe<Translations>
  readonly value: string | number
}

export type InteractionKind = 'slash' | 'message-command' | 'autocomplete' | 'button' | 'select' | 'modal'

/** One interaction and what the bot did with it. */
export interface Exchange {
  readonly interactionId: string
  readonly token: string
  readonly type: InteractionKind
  /** Milliseconds between the dispatch and the first callback that was accepted. */
  readonly acknowledgedAfterMs: number
  readonly deferred: boolean
  readonly ephemeral: boolean
  /** The reply, or the message that was updated, as it stood when the exchange was settled. */
  readonly message: SandboxMessage | null
  readonly modal: SandboxModal | null
  readonly choices: readonly Choice[]
  /** Grows and changes as the bot follows up, after the exchange was settled too. */
  readonly followUps: readonly SandboxMessage[]
}

type Translations = Readonly<Record<string, string>>

/** A command as registered: Discord's own JSON, with its ids. `guild_id` is absent where it is global. */
export interface RegisteredCommand {
  readonly id: string
  readonly application_id: string
  readonly guild_id?: string
  readonly version: string
  readonly type: number
  readonly name: string
  readonly description: string
  readonly name_localizations: Translations | null
  readonly description_localizations: Translations | null
  readonly options?: readonly CommandOption[]
  readonly default_member_permissions: string | null
  readonly contexts: readonly number[] | null
  readonly integration_types: readonly number[]
  readonly nsfw: boolean
}

export interface CommandOption {
  readonly type: number
  readonly name: string
  readonly description: string
  readonly name_localizations?: Maybe<Translations>
  readonly description_localizations?: Maybe<Translations>
  readonly required?: Maybe<boolean>
  readonly autocomplete?: Maybe<boolean>
  readonly choices?: Maybe<readonly Choice[]>
  readonly options?: Maybe<readonly CommandOption[]>
  readonly min_length?: Maybe<number>
  readonly max_length?: Maybe<number>
  readonly min_value?: Maybe<number>
  readonly max_value?: Maybe<number>
  readonly channel_types?: Maybe<readonly number[]>
}

/** A REST request that came in, and the status that went out (0: the connection was cut). */
export interface RecordedRequest {
  readonly method: string
  /** The route with its parameters named, such as `/channels/:channel_id/messages`; null where nothing matches. */
  readonly route: string | null
  /** The path as asked for, without `/api/v10`. */
  readonly path: string
  /** The JSON body, or `payload_json` of a form; null where there was none. */
  readonly body: unknown
  readonly files: readonly { readonly name: string; readonly size: number }[]
  readonly at: number
  readonly status: number
}

/** A request answered with an error, as Discord would. */
export interface Refusal {
  readonly method: string
  readonly route: string | null
  readonly path: string
  readonly status: number
  /** Discord's JSON error code, such as 50035. */
  readonly code: number
  readonly message: string
  /** For 50035: one line per fault, `embeds.0.title: …`. */
  readonly reasons: readonly string[]
  readonly body: unknown
}

/** One interaction from dispatch to the end of its token. Times in milliseconds since 1970. */
export interface Interaction {
  readonly id: string
  readonly token: string
  readonly kind: InteractionKind
  /** As a person would name it: `/ask`, `the button "more"`. */
  readonly label: string
  /** The name of the command, where one was used. */
  readonly command: string | null
  readonly userId: string
  readonly channelId: string
  readonly locale: string
  /** The message that the component or the modal belongs to. */
  readonly sourceMessageId: string | null
  /** The type of the option being completed. */
  readonly focusedType: number | null
  readonly dispatchedAt: number
  acknowledgedAt: number | null
  deferred: boolean
  /** Whether the person has seen more than "thinking…". */
  answered: boolean
  ephemeral: boolean
  /** The reply proper, `@original`; for an update, the source message. */
  messageId: string | null
  modal: SandboxModal | null
  choices: readonly Choice[]
  /** Grows with each follow-up. */
  readonly followUps: SandboxMessage[]
  expired: boolean
}

/** Everything the sandbox knows, as plain data: a page can be drawn from it. */
export interface State {
  readonly applicationId: string
  readonly botId: string
  readonly guild: { readonly id: string; readonly name: string; readonly locale: string; readonly ownerId: string }
  readonly roles: SandboxRole[]
  readonly users: Map<string, SandboxUser>
  readonly channels: Map<string, SandboxChannel>
  /** Oldest first. */
  readonly messages: Map<string, SandboxMessage>
  readonly interactions: Map<string, Interaction>
  commands: readonly RegisteredCommand[]
  /** New commands so far; Discord allows a number of them a day. */
  commandsCreated: number
  readonly requests: RecordedRequest[]
  readonly refusals: Refusal[]
}
