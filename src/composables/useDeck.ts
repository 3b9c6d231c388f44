import type { SlideRoute } from '@slidev/client'
import type { PartId } from '../deck/slides'
import { useNav } from '@slidev/client'
import { computed } from 'vue'
import { claimsOn, parts } from '../deck/slides'

export interface DeckSlide {
  no: number
  id: string
  part: PartId
  layout: string
  title: string
  frontmatter: Record<string, any>
}

function describe(route: SlideRoute): DeckSlide {
  const { frontmatter, title } = route.meta.slide
  return { no: route.no, id: frontmatter.id, part: frontmatter.part, layout: frontmatter.layout, title: title ?? '', frontmatter }
}

/** The talk as data, read from the slides themselves: the only list of slides that components may use. */
export function useDeck() {
  const nav = useNav()
  const slides = computed(() => nav.slides.value.map(describe))

  /** The slide with this id, or undefined. */
  function slideById(id: string): DeckSlide | undefined {
    return slides.value.find(slide => slide.id === id)
  }

  /** The slide that presents a claim, or undefined. */
  function slideOfClaim(claim: string): DeckSlide | undefined {
    return slides.value.find(slide => claimsOn(slide.frontmatter).includes(claim))
  }

  /** Slides with this layout, in running order. */
  function slidesWith(layout: string): DeckSlide[] {
    return slides.value.filter(slide => slide.layout === layout)
  }

  /** The parts of the talk with the numbers of their slides. */
  const partsInDeck = computed(() => parts.map((part) => {
    const numbers = slides.value.filter(slide => slide.part === part.id).map(slide => slide.no)
    return { ...part, first: numbers[0] ?? 0, count: numbers.length }
  }))

  return { nav, slides, slideById, slideOfClaim, slidesWith, parts: partsInDeck }
}
