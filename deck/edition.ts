import packageJson from '../package.json' with { type: 'json' }
import { settings } from './settings'

/** Writes an ISO date as people read it, the same on every machine: `2026-11-22` becomes "22 November 2026". */
export function writeDay(isoDate: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(isoDate))
}

/** Which edition of the deck something belongs to: its version, and the day on which all of it was last read through. */
export const edition = { version: packageJson.version, reviewedOn: settings.reviewedOn, day: writeDay(settings.reviewedOn) }
