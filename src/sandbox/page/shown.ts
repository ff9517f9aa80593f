// What the page is told: everything already resolved for one reader, so that the page only has to draw it. Types alone.

/** Text as Discord would set it: plain stretches, and what its markdown makes of the others. */
export type Marked = readonly Mark[]

export type Mark =
  | string
  | {
      readonly kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext'
      readonly inside: Marked
    }
  | { readonly kind: 'heading'; readonly level: number; readonly inside: Marked }
  /** `start` is null where the list is not numbered. */
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly Marked[] }
  /** An http or https address. */
  | { readonly kind: 'link'; readonly href: string; readonly inside: Marked }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'fence'; readonly text: string }
  | { readonly kind: 'mention'; readonly text: string }
  /** `at` in milliseconds since 1970; `style` is Discord's letter. */
  | { readonly kind: 'time'; readonly at: number; readonly style: string }

export interface PersonShown {
  readonly id: string
  /** By this name the page says who acts. */
  readonly name: string
  readonly displayName: string
  readonly bot: boolean
  readonly moderator: boolean
}

export interface ChannelShown {
  readonly id: string
  readonly name: string
  readonly kind: 'guild' | 'dm'
}

/** Everything around the messages, as one person finds it. */
export interface Place {
  readonly guild: string
  readonly me: PersonShown
  readonly locale: string
  readonly bot: PersonShown
  readonly online: boolean
  readonly people: readonly PersonShown[]
  /** Those of the guild, then the direct messages with the bot. */
  readonly channels: readonly ChannelShown[]
  readonly commands: readonly CommandShown[]
  readonly menuCommands: readonly MenuCommandShown[]
}

/** A command, or one of its subcommands, as this person would find it. */
export interface CommandShown {
  readonly name: string
  readonly group: string | null
  readonly subcommand: string | null
  /** `corpus status`, in the reader's language. */
  readonly title: string
  /** The same as registered, where it differs: people type that too. */
  readonly otherTitle: string | null
  readonly description: string
  readonly options: readonly OptionShown[]
  readonly places: readonly ChannelShown['kind'][]
}

export interface MenuCommandShown {
  readonly name: string
  readonly title: string
  readonly places: readonly ChannelShown['kind'][]
}

export interface OptionShown {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'attachment' | 'choice'
  readonly required: boolean
  readonly autocomplete: boolean
  /** All there is to choose from, where the type is `choice`. */
  readonly choices: readonly ChoiceShown[]
  /** Characters of a text, or bounds of a number. */
  readonly least: number | null
  readonly most: number | null
}

export interface ChoiceShown {
  readonly name: string
  readonly value: string | number
}

export interface MessageShown {
  readonly id: string
  readonly channelId: string
  readonly author: PersonShown
  readonly content: Marked
  readonly embeds: readonly EmbedShown[]
  readonly components: readonly PartShown[]
  readonly attachments: readonly FileShown[]
  readonly ephemeral: boolean
  /** Until when "thinking…" may still become an answer, in milliseconds since 1970; null where it is one. */
  readonly thinkingUntil: number | null
  /** What it replies to. */
  readonly reply: { readonly id: string; readonly author: PersonShown; readonly text: string } | 'deleted' | null
  /** Whose command brought it about, and which. */
  readonly used: { readonly by: PersonShown; readonly command: string } | null
  readonly notifiesMe: boolean
  readonly createdAt: number
  readonly edited: boolean
}

/** A picture is shown where the sandbox itself has it; anything else is only linked. */
export type PictureShown =
  | { readonly src: string; readonly description: string | null }
  | { readonly elsewhere: string; readonly description: string | null }

export interface FileShown {
  readonly name: string
  readonly description: string | null
  readonly href: string
  /** Bytes. */
  readonly size: number
  readonly isPicture: boolean
}

export interface EmbedShown {
  /** `#rrggbb` */
  readonly colour: string | null
  readonly author: { readonly name: string; readonly href: string | null } | null
  readonly title: Marked
  readonly href: string | null
  readonly description: Marked
  readonly fields: readonly { readonly name: Marked; readonly value: Marked; readonly inline: boolean }[]
  readonly image: PictureShown | null
  readonly thumbnail: PictureShown | null
  readonly footer: string | null
  readonly timestamp: number | null
}

/** A part of a message below its text. */
export type PartShown =
  | { readonly type: 'row'; readonly parts: readonly (ButtonShown | MenuShown)[] }
  | { readonly type: 'text'; readonly content: Marked }
  | {
      readonly type: 'section'
      readonly texts: readonly Marked[]
      readonly accessory: ButtonShown | PictureShown | null
    }
  | { readonly type: 'gallery'; readonly items: readonly PictureShown[] }
  | { readonly type: 'file'; readonly name: string; readonly href: string }
  | { readonly type: 'separator'; readonly line: boolean; readonly wide: boolean }
  | { readonly type: 'container'; readonly colour: string | null; readonly parts: readonly PartShown[] }

export interface ButtonShown {
  readonly type: 'button'
  readonly style: 'primary' | 'secondary' | 'success' | 'danger' | 'link'
  readonly label: string
  readonly emoji: string | null
  /** Null for a link. */
  readonly customId: string | null
  readonly href: string | null
  readonly disabled: boolean
}

export interface MenuShown {
  readonly type: 'menu'
  readonly customId: string
  readonly placeholder: string
  readonly items: readonly MenuItemShown[]
  readonly least: number
  readonly most: number
  readonly disabled: boolean
}

export interface MenuItemShown {
  readonly label: string
  readonly value: string
  readonly description: string | null
  readonly chosen: boolean
}

export interface ModalShown {
  readonly customId: string
  readonly title: string
  readonly parts: readonly ModalPartShown[]
}

export type ModalPartShown =
  | { readonly type: 'text'; readonly content: Marked }
  | {
      readonly type: 'field'
      readonly customId: string
      readonly label: string
      readonly description: string | null
      readonly required: boolean
      readonly control: ControlShown
    }

export type ControlShown =
  | {
      readonly type: 'line' | 'paragraph'
      readonly value: string
      readonly placeholder: string
      readonly least: number
      readonly most: number
    }
  | { readonly type: 'one' | 'several'; readonly items: readonly MenuItemShown[] }
  | { readonly type: 'switch' }
  /** A kind of field that the sandbox cannot fill in. */
  | { readonly type: 'other' }

/** What the server sends along the stream of events, by the name of the event. */
export interface Events {
  readonly place: Place
  /** All that this person sees, oldest first; sent when the stream begins. */
  readonly messages: readonly MessageShown[]
  /** One that is new or has changed. */
  readonly message: MessageShown
  readonly gone: { readonly id: string }
  readonly typing: { readonly channelId: string; readonly name: string }
}

/** Who acts, in which language and where. */
export interface Actor {
  readonly as: string
  readonly locale: string
  readonly channelId: string
}

/** A file in base64. */
export interface FileSent {
  readonly attachment: { readonly filename: string; readonly data: string }
}

export interface CommandSent {
  readonly name: string
  readonly group?: string
  readonly subcommand?: string
  readonly options: Record<string, string | number | boolean | FileSent>
}

export interface ComponentUsed {
  readonly messageId: string
  readonly customId: string
}

/** What the page sends for each act, besides who acts. */
export interface Acts {
  readonly slash: CommandSent
  readonly autocomplete: CommandSent & { readonly focused: string }
  readonly messageCommand: { readonly name: string; readonly messageId: string }
  readonly press: ComponentUsed
  readonly select: ComponentUsed & { readonly values: string[] }
  readonly submit: { readonly customId: string; readonly fields: Record<string, string | string[]> }
  readonly say: { readonly content: string; readonly replyTo?: string; readonly ping: boolean }
}

/** What comes of an act: a modal to fill in, or nothing more; whatever the bot said comes along the stream. */
export interface ActDone {
  readonly modal: ModalShown | null
}

/** An act that came to nothing. */
export interface ActFailed {
  readonly failure: 'unanswered' | 'refused'
  readonly sentence: string
}
