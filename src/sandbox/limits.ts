/**
 * What Discord allows, named once. Lengths count UTF-16 units, which is never more generous than Discord.
 * Sources: the documentation of messages, embeds, components and application commands (API v10), and Discord's own
 * OpenAPI description where it gives a number.
 */
export const limits = {
  message: {
    content: 2000,
    embeds: 10,
    attachments: 10,
    stickers: 3,
    mentionIds: 100,
    /** Bytes of one file. */
    file: 10 * 1024 * 1024,
    fileDescription: 1024,
    nonce: 25,
  },
  embed: {
    title: 256,
    description: 4096,
    fields: 25,
    fieldName: 256,
    fieldValue: 1024,
    footer: 2048,
    author: 256,
    /** Title, description, field names and values, footer and author of all embeds of a message. */
    total: 6000,
    url: 2048,
    colour: 0xffffff,
  },
  components: {
    rows: 5,
    buttons: 5,
    customId: 100,
    buttonLabel: 80,
    buttonUrl: 512,
    placeholder: 150,
    options: 25,
    optionText: 100,
    /** Components V2: nested components and the text of a whole message. */
    total: 40,
    text: 4000,
    sectionTexts: 3,
    galleryItems: 10,
    mediaDescription: 1024,
    mediaUrl: 2048,
  },
  modal: { title: 45, rows: 5, label: 45, description: 100, value: 4000, placeholder: 100 },
  autocomplete: { choices: 25, name: 100, value: 100 },
  command: {
    perScope: 100,
    /** User and message commands, each. */
    menusPerScope: 15,
    name: 32,
    description: 100,
    options: 25,
    choices: 25,
    choice: 100,
    optionLength: 6000,
    /** Names, descriptions and values of a command, the longest localisation of each. */
    total: 8000,
    createdPerDay: 200,
  },
} as const

/** The locales that names and descriptions may be translated into. */
export const locales: ReadonlySet<string> = new Set(
  (
    'ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk ' +
    'vi zh-CN zh-TW'
  ).split(' '),
)

export const flags = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const
