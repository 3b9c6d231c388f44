/* eslint-disable no-template-curly-in-string -- these are Slidev's own lines, word for word */
import type { Plugin } from 'vite'

/** What is changed in one of Slidev's own files: each piece of it, and what stands there instead. */
interface Mend { file: string, pieces: [was: string, becomes: string][] }

const mends: Mend[] = [
  { file: 'internals/NavControls.vue', pieces: [['<nav ref="root"', '<nav ref="root" aria-label="Controls"']] },
  {
    // A button within a button, which HTML does not know and a keyboard meets twice. A press on the inner one reaches the plain element all the same.
    file: 'internals/MenuButton.vue',
    pieces: [
      [
        '<button :class="{ disabled }" @click="value = !value">\n      <slot name="button" :value :class="{ disabled }" />\n    </button>',
        '<span :class="{ disabled }" @click="value = !value">\n      <slot name="button" :value :class="{ disabled }" />\n    </span>',
      ],
    ],
  },
  {
    // The overview, whose pictures of slides say nothing to a screen reader: a list of titles, one of them chosen.
    file: 'internals/QuickOverview.vue',
    pieces: [
      [
        'select-none"\n      @click="close"',
        'select-none"\n      role="listbox" aria-label="All slides" tabindex="0" :aria-activedescendant="`overview-${currentOverviewPage}`"\n      @click="close"',
      ],
      // The number beside each picture stands for it: the words in the picture are no name for what is chosen.
      [
        'class="absolute top-0"',
        'class="absolute top-0" :id="`overview-${route.no}`" role="option" :aria-label="`${route.no} ${route.meta.slide.title}`" :aria-selected="currentOverviewPage === route.no"',
      ],
    ],
  },
  {
    // "Go to", which is there all the time, only out of sight, and whose list says neither that it is one nor what is chosen.
    file: 'internals/Goto.vue',
    pieces: [
      ['id="slidev-goto-dialog"', 'id="slidev-goto-dialog" :inert="!showGotoDialog"'],
      [
        'type="text"',
        'type="text" role="combobox" aria-label="Go to slide: number or words of its title" aria-autocomplete="list" aria-controls="slidev-goto-list" :aria-expanded="result.length > 0" :aria-invalid="!valid && text !== \'\'" :aria-activedescendant="valid ? `slidev-goto-${result.at(selectedIndex)?.no}` : undefined"',
      ],
      ['class="autocomplete-list"', 'id="slidev-goto-list" role="listbox" aria-label="Slides" class="autocomplete-list"'],
      ['<ul table', '<ul role="presentation" table'],
      // It closes when the focus leaves it, and not when something else loses the focus just before it takes it.
      ['watch(activeElement, () => {\n  if (!container.value?.contains(activeElement.value as Node))', 'watch(activeElement, (now, before) => {\n  if (container.value?.contains(before as Node) && !container.value.contains(now as Node))'],
      // Its list jumps, as all else, where a reader wants no movement; elsewhere nobody misses the glide.
      ['behavior: \'smooth\',\n        top: item.offsetTop + item', 'top: item.offsetTop + item'],
      ['behavior: \'smooth\',\n        top: item.offsetTop,', 'top: item.offsetTop,'],
      ['role="button"\n          tabindex="0"', ':id="`slidev-goto-${item.no}`" role="option" :aria-selected="selectedIndex === index" tabindex="-1"'],
    ],
  },
  {
    // The slides one after another, without Vue's group of transitions: that has the browser work out the styles and places
    // of all slides several times for each change. How a slide comes in stands in styles/controls.css.
    file: 'internals/SlidesShow.vue',
    pieces: [
      [':is="(hasViewTransition && !isPrintMode && !hmrSkipTransition && !disableTransition) ? \'div\' : TransitionGroup"', 'is="div"'],
      ['v-bind="(hmrSkipTransition || disableTransition || isPrintMode) ? {} : currentTransition"', ''],
      ['tag="div"', ''],
    ],
  },
  // The options in Slidev's bar: a label around two buttons names one of them after the other, and none of the numbers.
  {
    file: 'internals/FormItem.vue',
    pieces: [['<component :is="div ? \'div\' : \'label\'"', '<component :is="div ? \'div\' : \'label\'" :role="div ? \'group\' : undefined" :aria-label="div ? title : undefined"']],
  },
  {
    file: 'internals/Settings.vue',
    pieces: [
      ['<FormItem title="Cursor Style">', '<FormItem title="Cursor Style" div>'],
      ['title="Slide Scale"', 'title="Slide Scale" div'],
    ],
  },
  {
    file: 'internals/FormSlider.vue',
    pieces: [['type="number"', 'type="number" aria-label="as a number"']],
  },
  {
    // A slide is turned by one finger from its touch to its end, on a page of its own size. Two fingers, a page made larger,
    // words that are selected, a field, or a part that scrolls sideways are the reader's.
    file: 'composables/useSwipeControls.ts',
    pieces: [
      [
        'export function useSwipeControls(',
        `function isReaders({ target, type, isPrimary }: PointerEvent) {
  const isScrolled = (element: Element | null): boolean => !!element
    && ((element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX)) || isScrolled(element.parentElement))
  return !isPrimary || type === 'pointercancel' || (window.visualViewport?.scale ?? 1) > 1 || getSelection()?.isCollapsed === false
    || !!(target as Element).closest('textarea, select, input:not([type=checkbox], [type=radio]), [contenteditable]') || isScrolled(target as Element)
}

export function useSwipeControls(`,
      ],
      ['onSwipeStart() {\n      if (isDrawing.value)\n        return\n      swipeBegin.value = timestamp()', 'onSwipeStart(event) {\n      if (isDrawing.value)\n        return\n      swipeBegin.value = isReaders(event) ? 0 : timestamp()'],
      ['onSwipeEnd() {\n      if (!swipeBegin.value)', 'onSwipeEnd(event) {\n      if (!swipeBegin.value || isReaders(event))'],
    ],
  },
  // Where the browser may not keep the screen on (a low battery, a setting), there is nothing to be done, and nothing to report.
  { file: 'composables/useWakeLock.ts', pieces: [['request(\'screen\')', 'request(\'screen\').catch(() => {})']] },
  {
    // Windows that follow each other. Slidev's say every place they come to, another's too, as their own: the echo of one key,
    // heard after the next one, takes that back, and the windows may then chase each other for good. Here a place is its first
    // speaker's, since when they came to it; nobody follows an older place than the one they know, and whoever hears an older
    // one says theirs again. A viewer that has followed is silent; a presenter passes the word on to the other viewers.
    file: 'setup/root.ts',
    pieces: [
      ['import { initSharedState, onPatch, patch }', 'import { initSharedState, onPatch, patch, sharedState }'],
      [
        '  // update shared state\n',
        `  /** The newest place that this window knows of: who came to it of their own, and when. */
  let place = { page: 0, clicks: 0, id, time: 0 }
`,
      ],
      [
        `    patch('page', +currentSlideNo.value)
    patch('clicks', clicksContext.value.current)
`,
        `    const [page, clicks] = [+currentSlideNo.value, +(router.currentRoute.value.query.clicks || 0)]
    if (page !== place.page || clicks !== place.clicks)
      place = { page, clicks, id, time: Math.max(Date.now(), place.time + 1) }
    else if (place.id !== id && !isPresenter.value)
      return
    patch('page', page)
    patch('clicks', clicks)
`,
      ],
      // A word that comes while this window speaks is not handed on by Slidev: it is looked at after that.
      [
        `      id,
      type: syncType.value,
      time: Date.now(),
    })
`,
        `      id: place.id,
      type: syncType.value,
      time: place.time,
    })
    setTimeout(() => heed(sharedState))
`,
      ],
      // A way that was cut off by the next one has led nowhere.
      ['router.afterEach(updateSharedState)', 'router.afterEach((_to, _from, failure) => failure ? undefined : updateSharedState())'],
      ['onPatch((state) => {', 'function heed(state: typeof sharedState) {'],
      [
        `    if (state.lastUpdate?.type === syncType.value)
      return
    if ((+state.page === +currentSlideNo.value && +clicksContext.value.current === +state.clicks))
      return
    // if (state.lastUpdate?.type === 'presenter') {
`,
        `    if (!state.lastUpdate)
      return
    const { id: by, time, type } = state.lastUpdate
    const isNewer = time === place.time ? by > place.id : time > place.time
    if (!isNewer) {
      // Vite's shared state forgets what this window has said if it hears of another one meanwhile.
      if (place.id === id && (by !== id || time < place.time))
        updateSharedState()
      return
    }
    if (type === syncType.value)
      return
    const [page, clicks] = [+state.page, +(state.clicks || 0)]
    place = { page, clicks, id: by, time }
    if (page === +currentSlideNo.value && clicks === +(router.currentRoute.value.query.clicks || 0))
      return updateSharedState()
`,
      ],
      ['    // }\n  })\n}', '  }\n  onPatch(heed)\n}'],
    ],
  },
]

/** Mends Slidev's own files, for keyboards and screen readers, for speed and for two windows; stops when they are no longer the ones it knows. */
export function mendSlidev(): Plugin {
  return {
    name: 'mend-slidev',
    enforce: 'pre',
    transform(code, id) {
      // Under `npm start` Vite puts a version behind what lies in node_modules.
      const path = id.replace(/\?v=\w+$/, '')
      const mend = mends.find(({ file }) => path.endsWith(`/@slidev/client/${file}`))
      if (!mend)
        return
      let mended = code
      for (const [was, becomes] of mend.pieces) {
        if (mended.split(was).length !== 2)
          this.error(`mend-slidev: Slidev's ${mend.file} is no longer the one this plugin knows; see build/mendSlidev.ts. Looked for: ${was}`)
        mended = mended.replace(was, () => becomes)
      }
      return { code: mended, map: null }
    },
  }
}
