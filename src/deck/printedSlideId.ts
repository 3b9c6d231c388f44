/** The element id that Slidev's print page gives a slide's first state. Source: `PrintSlideClick.vue` of @slidev/client 53. */
export function printedSlideId(no: number): string {
  return `${String(no).padStart(3, '0')}-01`
}
