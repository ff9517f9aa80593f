import { z } from 'zod'
import { locales } from '../limits.ts'
import type { Acting } from '../contract.ts'
import { autocomplete, messageCommand, slash } from '../people/commands.ts'
import { press, select } from '../people/components.ts'
import type { Stage } from '../people/interact.ts'
import { say } from '../people/say.ts'
import { submit } from '../people/submit.ts'
import type { Exchange, SandboxUser } from '../state.ts'
import type { World } from '../world.ts'
import { choiceShown } from './commands.ts'
import { modalShown } from './components.ts'
import { actors, channelsOf } from './people.ts'
import type { ActDone, Actor, Acts, ChoiceShown } from './shown.ts'

const name = z.string().min(1).max(100)
const id = z.string().regex(/^\d{1,20}$/)
const locale = z.string().refine(it => locales.has(it), 'Unknown locale')

/** Who acts, in which language and in which channel. */
const actor = { as: name, locale, channelId: id }

const file = z.object({
  attachment: z.object({
    filename: name,
    data: z.base64().transform(text => new Uint8Array(Buffer.from(text, 'base64'))),
  }),
})
const value = z.union([z.string().max(6000), z.number(), z.boolean(), file])
const command = {
  ...actor,
  name,
  group: name.exactOptional(),
  subcommand: name.exactOptional(),
  options: z.record(z.string(), value),
}
const component = { ...actor, messageId: id, customId: name }

const bodies = {
  slash: z.object(command),
  autocomplete: z.object({ ...command, focused: name }),
  messageCommand: z.object({ ...actor, name, messageId: id }),
  press: z.object(component),
  select: z.object({ ...component, values: z.array(name).max(25) }),
  submit: z.object({
    ...actor,
    customId: name,
    fields: z.record(z.string(), z.union([z.string().max(4000), z.array(name).max(25)])),
  }),
  say: z.object({ ...actor, content: z.string().max(4000), replyTo: id.exactOptional(), ping: z.boolean() }),
} satisfies { readonly [Name in keyof Acts]: z.ZodType<unknown, Actor & Acts[Name]> }

/** Carries an act out. Throws a ZodError where the body is malformed, NoAnswer, or a sentence as the sandbox does. */
export type Act = (stage: Stage, body: unknown) => Promise<ActDone | readonly ChoiceShown[]>

/** What people do on the page. Each is answered when the bot has acknowledged it; what it says comes as an event. */
export const acts: Readonly<Record<keyof Acts, Act>> = {
  slash: interacting(bodies.slash, slash),
  messageCommand: interacting(bodies.messageCommand, messageCommand),
  press: interacting(bodies.press, press),
  select: interacting(bodies.select, select),
  submit: interacting(bodies.submit, submit),
  async autocomplete(stage, body) {
    const input = bodies.autocomplete.parse(body)
    const choices = await autocomplete(stage, { ...input, ...acting(stage, input) })
    return choices.map(it => choiceShown(it, input.locale))
  },
  async say(stage, body) {
    const input = bodies.say.parse(body)
    await say(stage, { ...input, ...acting(stage, input) })
    return { modal: null }
  },
}

/** An act that the bot is sent as an interaction. */
function interacting<Input extends Actor>(
  schema: z.ZodType<Input>,
  carryOut: (stage: Stage, input: Omit<Input, keyof Actor> & Acting) => Promise<Exchange>,
): Act {
  return async (stage, body) => {
    const input = schema.parse(body)
    const { modal } = await carryOut(stage, { ...input, ...acting(stage, input) })
    return { modal: modal && modalShown(stage.world, modal) }
  }
}

/** The person of this name; the ordinary member where there is none. */
export function personNamed(world: World, fallback: SandboxUser, asked: string | undefined): SandboxUser {
  return actors(world).find(it => it.name === asked) ?? fallback
}

/** The scene of an act, in the terms of the sandbox. The bot has to acknowledge, no more: the answer is seen when it comes. */
function acting(stage: Stage, input: Actor) {
  const user = personNamed(stage.world, stage.member, input.as)
  const channel = channelsOf(stage.world, { user, locale: input.locale }).find(it => it.id === input.channelId)
  if (!channel) throw new Error(`${user.displayName} has no channel ${input.channelId}.`)
  return {
    as: user,
    where: channel.kind,
    channelId: channel.id,
    locale: input.locale,
    until: 'acknowledgement',
  } satisfies Acting
}
