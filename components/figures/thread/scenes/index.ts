import type { Scene, SceneId } from '../scene'
import { adviceScenes } from './advice'
import { reasonsScenes } from './reasons'
import { stopScenes } from './stop'
import { wontScenes } from './wont'

/** Every scene of the deck by the id of its claim, or by its place in the deck. */
export const scenes: Record<SceneId, Scene> = { ...adviceScenes, ...reasonsScenes, ...stopScenes, ...wontScenes }
