import packageJson from '../../package.json' with { type: 'json' }
import { settings } from '../settings'

function write(isoDate: string, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(settings.datesAsIn, { ...how, timeZone: 'UTC' }).format(new Date(isoDate))
}

/** Writes an ISO date as people read it, the same on every machine: `2026-11-22` becomes "22 November 2026". */
export function formatDate(isoDate: string): string {
  return write(isoDate, { dateStyle: 'long' })
}

/** Writes the month of an ISO date, short: `2026-11-22` becomes "Nov 2026". */
export function formatMonth(isoDate: string): string {
  return write(isoDate, { month: 'short', year: 'numeric' })
}

/** Which edition of the deck something belongs to: its version, when all of it was last reviewed and is next, and whose work it is. */
export const edition = {
  // In the deck Vite puts it in place of the name; so nothing else of package.json is shipped.
  version: typeof __VERSION__ === 'string' ? __VERSION__ : packageJson.version,
  reviewedOn: settings.reviewedOn,
  day: formatDate(settings.reviewedOn),
  nextReviewOn: settings.nextReviewOn,
  nextDay: formatDate(settings.nextReviewOn),
  madeBy: settings.madeBy,
  funding: settings.funding,
}
