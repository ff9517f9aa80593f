/** Does one task at a time, in the order in which they were asked for; one that fails does not hold up the next. */
export type InTurn = <Result>(task: () => Promise<Result>) => Promise<Result>

export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return task => {
    const result = last.then(task)
    last = result.catch(() => {})
    return result
  }
}
