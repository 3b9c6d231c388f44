/** What an entry of the window's history carries that a visit has gone back from (leaving/keepOneHistoryEntry.ts). */
export interface SpentEntry { spent: true }

/** Whether a history entry's state is that of one gone back from. */
export function isSpent(state: unknown): state is SpentEntry {
  return (state as SpentEntry | null)?.spent === true
}
