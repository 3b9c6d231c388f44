import type { RouteId } from './deck/slides'
import { settings } from './settings'

/** Between things in a row. It ends a line, and never begins one. */
export const separator = '\u00A0· '

function format(isoDate: string, how: Intl.DateTimeFormatOptions): string {
  // A build stops at it, and names where it stands (src/validate/).
  if (Number.isNaN(Date.parse(isoDate)))
    return isoDate
  return new Intl.DateTimeFormat(settings.datesAsIn, { ...how, timeZone: 'UTC' }).format(new Date(isoDate))
}

/** Writes an ISO date as people read it, the same on every machine: `2026-11-22` becomes "22 November 2026". */
export function formatDate(isoDate: string): string {
  return format(isoDate, { dateStyle: 'long' })
}

/** Writes the month of an ISO date, short: `2026-11-22` becomes "Nov 2026". */
export function formatMonth(isoDate: string): string {
  return format(isoDate, { month: 'short', year: 'numeric' })
}

/**
 * A number of minutes as a presenter would say it: `0.5` becomes "½ minute".
 * @param minutes more than 0
 */
export function formatMinutes(minutes: number): string {
  const whole = Math.floor(minutes)
  const fraction = ({ 0: '', 0.25: '¼', 0.5: '½', 0.75: '¾' } as Record<number, string>)[minutes - whole]
  return `${fraction === undefined ? minutes : `${whole || ''}${fraction}`} minute${minutes > 1 ? 's' : ''}`
}

/**
 * What opens a slide's speaker notes: on each route, how long it takes, or what becomes of it.
 * @param frontmatter the slide's own
 * @param frontmatter.minutes on the whole talk; none behind its end
 * @param frontmatter.short on the 15-minute route; none where it does not stop
 */
export function describeTiming({ minutes, short }: { minutes?: number, short?: number }): Record<RouteId, string> {
  if (!minutes)
    return { whole: '**After the end,** to look things up.', short: '**After the end,** to look things up.' }
  return { whole: `**About ${formatMinutes(minutes)}.**`, short: short ? `**On the 15-minute route: ${formatMinutes(short)}.**` : '**Not on the 15-minute route:** pass over it.' }
}
