import packageJson from '../../package.json' with { type: 'json' }
import { formatDate } from '../format'
import { settings } from '../settings'

/** Which edition of the deck something belongs to: its version, and the days on which all of it was last reviewed and is next. */
export const edition = {
  // In the deck Vite puts it in place of the name; so nothing else of package.json is shipped.
  version: typeof __VERSION__ === 'string' ? __VERSION__ : packageJson.version,
  day: formatDate(settings.reviewedOn),
  nextDay: formatDate(settings.nextReviewOn),
}
