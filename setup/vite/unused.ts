import { ref } from 'vue'

/**
 * Stands in the build for what every Slidev deck imports and no slide of this one uses (`leaner` in vite.config.ts). The build
 * stops when something is imported that is not here.
 */
export default { install() {} }

/** `v-mark`, `v-drag` and `v-motion`, which no slide may have (src/validate/validateDeck.ts). */
export const createVMarkDirective = () => ({ install() {} })
export const createVDragDirective = createVMarkDirective
export const createVMotionDirectives = createVMarkDirective

/** floating-vue, which shows the types of code. */
export const Tooltip = {}
export const Dropdown = {}
export function recomputeAllPoppers() {}

/** Drawing on slides (`drawings.enabled: false`). */
const off = ref(false)
export const useDrawings = () => ({ drawingEnabled: off, isDrawing: off, drawingState: {} })
