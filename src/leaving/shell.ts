import { leaveWords } from '../messages'
import { settings } from '../settings'

/** What stands in the page itself, before the deck: the skip link, the way out, and what Shift has to say. */
export const shell: { tag: string, attrs: Record<string, string | boolean>, children?: string }[] = [
  { tag: 'a', attrs: { 'class': 'skip-link', 'href': '#', 'data-skip': true }, children: leaveWords.skip },
  { tag: 'a', attrs: { 'class': 'leave-link', 'href': settings.leaveTo, 'rel': 'noreferrer', 'data-exit': true }, children: leaveWords.leave },
  { tag: 'p', attrs: { id: 'leave-status', role: 'status' } },
]
