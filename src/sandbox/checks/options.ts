import type { CommandOption } from '../state.ts'
import type { Problem } from './problems.ts'

const optionType = { subcommand: 1, group: 2, string: 3, integer: 4, number: 10 } as const
const completable = new Set<number>([optionType.string, optionType.integer, optionType.number])

/**
 * Rules between the options of a command: order, names, nesting, choices.
 * @param depth 0 in the command itself, 1 in a group, 2 in a subcommand.
 */
export function checkOptions(options: readonly CommandOption[], at: readonly PropertyKey[], depth: number): Problem[] {
  let sawOptional = false
  return options.flatMap((it, index) => {
    const problems: Problem[] = []
    const refuse = (field: string, rule: string, message: string) =>
      problems.push({ path: [...at, index, field], code: `APPLICATION_COMMAND_OPTIONS_${rule}`, message })
    const twin = options.findIndex(other => other.name === it.name)
    if (twin < index) refuse('name', 'NAME_ALREADY_EXISTS', 'Name used twice')
    if (isNesting(it) !== isNesting(options[0]!)) refuse('type', 'TYPE_INVALID', 'Subcommands stand by themselves')
    const isTooDeep = it.type === optionType.group ? depth > 0 : isNesting(it) && depth > 1
    if (isTooDeep) refuse('type', 'TYPE_INVALID', 'Nested too deeply')
    if (depth === 1 && it.type !== optionType.subcommand) refuse('type', 'TYPE_INVALID', 'A group holds subcommands')
    if (it.required && sawOptional) refuse('required', 'REQUIRED_INVALID', 'Required options come first')
    sawOptional ||= !it.required
    if (!isNesting(it)) return [...problems, ...checkValues(it, [...at, index])]
    const inner = it.type === optionType.group ? 1 : 2
    return [...problems, ...checkOptions(it.options ?? [], [...at, index, 'options'], inner)]
  })
}

const isNesting = ({ type }: CommandOption) => type === optionType.subcommand || type === optionType.group

/** What an option that takes a value may ask of it. */
function checkValues(it: CommandOption, at: readonly PropertyKey[]): Problem[] {
  const problems: Problem[] = []
  const refuse = (field: string, message: string) =>
    problems.push({ path: [...at, field], code: 'APPLICATION_COMMAND_OPTIONS_VALUE_INVALID', message })
  const canChoose = completable.has(it.type)
  if (it.options?.length) refuse('options', 'Only subcommands and groups have options')
  if (it.autocomplete && !canChoose) refuse('autocomplete', 'Not for this type of option')
  if (it.choices?.length && !canChoose) refuse('choices', 'Not for this type of option')
  if (it.autocomplete && it.choices?.length) refuse('choices', 'Choices exclude autocomplete')
  if (it.choices?.some(({ value }) => !fits(it.type, value))) refuse('choices', 'A value is not of the option’s type')
  if ((it.min_length ?? 0) > (it.max_length ?? Infinity)) refuse('min_length', 'Above max_length')
  if ((it.min_value ?? -Infinity) > (it.max_value ?? Infinity)) refuse('min_value', 'Above max_value')
  return problems
}

function fits(type: number, value: string | number): boolean {
  if (type === optionType.integer) return Number.isInteger(value)
  return typeof value === (type === optionType.number ? 'number' : 'string')
}
