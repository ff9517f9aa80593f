import { GatewayCloseCodes, type DiscordAPIError } from 'discord.js'
import { UserError } from '../language/user-error.ts'

/** The exit status for settings that Discord will not accept: starting again would change nothing (`EX_CONFIG` of sysexits). */
export const BAD_SETTINGS_STATUS = 78

/** Nobody has given a token. */
export function noToken(): UserError {
  return new UserError('no-token', {
    en: 'No token is set: in the Discord Developer Portal choose Bot, Reset Token, and put it into DISCORD_TOKEN in .env.',
    id: 'Token belum diisi: di Discord Developer Portal pilih Bot, Reset Token, lalu isikan ke DISCORD_TOKEN di .env.',
  })
}

/** Discord does not accept the token. */
export function badToken(): UserError {
  return new UserError('token-refused', {
    en: 'Discord does not accept the token: in the Discord Developer Portal choose Bot, Reset Token, and put the new one into DISCORD_TOKEN.',
    id: 'Discord tidak menerima token ini: di Discord Developer Portal pilih Bot, Reset Token, lalu taruh token baru di DISCORD_TOKEN.',
  })
}

/** The data folder cannot be read or written. */
export function badDataFolder(folder: string, cause: unknown): UserError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
  return new UserError(
    'bad-data-folder',
    {
      en: `Kutip cannot keep its files in ${folder} (${code}): give it the right to write there, make room on the disk, or name another folder in KUTIP_DATA.`,
      id: `Kutip tidak dapat menyimpan berkasnya di ${folder} (${code}): beri hak menulis di sana, kosongkan ruang disk, atau sebutkan folder lain di KUTIP_DATA.`,
    },
    { cause },
  )
}

const intentsRefused = (code: number) =>
  new UserError('intents-refused', {
    en: `Discord refuses an intent (close code ${code}): Kutip needs no privileged intent, so bring Kutip up to date; if it was changed to use one, enable it in the Discord Developer Portal under Bot.`,
    id: `Discord menolak sebuah intent (kode ${code}): Kutip tidak memerlukan intent khusus, jadi perbarui Kutip; bila Kutip diubah agar memakainya, aktifkan di Discord Developer Portal, bagian Bot.`,
  })

const shardingRequired = (code: number) =>
  new UserError('sharding-required', {
    en: `The bot is in more servers than one connection may serve (close code ${code}): take it out of some servers.`,
    id: `Bot ini ada di lebih banyak server daripada yang boleh dilayani satu koneksi (kode ${code}): keluarkan bot dari beberapa server.`,
  })

const outdated = (code: number) =>
  new UserError('outdated', {
    en: `Discord no longer speaks this version of its API (close code ${code}): bring Kutip and discord.js up to date.`,
    id: `Discord tidak lagi mendukung versi API ini (kode ${code}): perbarui Kutip dan discord.js.`,
  })

/** What the close codes mean after which discord.js does not connect again (and leaves the process alive). */
const REFUSALS: ReadonlyMap<number, (code: number) => UserError> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, badToken],
  [GatewayCloseCodes.InvalidShard, shardingRequired],
  [GatewayCloseCodes.ShardingRequired, shardingRequired],
  [GatewayCloseCodes.InvalidAPIVersion, outdated],
  [GatewayCloseCodes.InvalidIntents, intentsRefused],
  [GatewayCloseCodes.DisallowedIntents, intentsRefused],
])

/** Why the gateway will not have this bot, where trying again would not help; null for every other close code. */
export function gatewayRefusal(code: number): UserError | null {
  return REFUSALS.get(code)?.(code) ?? null
}

/** Discord would not register the commands. `where`: `everywhere`, or the id of a server. */
export function deployRefused({ status, code, message }: DiscordAPIError, where: string): UserError {
  const because = `${status}, ${code}: ${message}`
  return status === 403
    ? new UserError('deploy-forbidden', {
        en: `Discord does not let Kutip register commands for server ${where} (${because}): invite Kutip there with the scopes “bot” and “applications.commands”, or take the id out of DISCORD_GUILD_ID.`,
        id: `Discord tidak mengizinkan Kutip mendaftarkan perintah di server ${where} (${because}): undang Kutip ke sana dengan cakupan “bot” dan “applications.commands”, atau hapus id itu dari DISCORD_GUILD_ID.`,
      })
    : new UserError('deploy-refused', {
        en: `Discord refused the commands (${where}; ${because}). Try again later; if it stays so, report it.`,
        id: `Discord menolak perintah Kutip (${where}; ${because}). Coba lagi nanti; bila tetap demikian, laporkan.`,
      })
}
