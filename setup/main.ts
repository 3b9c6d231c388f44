import { getSlide, slides } from '@slidev/client/logic/slides.ts'
import { defineAppSetup } from '@slidev/types'
import { computed, watchEffect } from 'vue'
import { followCardKey } from '../src/composables/evidenceCard'
import { dropFirstScreen } from '../src/composables/firstScreen'
import { keepOneHistoryEntry } from '../src/composables/keepOneHistoryEntry'
import { releaseFocus } from '../src/composables/releaseFocus'
import { followRoute } from '../src/composables/talkRoute'
import { useAnswers } from '../src/composables/useAnswers'
import { followClicker } from '../src/composables/useBlankScreen'
import { followDialogs } from '../src/composables/useDialogs'
import { guardKeys } from '../src/composables/useLetterKeys'
import { followPage } from '../src/composables/useSlideMode'
import { isFromResult } from '../src/composables/useWay'
import { followZoom } from '../src/composables/useZoom'
import { readOn } from '../src/composables/writeOn'
import { settings } from '../src/settings'

/** Beside a presenter view the audience's window shows slides, however narrow it is, on a screen that is no phone's. */
const isPresenting = __SLIDEV_FEATURE_PRESENTER__ && Math.min(screen.width, screen.height) >= 640

/** Layouts whose slides show or take answers. */
const answering = new Set(['check', 'builder', 'result'])

export default defineAppSetup(async ({ router }) => {
  keepOneHistoryEntry(router)
  followPage(router)
  followDialogs()
  followClicker()
  guardKeys()
  releaseFocus()
  followCardKey()
  followZoom()
  if (__SLIDEV_FEATURE_PRESENTER__)
    followRoute()

  // A browser may refuse to keep the screen on, for one with a low battery; Slidev asks and takes no notice.
  window.addEventListener('unhandledrejection', (event) => {
    if (event.reason?.name === 'NotAllowedError' && /wake lock/i.test(event.reason.message))
      event.preventDefault()
  })

  const layoutOf = (no: unknown) => getSlide(String(no))?.meta.slide.frontmatter.layout
  router.afterEach(({ name, params, meta }) => {
    // For styles: asking the whole page for what is in it would cost as much as a change of slides.
    document.documentElement.dataset.page = String(name)
    document.documentElement.classList.toggle('reading', Boolean(meta.isPage))
    // It is not shown at the address of another slide or page.
    if (!document.documentElement.dataset.first || !['play', 'read'].includes(String(name)))
      dropFirstScreen()
    if (layoutOf(params.no) === 'result')
      isFromResult.value = false
  })

  /** Whether a page that shows slides would show their words too small. */
  const isForHand = (page: unknown) => !isPresenting && page === 'play' && window.matchMedia(settings.readingScreens).matches

  let arriving = true
  router.beforeEach((to) => {
    const { no } = to.params
    // The reading view may be called without a number; from there on, a way to the slides leads to the slides.
    if (!no) {
      arriving &&= to.name !== 'read'
      return true
    }
    // A slide may be called by its id; the address then shows only its number, which says nothing to an onlooker.
    const slide = getSlide(String(no)) ?? slides.value.find(slide => slide.meta.slide.frontmatter.id === no)
    if (!slide)
      return { name: 'NotFound', params: { pathMatch: to.name === 'presenter' ? ['presenter', String(no)] : [String(no)] }, replace: true }
    if (String(slide.no) !== no)
      return { ...to, params: { no: String(slide.no) }, replace: true }
    const opensReading = arriving && isForHand(to.name)
    arriving = false
    return !opensReading || { name: 'read', params: { no }, replace: true }
  })

  // Whoever zooms in on a slide wants larger words; a slide only shrinks, and the page for reading has them.
  let { devicePixelRatio } = window
  window.addEventListener('resize', () => {
    const hasZoomedIn = window.devicePixelRatio > devicePixelRatio
    devicePixelRatio = window.devicePixelRatio
    const { name, params } = router.currentRoute.value
    if (hasZoomedIn && isForHand(name))
      readOn(router, String(params.no))
  })

  // The window's title is seen in tabs, task bars and history lists: it says nothing while someone answers.
  const title = document.title
  const { isBlank } = useAnswers()
  const wanted = computed(() => {
    const layout = layoutOf(router.currentRoute.value.params.no)
    return answering.has(layout) || !isBlank.value ? settings.neutralTitle : title
  })
  function keepTitle() {
    const isLeaving = document.documentElement.classList.contains('leaving')
    // The presenter view has a longer title of Slidev's own, which says as little.
    if (!document.title.endsWith(wanted.value) && !isLeaving)
      document.title = wanted.value
  }
  watchEffect(keepTitle)
  // Slidev sets a title of its own when it is up, which may be later.
  const element = document.querySelector('title')!
  // Nor may a translator of the browser's change it for ever, in turn with this.
  element.translate = false
  new MutationObserver(keepTitle).observe(element, { childList: true })

  if (__SLIDEV_FEATURE_PRESENTER__) {
    // No visitor of the public deck loads it. Last, since the router does not wait: what is above has to hear of the first page.
    const { followRoom } = await import('../src/composables/useRoom')
    followRoom(router)
  }
})
