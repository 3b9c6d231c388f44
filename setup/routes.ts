import { defineRoutesSetup } from '@slidev/types'
import UnknownSlide from '../components/frame/UnknownSlide.vue'
import ReadingView from '../components/reading/ReadingView.vue'

export default defineRoutesSetup((slidev) => {
  // Pages that flow, in place of a stage.
  const own = ([
    { name: 'read', path: '/read/:no?', component: ReadingView },
    { name: 'evidence', path: '/evidence', component: () => import('../components/evidence/EvidenceSheet.vue') },
    { name: 'form', path: '/form', component: () => import('../components/worksheet/FormView.vue') },
    { name: 'worksheet', path: '/worksheet', component: () => import('../components/worksheet/WorksheetView.vue') },
    // For who presents; the public build has no word of it.
    ...__SLIDEV_FEATURE_PRESENTER__ ? [{ name: 'ground-rules', path: '/ground-rules', component: () => import('../components/presenter/GroundRules.vue') }] : [],
  ] satisfies typeof slidev).map(route => ({ ...route, meta: { isPage: true } }))
  return [...own, ...slidev]
    // The exports need the print page of the slides, and nobody the one of the notes. Notes are written in their files: the
    // development server takes no changes (setup/vite/closedEndpoints.ts).
    .filter(route => !['/presenter/print', '/notes-edit'].includes(route.path))
    // An address that is no slide gets a page of the deck's own. Bundled with the deck, so that it works offline.
    .map(route => route.name === 'NotFound' ? { ...route, component: UnknownSlide } as typeof route : route)
})
