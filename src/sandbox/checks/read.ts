import type { z } from 'zod'
import { invalidForm } from '../errors.ts'
import type { Problem } from './problems.ts'

/**
 * A value as its schema has it. `at` is put before the path of each fault.
 * @throws 50035 where it does not fit.
 */
export function read<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  at: readonly PropertyKey[] = [],
): z.output<Schema> {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  const problems = result.error.issues.map(issue => ({
    path: [...at, ...issue.path],
    code: codeOf(issue),
    message: issue.message,
  }))
  throw invalidForm(problems)
}

/** @throws 50035 where there are problems. */
export function assertValid(problems: readonly Problem[]): void {
  if (problems.length > 0) throw invalidForm(problems)
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return String(issue.params?.['code'] ?? 'BASE_TYPE_INVALID')
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    return issue.origin === 'string' || issue.origin === 'array' ? 'BASE_TYPE_BAD_LENGTH' : 'NUMBER_TYPE_RANGE'
  }
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'BASE_TYPE_REQUIRED' : 'BASE_TYPE_BAD_TYPE'
  return issue.code === 'invalid_union' ? 'UNION_TYPE_CHOICES' : 'BASE_TYPE_CHOICES'
}
