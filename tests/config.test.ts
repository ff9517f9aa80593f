import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadConfig } from '../src/config.ts'
import { UserError } from '../src/language/user-error.ts'

/** Has the shape of a token and opens nothing. */
const TOKEN = `${'Q'.repeat(26)}.${'w'.repeat(6)}.${'E'.repeat(38)}`
const SERVER = '123456789012345678'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kutip-config-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function faultsOf(environment: NodeJS.ProcessEnv): UserError {
  try {
    loadConfig(environment, folder)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('loadConfig', () => {
  it('needs nothing', () => {
    expect(loadConfig({}, folder)).toEqual({
      discordToken: null,
      guildIds: [],
      moderatorGuildIds: [],
      moderatorRoleIds: [],
      corpus: join(folder, 'corpus'),
      data: join(folder, 'data'),
      logLevel: 'info',
      sandboxPort: 0,
    })
  })

  it('reads .env, and lets the environment win', () => {
    writeFileSync(join(folder, '.env'), `LOG_LEVEL=debug\nKUTIP_CORPUS="berita baru"\nDISCORD_GUILD_ID=${SERVER}\n`)
    const config = loadConfig({ LOG_LEVEL: 'error', KUTIP_CORPUS: '' }, folder)
    expect(config).toMatchObject({ logLevel: 'error', corpus: join(folder, 'berita baru'), guildIds: [SERVER] })
  })

  it('takes lists with commas or spaces', () => {
    const other = '876543210987654321'
    expect(
      loadConfig(
        {
          DISCORD_GUILD_ID: `${SERVER}, ${other}`,
          MODERATOR_GUILD_IDS: other,
          MODERATOR_ROLE_IDS: `${other} ${SERVER}`,
        },
        folder,
      ),
    ).toMatchObject({
      guildIds: [SERVER, other],
      moderatorGuildIds: [other],
      moderatorRoleIds: [other, SERVER],
    })
  })

  it('reads the token from a file', () => {
    writeFileSync(join(folder, 'secret'), `${TOKEN}\n`)
    expect(loadConfig({ DISCORD_TOKEN_FILE: 'secret' }, folder).discordToken).toBe(TOKEN)
  })

  it('does not accept a token twice, nor from a file that is not there', () => {
    writeFileSync(join(folder, 'secret'), TOKEN)
    expect(faultsOf({ DISCORD_TOKEN_FILE: 'secret', DISCORD_TOKEN: TOKEN }).message).toContain('DISCORD_TOKEN_FILE')
    expect(faultsOf({ DISCORD_TOKEN_FILE: 'nowhere' }).message).toContain('DISCORD_TOKEN_FILE')
  })

  it('names every fault at once, in both languages, with what to do', () => {
    const error = faultsOf({
      DISCORD_TOKEN: 'not-a-token',
      DISCORD_GUILD_ID: 'my server',
      MODERATOR_ROLE_IDS: '12',
      LOG_LEVEL: 'loud',
      KUTIP_SANDBOX_PORT: '70000',
    })
    expect(error.code).toBe('bad-config')
    for (const key of ['DISCORD_TOKEN', 'DISCORD_GUILD_ID', 'MODERATOR_ROLE_IDS', 'LOG_LEVEL', 'KUTIP_SANDBOX_PORT']) {
      for (const text of Object.values(error.texts))
        expect(text.split('\n').filter(line => line.includes(`  ${key} `))).toHaveLength(1)
    }
    expect(error.texts.en).toContain('choose one of fatal, error')
    expect(error.texts.id).toContain('pilih salah satu')
  })

  it.each(['x', '-1', '80.5', '0x', 'NaN'])('refuses %s as a port', port => {
    expect(faultsOf({ KUTIP_SANDBOX_PORT: port }).message).toContain('KUTIP_SANDBOX_PORT')
  })

  it('never shows a bad value, since it may be a secret in the wrong place', () => {
    const secret = `${TOKEN}!`
    for (const key of ['DISCORD_TOKEN', 'DISCORD_GUILD_ID', 'LOG_LEVEL', 'KUTIP_SANDBOX_PORT']) {
      const { texts } = faultsOf({ [key]: secret })
      expect(texts.en).toContain(`${key} (QQ…, ${secret.length} characters)`)
      expect(texts.en + texts.id).not.toContain(secret.slice(0, 8))
    }
  })

  it('counts the characters of a bad value in the way of each language', () => {
    const { texts } = faultsOf({ KUTIP_SANDBOX_PORT: 'x' })
    expect(texts.en).toContain('(x…, 1 character)')
    expect(texts.id).toContain('(x…, 1 karakter)')
  })

  it('cannot be changed', () => {
    const config = loadConfig({}, folder) as { logLevel: string }
    expect(() => (config.logLevel = 'debug')).toThrow(TypeError)
  })
})
