import { Client, GatewayIntentBits, Options, Partials, type RateLimitData, type RESTOptions } from 'discord.js'
import { atMost } from './sending.ts'

/** Nobody is ever notified by what Kutip says. Set as the client's default, and again with every message. */
export const NO_MENTIONS = { parse: [], repliedUser: false } as const satisfies { parse: []; repliedUser: boolean }

/** Waiting longer than this for a rate limit would outlast people's patience, in the worst case the interaction's token too. */
const LONGEST_WAIT_MS = 5000

/** At a tenth of a second for each, a thousand are acknowledged within one; more connections take longer to open than they save. */
const REQUESTS_AT_ONCE = 128

/** Options of REST: an interaction has to be acknowledged within 3 s, so a request has less than that, and one repetition. */
export function restOptions(api?: string): Partial<RESTOptions> {
  return {
    timeout: 2500,
    retries: 1,
    makeRequest: atMost(REQUESTS_AT_ONCE),
    rejectOnRateLimit: ({ retryAfter }: RateLimitData) => retryAfter > LONGEST_WAIT_MS,
    ...(api !== undefined && { api }),
  }
}

/**
 * The client. It sees direct messages and the messages that mention it, and needs no privileged intent: Discord sends it
 * their text without.
 */
export function createClient(api?: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct message comes in a channel that the client has not seen before.
    partials: [Partials.Channel],
    // Nothing is looked up in old messages: keep none.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    allowedMentions: NO_MENTIONS,
    failIfNotExists: false,
    rest: restOptions(api),
  })
}
