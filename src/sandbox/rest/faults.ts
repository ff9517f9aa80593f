/** What goes wrong with the next requests that fit. */
export interface Fault {
  /** A route template, such as `/interactions/:interaction_id/:token/callback`, or a pattern on the path. Default any. */
  route?: string | RegExp
  method?: string
  /** How many requests it strikes. Default 1; `Infinity` until cleared. */
  times?: number
  /** Waits this long first, in milliseconds. Alone, the request is then served as usual. */
  delayMs?: number
  /** Answers with this status instead of serving the request. */
  status?: number
  /** An object goes out as JSON, a string as HTML. */
  body?: unknown
  headers?: Record<string, string>
  /** Cuts the connection: `before` the request has any effect, or `after` it was carried out. */
  hangUp?: 'before' | 'after'
}

/** The rule that strikes this request, if any; one of its times is used up. */
export function takeFault(
  rules: Fault[],
  { method, route, path }: { method: string; route: string | null; path: string },
): Fault | undefined {
  const rule = rules.find(
    it =>
      (it.method === undefined || it.method === method) &&
      (it.route === undefined || (typeof it.route === 'string' ? it.route === route : it.route.test(path))),
  )
  if (!rule) return undefined
  const left = (rule.times ?? 1) - 1
  const index = rules.indexOf(rule)
  if (left > 0) rules[index] = { ...rule, times: left }
  else rules.splice(index, 1)
  return rule
}
