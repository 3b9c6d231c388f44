import type { Scene } from '../scene'
import { adviceScenes } from './advice'
import { reasonsScenes } from './reasons'
import { stopScenes } from './stop'
import { wontScenes } from './wont'

const all = { ...adviceScenes, ...reasonsScenes, ...stopScenes, ...wontScenes }

/** A claim's scene has the claim's own id. */
export type SceneId = keyof typeof all

/** Every scene of the deck by the id of its claim, or by its place in the deck. */
export const scenes: Record<SceneId, Scene> = all
