import type { Plugin } from 'vite'
import process from 'node:process'
import { loadDeck } from '../../src/deck/loadDeck'
import { claims, crisisLines, emergencyNumbers, facts, helplines, sourceGroups, sources } from '../../src/evidence'
import { settings } from '../../src/settings'
import { validateDeck } from '../../src/validate/validateDeck'
import { validateEvidence } from '../../src/validate/validateEvidence'
import { validateSettings } from '../../src/validate/validateSettings'

/**
 * Stops a build whose settings, words, evidence and layouts do not fit together; warns while writing.
 * @throws in a build, with every problem on a line of its own, each naming its slide or card
 */
export function checkDeck(): Plugin {
  let building = false
  let root = process.cwd()
  return {
    name: 'check-deck',
    configResolved(config) {
      building = config.command === 'build'
      root = config.root
    },
    async buildStart() {
      const problems = [
        ...validateSettings(settings),
        ...validateEvidence({ claims, sources, helplines, facts, placedNumbers: [...emergencyNumbers, ...crisisLines] }),
        ...validateDeck(await loadDeck(root), claims.map(claim => claim.id), sourceGroups.map(group => group.id), facts.map(fact => fact.id)),
      ]
      if (!problems.length)
        return
      const report = `The deck has ${problems.length} problem${problems.length > 1 ? 's' : ''}:\n${problems.map(problem => `- ${problem}`).join('\n')}`
      if (building)
        this.error(report)
      this.warn(report)
    },
  }
}
