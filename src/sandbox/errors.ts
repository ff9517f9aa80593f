import { errorTree, linesOf, type Problem } from './checks/problems.ts'

/** An answer other than success: HTTP status, Discord's JSON error code and message. */
export class DiscordError extends Error {
  readonly status: number
  readonly code: number
  readonly problems: readonly Problem[]

  constructor(status: number, code: number, message: string, problems: readonly Problem[] = []) {
    super(message)
    this.status = status
    this.code = code
    this.problems = problems
  }

  /** The body as Discord writes it. */
  body(): Record<string, unknown> {
    const errors = this.problems.length > 0 ? { errors: errorTree(this.problems) } : {}
    return { message: this.message, code: this.code, ...errors }
  }

  reasons(): string[] {
    return linesOf(this.problems)
  }
}

/** Discord's errors by name (documentation, "Opcodes and status codes"). */
const catalogue = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  notThisApplication: [403, 20012, 'You are not authorized to perform this action on this application'],
  tooManyCommandCreates: [400, 30034, 'Max number of daily application command creates has been reached (200)'],
  fileTooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  notTheAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotMessageUser: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  cannotReplyWithoutHistory: [400, 160002, 'Cannot reply without permission to read message history'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>

export function refusal(name: keyof typeof catalogue): DiscordError {
  const [status, code, message] = catalogue[name]
  return new DiscordError(status, code, message)
}

/** 50035, with the tree of what is wrong. */
export function invalidForm(problems: readonly Problem[]): DiscordError {
  return new DiscordError(400, 50035, 'Invalid Form Body', problems)
}
