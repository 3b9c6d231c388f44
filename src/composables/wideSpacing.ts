import { ref } from 'vue'

/**
 * Whether this reader has more space put between letters, words, lines or paragraphs than the deck puts there (WCAG 2.2,
 * 1.4.12). Slides are set for the deck's own spacing; with the reader's they flow and scroll, as styles/spacing.css says.
 */
export const isWide = ref(false)

/** What no style of the deck's own gives to the paragraph that is watched. */
function isChanged({ letterSpacing, wordSpacing, lineHeight, marginBottom }: CSSStyleDeclaration): boolean {
  return ![['normal', '0px'].includes(letterSpacing), wordSpacing === '0px', lineHeight === '10px', marginBottom === '0px'].every(Boolean)
}

/** Watches a paragraph out of sight: a reader's own style sheet changes it as it changes all others, whenever it comes. */
function watchSpacing(): void {
  const frame = document.createElement('div')
  const paragraph = document.createElement('p')
  frame.ariaHidden = 'true'
  frame.inert = true
  frame.className = 'on-screen-only'
  frame.style.cssText = 'position: absolute; top: 0; left: 0; display: flow-root; visibility: hidden; pointer-events: none; white-space: nowrap; font: 10px/10px monospace'
  paragraph.style.margin = '0'
  paragraph.textContent = 'a a'
  frame.append(paragraph)
  document.body.append(frame)
  new ResizeObserver(() => {
    isWide.value = isChanged(getComputedStyle(paragraph))
  }).observe(frame)
}

if (typeof window !== 'undefined')
  watchSpacing()
