import { randomBytes } from 'node:crypto'
import type { Acting } from '../contract.ts'
import type { Gateway } from '../gateway/gateway.ts'
import { snowflake } from '../snowflake.ts'
import type { Exchange, Interaction, InteractionKind, SandboxChannel, SandboxMessage, SandboxUser } from '../state.ts'
import { wireMessage, wireScene } from '../wire.ts'
import { directMessages, type World } from '../world.ts'
import { NoAnswer, settled } from './exchange.ts'

/** What acting as a person needs. */
export interface Stage {
  readonly world: World
  readonly gateway: Gateway
  /** Who acts where nobody is named. */
  readonly member: SandboxUser
  readonly channel: SandboxChannel
}

/** The person and the place of an action. */
export interface Scene {
  readonly user: SandboxUser
  readonly channel: SandboxChannel
  readonly locale: string
}

/** @throws a sentence where the channel does not exist. */
export function sceneOf(stage: Stage, acting: Pick<Acting, 'as' | 'where' | 'channelId' | 'locale'>): Scene {
  const { state } = stage.world
  const user = acting.as ?? stage.member
  const inGuild = acting.channelId === undefined ? stage.channel : state.channels.get(acting.channelId)
  const channel = acting.where === 'dm' ? directMessages(state, user) : inGuild
  if (!channel) throw new Error(`There is no channel ${acting.channelId}.`)
  return { user, channel, locale: acting.locale ?? user.locale }
}

const wireType: Record<InteractionKind, number> = {
  slash: 2,
  'message-command': 2,
  button: 3,
  select: 3,
  autocomplete: 4,
  modal: 5,
}

/** One interaction to be sent: what it is about, and its `data` as Discord sends it. */
export interface Sending {
  readonly kind: InteractionKind
  readonly label: string
  /** The name of the command, where one is used. */
  readonly command?: string
  readonly data: Record<string, unknown>
  readonly source?: SandboxMessage | undefined
  readonly focusedType?: number
}

/**
 * Sends an interaction to the bot and waits for what it does with it.
 * @throws NoAnswer where the bot is not connected, or does not answer in time.
 */
export async function interact(stage: Stage, acting: Acting, scene: Scene, sending: Sending): Promise<Exchange> {
  const { world, gateway } = stage
  const { state, settings } = world
  const id = snowflake()
  const interaction: Interaction = {
    id,
    // Discord's tokens are of this form; the id in it spares a search.
    token: Buffer.from(`interaction:${id}:${randomBytes(48).toString('base64url')}`).toString('base64url'),
    kind: sending.kind,
    label: sending.label,
    command: sending.command ?? null,
    userId: scene.user.id,
    channelId: scene.channel.id,
    locale: scene.locale,
    sourceMessageId: sending.source?.id ?? null,
    focusedType: sending.focusedType ?? null,
    dispatchedAt: Date.now(),
    acknowledgedAt: null,
    deferred: false,
    answered: false,
    ephemeral: false,
    messageId: null,
    modal: null,
    choices: [],
    followUps: [],
    expired: false,
  }
  state.interactions.set(id, interaction)
  const event = {
    id,
    application_id: state.applicationId,
    type: wireType[sending.kind],
    token: interaction.token,
    version: 1,
    data: sending.data,
    ...wireScene(state, scene.user, scene.channel, scene.locale),
    ...(sending.source && { message: wireMessage(state, sending.source) }),
  }
  if (!gateway.dispatch('INTERACTION_CREATE', event)) {
    throw new NoAnswer(`The bot is not connected: ${sending.label} came to nobody.`)
  }
  return settled(world, interaction, acting.until ?? 'answer', acting.timeoutMs ?? settings.patienceMs)
}
