import { z } from 'zod'
import { locales } from '../limits.ts'

/** Text that may be absent. */
export const text = (max: number) => z.string().max(max).nullish()

/** Text that must be there and say something. */
export const filled = (max: number) =>
  z
    .string()
    .max(max)
    .refine(value => value.trim() !== '', { message: 'This field is required', params: { code: 'BASE_TYPE_REQUIRED' } })

/** An address with one of these schemes. */
export const url = (max: number, ...schemes: string[]) =>
  z
    .string()
    .max(max)
    .refine(value => URL.canParse(value) && schemes.includes(new URL(value).protocol), {
      message: `Not a well formed URL; its scheme must be one of ${schemes.join(' ')}`,
      params: { code: 'URL_TYPE_INVALID' },
    })

/** A snowflake, or the number of an uploaded file. */
export const id = z.union([z.string().regex(/^\d{1,20}$/), z.int().nonnegative()]).transform(String)

export const flag = z.boolean().nullish()

/** Translations of a text: known locales, each within the rules of the text itself. */
export const translations = (one: z.ZodType<string>) =>
  z
    .record(z.string(), one)
    .superRefine((value, context) => {
      for (const locale of Object.keys(value)) {
        if (!locales.has(locale)) context.addIssue({ code: 'custom', path: [locale], message: 'Unknown locale' })
      }
    })
    .nullish()
