import type { settings } from '../settings'

/**
 * What is wrong with an address that readers are to open.
 * @returns one readable sentence; undefined when it is a full https address, without a name or password in it
 */
export function addressProblem(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url?.protocol === 'https:' && !url.username && !url.password
    ? undefined
    : `"${text}" is no address that others can open. Write it in full and without a password, such as https://example.org/talk/.`
}

function dayProblem(text: string): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? undefined : `"${text}" is no day. Write it as year-month-day, such as 2026-11-22.`
}

/**
 * Checks what a wrong word in the settings would break unseen: where the ways lead, and the days.
 * @returns one readable sentence per problem, each naming the setting; empty when all are sound
 */
export function validateSettings({ leaveTo, publicAddress, reviewedOn, nextReviewOn }: Pick<typeof settings, 'leaveTo' | 'publicAddress' | 'reviewedOn' | 'nextReviewOn'>): string[] {
  const problems = {
    leaveTo: addressProblem(leaveTo),
    publicAddress: publicAddress ? addressProblem(publicAddress) : undefined,
    reviewedOn: dayProblem(reviewedOn),
    nextReviewOn: dayProblem(nextReviewOn),
  }
  return Object.entries(problems).flatMap(([name, problem]) => problem ? `src/settings.ts, ${name}: ${problem}` : [])
}
