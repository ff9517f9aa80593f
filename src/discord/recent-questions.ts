/** What people asked lately, to be suggested to them again. Held in memory only: never written, gone with a restart. */
export interface RecentQuestions {
  note(user: string, question: string): void
  /** The latest first. */
  of(user: string): readonly string[]
  /** How many were forgotten. */
  forget(user: string): number
}

/** So many questions of one person, of so many people: those who asked last. A longer question could not be suggested. */
const MOST_EACH = 20
const MOST_PEOPLE = 300
const LONGEST = 100

export function createRecentQuestions(): RecentQuestions {
  const byUser = new Map<string, readonly string[]>()
  return {
    note(user, question) {
      if (question.trim() === '' || question.length > LONGEST) return
      const earlier = (byUser.get(user) ?? []).filter(other => other !== question)
      // Taken out and put in again, a person stands last, and who has not asked for longest stands first.
      byUser.delete(user)
      byUser.set(user, [question, ...earlier].slice(0, MOST_EACH))
      for (const [longestAgo] of byUser) {
        if (byUser.size <= MOST_PEOPLE) break
        byUser.delete(longestAgo)
      }
    },
    of: user => byUser.get(user) ?? [],
    forget(user) {
      const count = byUser.get(user)?.length ?? 0
      byUser.delete(user)
      return count
    },
  }
}
