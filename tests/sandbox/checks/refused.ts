import { DiscordError } from '../../../src/sandbox/errors.ts'

/** The paths that a reader complains of, as `embeds.0.title`; none where it accepts. */
export function refused(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (error) {
    if (!(error instanceof DiscordError) || error.code !== 50035) throw error
    return [...new Set(error.problems.map(({ path }) => path.map(String).join('.')))]
  }
}
