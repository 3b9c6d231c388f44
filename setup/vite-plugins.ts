import { defineVitePluginsSetup } from '@slidev/types'
import { checkDeck } from './vite/checkDeck'
import { closedEndpoints } from './vite/closedEndpoints'
import { fillPage } from './vite/fillPage'
import { listShipped } from './vite/listShipped'
import { quietStyles } from './vite/quietStyles'
import { retrySlides } from './vite/retrySlides'

export default defineVitePluginsSetup((options) => {
  // Slidev serves and builds the page from here; Vite's own hook for it does not run in `npm start`.
  options.utils.indexHtml = fillPage(options)
  return [checkDeck(), closedEndpoints(), retrySlides(), listShipped(), quietStyles()]
})
