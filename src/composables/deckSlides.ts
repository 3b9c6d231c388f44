import type { SlideRoute } from '@slidev/client'
import type { PartId } from '../deck/slides'
import { slides } from '@slidev/client/logic/slides.ts'
import { computed } from 'vue'
import { claimsOn, parts } from '../deck/slides'

function describe({ no, meta }: SlideRoute) {
  const { frontmatter, title = '' } = meta.slide
  return { no, id: frontmatter.id as string, part: frontmatter.part as PartId, layout: frontmatter.layout as string, title, frontmatter }
}

export type DeckSlide = ReturnType<typeof describe>

/** The talk as data, read from the slides themselves: the only list of slides that components may use. */
export const deckSlides = computed(() => slides.value.map(describe))

/** The slide with this id, or undefined. */
export const slideById = (id: string) => deckSlides.value.find(slide => slide.id === id)

/** The slide that presents a claim, or undefined. */
export const slideOfClaim = (claim: string) => deckSlides.value.find(slide => claimsOn(slide.frontmatter).includes(claim))

/** Slides with this layout, in running order. */
export const slidesWith = (layout: string) => deckSlides.value.filter(slide => slide.layout === layout)

/** The parts of the talk with the numbers of their slides. */
export const deckParts = computed(() => parts.map((part) => {
  const numbers = deckSlides.value.filter(slide => slide.part === part.id).map(slide => slide.no)
  return { ...part, first: numbers[0] ?? 0, count: numbers.length }
}))
