/** The two languages that Kutip reads and is asked in. */
export type Language = 'en' | 'id'
