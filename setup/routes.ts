import { defineRoutesSetup } from '@slidev/types'
import UnknownSlide from '../components/frame/UnknownSlide.vue'

// An address that is no slide gets a page of the deck's own. Bundled with the deck, so that it works offline.
export default defineRoutesSetup(routes => routes.map(route =>
  route.name === 'NotFound' ? { ...route, component: UnknownSlide } as typeof route : route,
))
