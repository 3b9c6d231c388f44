import type { Scene, SceneId } from '../scene'
import { cover } from './cover'
import { reason1 } from './reason1'
import { reason2 } from './reason2'
import { reason3 } from './reason3'
import { reason4 } from './reason4'
import { reason5 } from './reason5'
import { reason6 } from './reason6'
import { reason7 } from './reason7'
import { reason8 } from './reason8'
import { reason9 } from './reason9'
import { reason10 } from './reason10'
import { reason11 } from './reason11'
import { sectionReasons } from './sectionReasons'
import { sectionStop } from './sectionStop'
import { sectionWont } from './sectionWont'
import { stop1 } from './stop1'
import { stop2 } from './stop2'
import { stop3 } from './stop3'
import { stop4 } from './stop4'
import { wont1 } from './wont1'
import { wont2 } from './wont2'
import { wont3 } from './wont3'

/** Every scene of the deck by the id of its claim, or by its place in the deck. */
export const scenes: Record<SceneId, Scene> = {
  'cover': cover,
  'section-reasons': sectionReasons,
  'reason-1': reason1,
  'reason-2': reason2,
  'reason-3': reason3,
  'reason-4': reason4,
  'reason-5': reason5,
  'reason-6': reason6,
  'reason-7': reason7,
  'reason-8': reason8,
  'reason-9': reason9,
  'reason-10': reason10,
  'reason-11': reason11,
  'section-stop': sectionStop,
  'stop-1': stop1,
  'stop-2': stop2,
  'stop-3': stop3,
  'stop-4': stop4,
  'section-wont': sectionWont,
  'wont-1': wont1,
  'wont-2': wont2,
  'wont-3': wont3,
}
