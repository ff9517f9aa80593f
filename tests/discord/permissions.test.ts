import { ApplicationCommandType, PermissionsBitField } from 'discord.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../commands/commands.ts'
import { createSigner } from '../../src/discord/components/custom-id.ts'
import { DEEDS } from '../../src/discord/components/deeds.ts'
import { loadSecret } from '../../src/discord/components/secret.ts'
import { keepersOf, refusedModerator, type Membership } from '../../src/discord/permissions.ts'
import type { Library } from '../../src/library/library.ts'
import type { Withheld } from '../../src/library/moderation.ts'
import { markOfNamed } from '../../src/reply/cards/moderating/confirm.ts'
import { ACT_NAMES, type ActName } from '../../src/reply/controls.ts'
import type { Exchange, SandboxUser } from '../../src/sandbox/sandbox.ts'
import { buildStage, seen, smallLibrary, type Stage } from './stage.ts'

const [HERE, THERE] = ['223456789012345671', '223456789012345672']
const [TRUSTED, OTHER] = ['123456789012345671', '123456789012345672']

describe('who keeps the corpus', () => {
  const { Administrator, ManageGuild, ManageMessages } = PermissionsBitField.Flags
  const somebody = (permissions: bigint, ...roleIds: string[]): Membership => ({
    server: HERE,
    permissions: new PermissionsBitField(permissions),
    roleIds,
  })
  const codeOf = (
    membership: Membership | null,
    { servers = [], roleIds = [] }: { servers?: string[]; roleIds?: string[] } = {},
    inServers: readonly string[] = [HERE],
  ) => refusedModerator(membership, { servers, roleIds }, inServers)?.code ?? null

  it('are people who manage the server', () => {
    expect(codeOf(somebody(ManageGuild))).toBeNull()
    expect(codeOf(somebody(Administrator))).toBeNull()
    expect(codeOf(somebody(ManageMessages))).toBe('moderators-only')
  })

  it('are members of the roles that an operator names, and of no others', () => {
    expect(codeOf(somebody(0n, OTHER, TRUSTED), { roleIds: [TRUSTED] })).toBeNull()
    expect(codeOf(somebody(0n, OTHER), { roleIds: [TRUSTED] })).toBe('moderators-only')
    expect(codeOf(somebody(0n))).toBe('moderators-only')
  })

  it('is nobody outside a server', () => {
    expect(codeOf(null, { servers: [HERE], roleIds: [TRUSTED] })).toBe('server-only')
  })

  it('are those of the named servers alone, whatever somebody may do in another, and whatever role they have', () => {
    expect(codeOf(somebody(Administrator), { servers: [THERE] }, [HERE, THERE])).toBe('other-server')
    expect(codeOf(somebody(0n, TRUSTED), { servers: [THERE], roleIds: [TRUSTED] }, [HERE])).toBe('other-server')
    expect(codeOf(somebody(ManageGuild), { servers: [THERE, HERE] }, [HERE, THERE])).toBeNull()
  })

  it('is nobody where no server is named and there are several, or none yet', () => {
    expect(codeOf(somebody(Administrator), {}, [HERE, THERE])).toBe('keepers-unnamed')
    expect(codeOf(somebody(Administrator), {}, [])).toBe('keepers-unnamed')
    expect(refusedModerator(somebody(Administrator), { servers: [], roleIds: [] }, [HERE, THERE])?.message).toContain(
      'MODERATOR_GUILD_IDS',
    )
  })

  it('are named by MODERATOR_GUILD_IDS, else by the servers that the commands are registered in', () => {
    const settings = { moderatorGuildIds: [HERE], guildIds: [THERE], moderatorRoleIds: [TRUSTED] }
    expect(keepersOf(settings)).toEqual({ servers: [HERE], roleIds: [TRUSTED] })
    expect(keepersOf({ ...settings, moderatorGuildIds: [] }).servers).toEqual([THERE])
  })
})

/** Everything that people can do with Kutip, and whether it is for moderators alone. A test below sees that nothing is missing. */
const WHO_MAY: Readonly<Record<string, 'everybody' | 'moderators'>> = {
  '/ask': 'everybody',
  '/search': 'everybody',
  '/article': 'everybody',
  '/sources': 'everybody',
  '/timeline': 'everybody',
  '/compare': 'everybody',
  'menu Check against the corpus': 'everybody',
  '/privacy': 'everybody',
  '/about': 'everybody',
  '/help': 'everybody',
  '/corpus refresh': 'moderators',
  '/corpus add': 'moderators',
  '/corpus edit': 'moderators',
  '/corpus hide': 'moderators',
  '/corpus show': 'moderators',
  '/corpus remove': 'moderators',
  '/corpus trash': 'moderators',
  '/corpus status': 'moderators',
  '/corpus history': 'moderators',
  '/corpus rollback': 'moderators',
  '/corpus check': 'moderators',
  '/corpus reports': 'moderators',
  '/corpus unanswered': 'moderators',
  'suggestions /ask question': 'everybody',
  'suggestions /search outlet': 'everybody',
  'suggestions /article title': 'everybody',
  'suggestions /timeline topic': 'everybody',
  'suggestions /compare topic': 'everybody',
  'suggestions /corpus edit article': 'moderators',
  'suggestions /corpus hide article': 'moderators',
  'suggestions /corpus show article': 'moderators',
  'suggestions /corpus remove article': 'moderators',
  'act turn': 'everybody',
  'act turn of /corpus': 'moderators',
  'act context': 'everybody',
  'act why': 'everybody',
  'act up': 'everybody',
  'act down': 'everybody',
  'act report': 'everybody',
  'act tell': 'everybody',
  'act forget': 'everybody',
  'act settle': 'moderators',
  'act paste': 'moderators',
  'act add': 'moderators',
  'act fill': 'moderators',
  'act edit': 'moderators',
  'act remove': 'moderators',
  'act restore': 'moderators',
  'act purge': 'moderators',
  'act purge-now': 'moderators',
  'act rollback': 'moderators',
  'act cancel': 'moderators',
  'modal down': 'everybody',
  'modal report': 'everybody',
  'modal paste': 'moderators',
  'modal fill': 'moderators',
  'modal edit': 'moderators',
}

interface Named {
  readonly name: string
  readonly type?: number
  readonly autocomplete?: boolean
  readonly required?: boolean
  readonly options?: readonly Named[]
}

const definitions: readonly Named[] = JSON.parse(JSON.stringify(commands.map(({ data }) => data)))
const isMenu = ({ type }: Named) => type === ApplicationCommandType.Message
interface Slash {
  readonly name: string
  readonly subcommand?: string
  readonly options: readonly Named[]
}
const slashes: readonly Slash[] = definitions
  .filter(one => !isMenu(one))
  .flatMap(({ name, options = [] }): Slash[] => {
    const subcommands = options.filter(({ type }) => type === 1)
    return subcommands.length > 0
      ? subcommands.map(one => ({ name, subcommand: one.name, options: one.options ?? [] }))
      : [{ name, options }]
  })
const pathOf = ({ name, subcommand }: Slash) => `/${[name, subcommand].filter(Boolean).join(' ')}`
const forms = ACT_NAMES.filter(name => DEEDS[name].form)

describe('the table of who may do what', () => {
  it('has every command, suggestion, button, menu and modal', () => {
    const all = [
      ...definitions.filter(isMenu).map(({ name }) => `menu ${name}`),
      ...slashes.map(pathOf),
      ...slashes.flatMap(slash =>
        slash.options
          .filter(({ autocomplete }) => autocomplete)
          .map(({ name }) => `suggestions ${pathOf(slash)} ${name}`),
      ),
      ...ACT_NAMES.map(name => `act ${name}`),
      'act turn of /corpus',
      ...forms.map(name => `modal ${name}`),
    ]
    expect(Object.keys(WHO_MAY).toSorted()).toEqual(all.toSorted())
  })
})

const PEOPLE = {
  'a stranger in a direct message': false,
  'a member': false,
  'a member with a moderators’ role': true,
  'somebody with Manage Server': true,
  'somebody with Manage Server of a server that is not named': false,
  'somebody who was a moderator until a moment ago': false,
} as const
type Person = keyof typeof PEOPLE

/** What only moderators get at. What a card for readers takes (titles, an article, the state) is not among it. */
const GUARDED = [
  'draft',
  'drafted',
  'add',
  'edit',
  'hide',
  'show',
  'remove',
  'restore',
  'purge',
  'withheld',
  'rollback',
  'history',
  'inspect',
  'refresh',
] as const satisfies readonly (keyof Library)[]

describe('whatever is for moderators', () => {
  const touched: string[] = []
  const guarded = Object.fromEntries(
    GUARDED.map(name => {
      const own = smallLibrary()[name] as (...given: unknown[]) => unknown
      return [name, (...given: unknown[]) => (touched.push(name), own(...given))]
    }),
  ) as Partial<Library>
  const MARK = markOfNamed({ article: 'tanggul' })
  const titles: Library['titles'] = async () => [
    { article: 'tanggul', title: 'Tanggul retak', source: 'Harian Muara', published: '2031-03-09' },
  ]
  const hidden: Withheld = {
    article: 'tanggul',
    title: 'Tanggul retak',
    outlet: 'Harian Muara',
    published: '2031-03-09',
    how: 'hidden',
    reason: 'Salah cetak',
    by: { user: null, place: 'terminal' },
    at: '2031-03-10T06:05:00.000Z',
  }
  // Discord would not offer them in direct messages, so the bot says that it would.
  const everywhere = commands.map(command => ({ ...command, data: { ...command.data, contexts: [0, 1, 2] } }))
  let named: Stage
  let unnamed: Stage
  beforeAll(async () => {
    const options = {
      library: { ...guarded, titles, withheld: async () => (touched.push('withheld'), [hidden]) },
      commands: everywhere,
      sandbox: { roles: ['Archivists'] },
    }
    const first = await buildStage({
      ...options,
      config: ({ guild, roles }) => ({
        moderatorGuildIds: [guild.id],
        moderatorRoleIds: roles.filter(({ name }) => name === 'Archivists').map(({ id }) => id),
      }),
    })
    const second = await buildStage({ ...options, config: { moderatorGuildIds: [THERE] } })
    for (const { bot, sandbox } of [first, second]) {
      await bot.start()
      await sandbox.ready()
    }
    ;[named, unnamed] = [first, second]
    return async () => {
      await first.end()
      await second.end()
    }
  })

  /** Where a person acts, as whom, and as whom they begin: a moderator of a moment ago was one when the card came. */
  function sceneOf(person: Person): { stage: Stage; as: SandboxUser; before: SandboxUser; where: 'guild' | 'dm' } {
    const stage = person.includes('not named') ? unnamed : named
    const { sandbox } = stage
    const archivists = sandbox.roles.find(({ name }) => name === 'Archivists')!.id
    const { member, moderator } = sandbox
    const demoted = { ...moderator, roles: [] }
    const archivist = { ...member, roles: [archivists] }
    const [before, as] = {
      'a stranger in a direct message': [moderator, moderator],
      'a member': [member, member],
      'a member with a moderators’ role': [archivist, archivist],
      'somebody with Manage Server': [moderator, moderator],
      'somebody with Manage Server of a server that is not named': [moderator, moderator],
      'somebody who was a moderator until a moment ago': [moderator, demoted],
    }[person] as [SandboxUser, SandboxUser]
    return { stage, as, before, where: person.includes('direct message') ? 'dm' : 'guild' }
  }

  const words = (options: readonly Named[]) =>
    Object.fromEntries(
      options.filter(({ required, type }) => required && type === 3).map(({ name }) => [name, 'tanggul Lestari']),
    )

  /** What stands in a button's id besides its name. */
  const WITH: Partial<Record<ActName, readonly string[]>> = {
    turn: ['sources', '1', '', 'en'],
    context: ['en', 'abcdefgh'],
    report: ['en', 'abcdefgh'],
    why: ['en'],
    tell: ['en'],
    add: ['0123456789abcdef'],
    fill: ['0123456789abcdef'],
    edit: [MARK],
    remove: [MARK],
    'purge-now': [MARK],
    rollback: ['4'],
  }
  const MENUS: ReadonlySet<ActName> = new Set<ActName>(['settle', 'restore', 'purge'])

  /** Does what a row of the table names, as a person; what they got to see. */
  async function attempt(what: string, person: Person): Promise<{ exchange: Exchange | null; suggested: number }> {
    const { stage, as, before, where } = sceneOf(person)
    const { sandbox } = stage
    const acting = { as, where, force: true }
    const slash = slashes.find(one => what === pathOf(one) || what.startsWith(`suggestions ${pathOf(one)} `))
    if (what.startsWith('suggestions ')) {
      const { name, subcommand } = slash!
      const focused = what.split(' ').at(-1)!
      const choices = await sandbox.autocomplete({
        ...acting,
        name,
        ...(subcommand && { subcommand }),
        options: { [focused]: 'tang' },
        focused,
      })
      return { exchange: null, suggested: choices.length }
    }
    if (what.startsWith('menu ')) {
      const exchange = await sandbox.messageCommand({ ...acting, name: what.slice(5), content: 'Tanggul retak' })
      return { exchange, suggested: 0 }
    }
    if (slash) {
      const { name, subcommand, options } = slash
      const exchange = await sandbox.slash({
        ...acting,
        name,
        ...(subcommand && { subcommand }),
        options: words(options),
      })
      return { exchange, suggested: 0 }
    }
    return { exchange: await use(stage, what, { as, before, where }), suggested: 0 }
  }

  /** Uses a button, menu or modal that was made for this very person, on a card of theirs. */
  async function use(
    { sandbox, data }: Stage,
    what: string,
    { as, before, where }: { as: SandboxUser; before: SandboxUser; where: 'guild' | 'dm' },
  ): Promise<Exchange> {
    const [kind, name] = what.split(' ') as ['act' | 'modal', ActName]
    if (!ACT_NAMES.includes(name)) throw new Error(`There is no ${what}.`)
    const withWords = what.endsWith('of /corpus') ? ['corpus', '1', 'history', 'en'] : (WITH[name] ?? [])
    const signer = createSigner(await loadSecret(data))
    const customId = signer.sign({ act: { name, with: withWords }, owner: as.id })
    const { message } = await sandbox.slash({ name: 'ask', options: { question: 'tanggul retak' }, as: before, where })
    const place = { messageId: message!.id, customId, where, force: true }
    if (kind === 'act' && MENUS.has(name)) return sandbox.select({ ...place, as, values: [MARK] })
    const pressed = await sandbox.press({ ...place, as: kind === 'modal' ? before : as })
    if (kind === 'act') return pressed
    if (pressed.modal === null) return pressed
    // What comes before is that of somebody who may.
    touched.length = 0
    const filled = { reason: 'kabar', text: 'Tanggul retak.', quote: ['all'], title: 'Tanggul' }
    const fields = new Set(pressed.modal.components.flatMap(({ component }) => component?.custom_id ?? []))
    return sandbox.submit({
      customId: pressed.modal.custom_id,
      fields: Object.fromEntries(Object.entries(filled).filter(([field]) => fields.has(field))),
      as,
      force: true,
    })
  }

  const REFUSALS = /only in a server|another server|Manage Server/
  const rows = Object.entries(WHO_MAY)
  const people = Object.keys(PEOPLE) as Person[]

  describe.each(people)('asked for by %s', person => {
    it.each(rows)(`%s is for %s`, async (what, who) => {
      const { logged } = sceneOf(person).stage
      const refusedBefore = logged.filter(({ msg }) => msg === 'refused').length
      touched.length = 0
      const { exchange, suggested } = await attempt(what, person)
      const refused = logged.filter(({ msg }) => msg === 'refused').slice(refusedBefore)
      const shown = [exchange?.message, ...(exchange?.followUps ?? [])].map(one => seen(one ?? null)).join('\n')
      const may = who === 'everybody' || PEOPLE[person]
      expect(refused.length > 0, shown).toBe(!may)
      expect(REFUSALS.test(shown)).toBe(!may && exchange !== null)
      if (may) return
      expect(touched).toEqual([])
      expect(suggested).toBe(0)
      expect(exchange === null || exchange.modal === null).toBe(true)
      expect(refused[0]).toMatchObject({
        user: sceneOf(person).as.id,
        server: person.includes('direct message') ? null : sceneOf(person).stage.sandbox.guild.id,
        doing: expect.stringContaining(what.startsWith('/') ? what : what.split(' ')[1]!),
      })
    })
  })
})
