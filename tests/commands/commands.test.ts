import { ApplicationCommandOptionType as Type, ApplicationCommandType as CommandType } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { commands } from '../../commands/commands.ts'

interface Named {
  readonly name: string
  readonly description: string
  readonly name_localizations?: Readonly<Record<string, string>>
  readonly description_localizations?: Readonly<Record<string, string>>
  readonly type?: number
  readonly max_length?: number
  readonly options?: readonly Named[]
}

/** A command, its subcommands and all their options. */
function partsOf(part: Named, path = part.name): [path: string, part: Named][] {
  return [[path, part], ...(part.options ?? []).flatMap(option => partsOf(option, `${path} ${option.name}`))]
}

const definitions: readonly Named[] = JSON.parse(JSON.stringify(commands.map(({ data }) => data)))
const isMenu = ({ type }: Named) => type === CommandType.Message
const parts = definitions.filter(one => !isMenu(one)).flatMap(definition => partsOf(definition))

describe('the commands', () => {
  it('have names of their own', () => {
    for (const language of ['en', 'id']) {
      const names = commands.map(({ data }) => (language === 'id' ? data.name_localizations?.id : data.name))
      expect(new Set(names).size).toBe(commands.length)
    }
  })

  it.each(parts)('/%s is described in both languages, within the limits of Discord', (_, part) => {
    for (const [name, description] of [
      [part.name, part.description],
      [part.name_localizations?.['id'], part.description_localizations?.['id']],
    ]) {
      expect(name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u)
      expect(description!.length).toBeGreaterThan(0)
      expect(description!.length).toBeLessThanOrEqual(100)
    }
  })

  it.each(definitions.filter(isMenu))('“$name” of the menu of a message has a name in both languages', command => {
    for (const name of [command.name, command.name_localizations?.['id']]) expect(name).toMatch(/^\S.{0,30}\S$/u)
    expect(command.description).toBeUndefined()
  })

  it.each(parts.filter(([, { type }]) => type === Type.String))('/%s takes no text without end', (_, part) => {
    expect('choices' in part || part.max_length! <= 300).toBe(true)
  })

  it('say where they may be used, and those of moderators are offered in servers alone', () => {
    for (const { data, moderatorsOnly } of commands) {
      expect(data.contexts).toEqual(moderatorsOnly ? [0] : [0, 1, 2])
      expect(data.integration_types).toEqual(moderatorsOnly ? [0] : [0, 1])
      expect(data.default_member_permissions).toBe(moderatorsOnly ? '32' : undefined)
    }
  })
})
