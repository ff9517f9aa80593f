import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'dotenv'
import { z } from 'zod'
import type { Language } from './language/language.ts'
import { UserError } from './language/user-error.ts'

/** What an operator has set, checked. Paths are absolute. */
export interface Config {
  /** Null: no token, so the sandbox is to be used. */
  readonly discordToken: string | null
  /** Servers to register the commands in; empty: everywhere. */
  readonly guildIds: readonly string[]
  /** Servers whose moderators keep the corpus; empty: see `keepersOf`. */
  readonly moderatorGuildIds: readonly string[]
  /** Roles whose members may do what moderators may, besides those with Manage Server. */
  readonly moderatorRoleIds: readonly string[]
  /** A folder of articles, or a `.jsonl` file. */
  readonly corpus: string
  /** Where Kutip keeps its own files. */
  readonly data: string
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** 0: any free port. */
  readonly sandboxPort: number
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** The folder of the project: where `.env` is looked for and the shipped corpus lies. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url))

/** Application, server and role ids are 17 to 20 digits. */
const id = z.string().regex(/^\d{17,20}$/)
const ids = z
  .string()
  .transform(list => list.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(id))
  .default([])
const token = z.string().regex(/^[\w-]{20,}\.[\w-]{5,}\.[\w-]{25,}$/)
const path = z.string().regex(/^[^\0]+$/)

const SETTINGS = z.object({
  DISCORD_TOKEN: token.optional(),
  DISCORD_GUILD_ID: ids,
  MODERATOR_GUILD_IDS: ids,
  MODERATOR_ROLE_IDS: ids,
  KUTIP_CORPUS: path.optional(),
  KUTIP_DATA: path.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  KUTIP_SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
})

type Key = keyof z.input<typeof SETTINGS> | 'DISCORD_TOKEN_FILE'

/** What to do about a bad value, by key. */
const REMEDIES: Readonly<Record<Key, Readonly<Record<Language, string>>>> = {
  DISCORD_TOKEN: {
    en: 'copy the token again from the Discord Developer Portal (Bot, Reset Token); it has three parts with dots between them',
    id: 'salin lagi token dari Discord Developer Portal (Bot, Reset Token); token terdiri dari tiga bagian yang dipisahkan titik',
  },
  DISCORD_TOKEN_FILE: {
    en: 'name a file that Kutip can read and that holds the token alone, and leave DISCORD_TOKEN empty',
    id: 'sebutkan berkas yang dapat dibaca Kutip dan hanya berisi token, dan kosongkan DISCORD_TOKEN',
  },
  DISCORD_GUILD_ID: {
    en: 'give the ids of servers, 17 to 20 digits each, with commas between them (Discord: Developer Mode, Copy Server ID)',
    id: 'isi dengan id server, masing-masing 17 sampai 20 angka, dipisahkan koma (Discord: Mode Pengembang, Salin ID Server)',
  },
  MODERATOR_GUILD_IDS: {
    en: 'give the ids of the servers whose moderators keep the corpus, 17 to 20 digits each, with commas between them',
    id: 'isi dengan id server yang moderatornya merawat korpus, masing-masing 17 sampai 20 angka, dipisahkan koma',
  },
  MODERATOR_ROLE_IDS: {
    en: 'give the ids of roles, 17 to 20 digits each, with commas between them (Discord: Developer Mode, Copy Role ID)',
    id: 'isi dengan id peran, masing-masing 17 sampai 20 angka, dipisahkan koma (Discord: Mode Pengembang, Salin ID Peran)',
  },
  KUTIP_CORPUS: {
    en: 'name a folder of articles or a .jsonl file, or leave it out for the articles that ship with Kutip',
    id: 'sebutkan folder artikel atau berkas .jsonl, atau kosongkan untuk memakai artikel bawaan Kutip',
  },
  KUTIP_DATA: {
    en: 'name a folder that Kutip may write to, or leave it out',
    id: 'sebutkan folder yang boleh ditulisi Kutip, atau kosongkan',
  },
  LOG_LEVEL: { en: `choose one of ${LOG_LEVELS.join(', ')}`, id: `pilih salah satu: ${LOG_LEVELS.join(', ')}` },
  KUTIP_SANDBOX_PORT: {
    en: 'give a port from 1 to 65535, or 0 for any free one',
    id: 'isi dengan port dari 1 sampai 65535, atau 0 untuk port mana pun yang bebas',
  },
}

/** What may go wrong with one key. */
interface Fault {
  readonly key: Key
  readonly value: string
}

/**
 * Reads the settings from `.env` in `folder` and from the environment, which wins. An empty value counts as none.
 * @throws UserError `bad-config` that names every bad key at once, its value masked, and what to do.
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env, folder: string = PROJECT): Config {
  const given = withoutEmpty({ ...readDotenv(folder), ...withoutEmpty(environment) })
  const faults: Fault[] = []
  const tokenFile = given['DISCORD_TOKEN_FILE']
  if (tokenFile !== undefined) {
    const fromFile = given['DISCORD_TOKEN'] === undefined ? readToken(resolve(folder, tokenFile)) : null
    if (fromFile === null) faults.push({ key: 'DISCORD_TOKEN_FILE', value: tokenFile })
    else given['DISCORD_TOKEN'] = fromFile
  }
  const parsed = SETTINGS.safeParse(given)
  const badKeys = new Set(parsed.error?.issues.map(issue => issue.path[0]))
  for (const key of SETTINGS.keyof().options.filter(key => badKeys.has(key)))
    faults.push({ key, value: given[key] ?? '' })
  if (faults.length > 0 || !parsed.success) throw badConfig(faults)

  const settings = parsed.data
  return Object.freeze({
    discordToken: settings.DISCORD_TOKEN ?? null,
    guildIds: settings.DISCORD_GUILD_ID,
    moderatorGuildIds: settings.MODERATOR_GUILD_IDS,
    moderatorRoleIds: settings.MODERATOR_ROLE_IDS,
    corpus: resolve(folder, settings.KUTIP_CORPUS ?? 'corpus'),
    data: resolve(folder, settings.KUTIP_DATA ?? 'data'),
    logLevel: settings.LOG_LEVEL,
    sandboxPort: settings.KUTIP_SANDBOX_PORT,
  })
}

function readDotenv(folder: string): Record<string, string> {
  try {
    return parse(readFileSync(resolve(folder, '.env')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw new UserError('unreadable-env', {
      en: 'The file .env cannot be read: give Kutip the right to read it, or remove it.',
      id: 'Berkas .env tidak dapat dibaca: beri Kutip hak untuk membacanya, atau hapus berkas itu.',
    })
  }
}

function readToken(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}

function withoutEmpty(values: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(values).map(([key, value]) => [key, value?.trim() ?? ''] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

function badConfig(faults: readonly Fault[]): UserError {
  const lines = (language: Language, lengthOf: (value: string) => string) =>
    faults.map(({ key, value }) => `  ${key} (${hint(value)}…, ${lengthOf(value)}): ${REMEDIES[key][language]}`)
  const inEnglish = ({ length }: string) => `${length} ${length === 1 ? 'character' : 'characters'}`
  const inIndonesian = ({ length }: string) => `${length} karakter`
  return new UserError('bad-config', {
    en: ['The settings cannot be used. Mend them in .env or in the environment:', ...lines('en', inEnglish)].join('\n'),
    id: ['Pengaturan tidak dapat dipakai. Perbaiki di .env atau di lingkungan:', ...lines('id', inIndonesian)].join(
      '\n',
    ),
  })
}

/** Enough of a value to recognise it and too little to use it: people paste secrets into the wrong key. */
function hint(value: string): string {
  return value.slice(0, 2)
}
