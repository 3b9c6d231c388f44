import type { Helpline, Region } from './types'
import { EU, helplines } from './helplines'

export interface HelpRegion {
  id: string
  /** As a reader would look for it. */
  name: string
  /** The country codes it stands for; empty for the two that are no place. */
  covers: readonly Region[]
}

/** What a reader can choose on the help slide, in this order. */
export const helpRegions: readonly HelpRegion[] = [
  { id: 'US', name: 'USA', covers: ['US'] },
  { id: 'GB', name: 'UK', covers: ['GB'] },
  { id: 'IE', name: 'Ireland', covers: ['IE'] },
  { id: 'CA', name: 'Canada', covers: ['CA'] },
  { id: 'AU', name: 'Australia', covers: ['AU'] },
  { id: 'IN', name: 'India', covers: ['IN'] },
  { id: 'EU', name: 'Elsewhere in the EU', covers: EU.filter(country => country !== 'IE') },
  { id: 'world', name: 'Another place', covers: [] },
]

/** The country a language tag names or, for a language at home in one place, suggests; undefined where it could be many. */
function countryOf(tag: string): string | undefined {
  try {
    const locale = new Intl.Locale(tag)
    // English alone could be any of half the list.
    return locale.region ?? (locale.language === 'en' ? undefined : locale.maximize().region)
  }
  catch {
    return undefined
  }
}

/**
 * The region to start from, guessed on the device alone.
 * @param languages the browser's languages, most wanted first (`navigator.languages`); nonsense among them is passed over
 * @returns the id of a region; `world` when nothing fits
 */
export function guessRegion(languages: readonly string[]): string {
  for (const tag of languages) {
    const country = countryOf(tag)
    const region = country && helpRegions.find(region => region.covers.includes(country))
    if (region)
      return region.id
  }
  return 'world'
}

/** The lines of one region, in the order of src/evidence/helplines.ts; none for `world`, whose lines always show. */
export function linesFor(regionId: string): readonly Helpline[] {
  const covers = helpRegions.find(region => region.id === regionId)?.covers ?? []
  return helplines.filter(line => line.region.some(country => covers.includes(country)))
}

/** The directories that serve anywhere; they show whatever region is chosen. */
export const worldLines: readonly Helpline[] = helplines.filter(line => line.region.includes('world'))

/**
 * The month in which most lines were seen, to be said once above the list; each line that differs says its own.
 * @param lines the lines of the list
 * @returns a month such as `2026-11`; undefined when all were tried
 */
export function monthOfMost(lines: readonly Pick<Helpline, 'known'>[]): string | undefined {
  const months = lines.flatMap(({ known }) => known.how === 'published' ? [known.month] : [])
  const count = (month: string) => months.filter(one => one === month).length
  return months.toSorted((one, other) => count(other) - count(one))[0]
}
