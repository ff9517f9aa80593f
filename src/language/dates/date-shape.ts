/** Which third of a month or year is meant: `awal`, `pertengahan`, `akhir`. */
export type DatePart = 'early' | 'mid' | 'late'

/** What a date expression says, before it is known when that was said. */
export type DateShape =
  /** A day of a month; the year may be missing, or be counted from the writer's (`yearOffset` −1: last year). */
  | {
      readonly type: 'day'
      readonly year: number | null
      readonly yearOffset?: number
      readonly month: number
      readonly day: number
      /** 0 is Sunday: what the text says that the day was. */
      readonly weekday?: number
    }
  | {
      readonly type: 'month'
      readonly year: number | null
      readonly yearOffset?: number
      readonly month: number
      readonly part?: DatePart
    }
  | { readonly type: 'quarter'; readonly year: number | null; readonly yearOffset?: number; readonly quarter: number }
  | { readonly type: 'year'; readonly year: number; readonly part?: DatePart }
  /** A weekday; `week` −1 is the week before the writer's. */
  | { readonly type: 'weekday'; readonly weekday: number; readonly week?: number }
  /** So many days, weeks, months or years from the day of writing. */
  | {
      readonly type: 'offset'
      readonly unit: 'day' | 'week' | 'weekend' | 'month' | 'year'
      readonly amount: number
      readonly part?: DatePart
    }
  | { readonly type: 'range'; readonly from: DateShape; readonly to: DateShape }
