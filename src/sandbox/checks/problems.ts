/** One fault of a request body: where it is, Discord's code for it (or one of the same kind), and what is wrong. */
export interface Problem {
  readonly path: readonly PropertyKey[]
  readonly code: string
  readonly message: string
}

/** Discord's form of a list of faults: a tree along the paths, with `_errors` where something is wrong. */
export function errorTree(problems: readonly Problem[]): Record<string, unknown> {
  const here = problems.filter(({ path }) => path.length === 0).map(({ code, message }) => ({ code, message }))
  const tree: Record<string, unknown> = here.length > 0 ? { _errors: here } : {}
  for (const key of new Set(problems.flatMap(({ path }) => path.slice(0, 1).map(String)))) {
    const below = problems.filter(({ path }) => path.length > 0 && String(path[0]) === key)
    tree[key] = errorTree(below.map(problem => ({ ...problem, path: problem.path.slice(1) })))
  }
  return tree
}

/** One line per fault, such as `embeds.0.title: Too big`. */
export function linesOf(problems: readonly Problem[]): string[] {
  return problems.map(({ path, code, message }) => `${path.map(String).join('.') || '(body)'}: ${message} [${code}]`)
}
