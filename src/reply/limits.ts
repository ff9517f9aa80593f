/** Discord's limits on a message, in UTF-16 code units (a little stricter than Discord, which counts characters). */
export const LIMITS = {
  content: 2000,
  embeds: 10,
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  /** Over all embeds of a message together. */
  total: 6000,
} as const

/** Limits of our own: what a reader still takes in at a glance. */
export const SHOWN = {
  /** Characters of the ledger of figures. */
  ledger: 1600,
  /** Entries of a list of names, files or days. */
  list: 10,
  /** Characters of a name (outlet, speaker, unit, file). */
  name: 80,
  /** Characters of a longer remark: a reason, what was asked and not found. */
  remark: 200,
  /** Characters of a link; a longer one is left out. */
  link: 300,
} as const
