import { getSlide, slides } from '@slidev/client/logic/slides.ts'
import { defineAppSetup } from '@slidev/types'

export default defineAppSetup(({ router }) => {
  // One history entry for the whole visit: Back leads to the page before the deck, whatever was looked at in between.
  router.push = router.replace

  router.beforeEach((to) => {
    const { no } = to.params
    if (no === undefined || getSlide(String(no)))
      return true
    // A slide may be called by its id; the address then shows only its number, which says nothing to an onlooker.
    const named = slides.value.find(slide => slide.meta.slide.frontmatter.id === no)
    return named
      ? { ...to, params: { no: String(named.no) }, replace: true }
      : { name: 'NotFound', params: { pathMatch: to.path.split('/').slice(1) }, replace: true }
  })
})
