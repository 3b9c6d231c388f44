import * as decision from '../../src/decision'

/** A piece of copy as a reader meets it. */
export interface Block {
  name: string
  text: string
}

const endsSentence = /[.!?]$/

/** Joins short pieces (labels, options) so that each counts as a sentence of its own. */
function joined(...pieces: string[]): string {
  return pieces
    .map(one => one.charAt(0).toUpperCase() + one.slice(1) + (endsSentence.test(one) ? '' : '.'))
    .join(' ')
}

function labels(items: readonly { label: string }[]): string[] {
  return items.map(one => one.label)
}

/** Every card and note: the blocks that are held to 35 words. */
export function cardBlocks(): Block[] {
  return [
    ...Object.entries(decision.cardWords).map(([name, text]) => ({ name, text })),
    ...Object.entries(decision.noteWords).map(([name, text]) => ({
      name,
      text: text.replace('{ties}', 'children, work, a home, money, friends and pets'),
    })),
    { name: 'under safety: none', text: decision.noneTickedText },
    { name: 'under safety: support', text: `${decision.supportLine}.` },
    { name: 'below talk-first.w3', text: decision.blameLine },
    { name: 'below safety-first', text: decision.goingBackLine },
    { name: 'on top of limits and plan', text: decision.safetyCaution },
    ...Object.entries(decision.paperLines).map(([id, text]) => ({ name: `on paper under ${id}`, text })),
  ]
}

/** All copy of the checks, builders and results, in blocks: short fragments are joined with what they stand beside. */
export function allBlocks(): Block[] {
  const { planWords: plan, questions } = decision
  return [
    ...cardBlocks(),
    ...Object.values(decision.headings).map(text => ({ name: `heading`, text: `${text}.` })),
    ...Object.values(questions).map((question) => {
      const options = question.kind === 'tick' && question.id === 'reasons'
        ? labels(decision.reasons.groups)
        : labels(question.options as readonly { label: string }[])
      return { name: `question ${question.id}`, text: joined(question.legend, question.hint, ...options) }
    }),
    { name: 'want: groups and scale', text: joined(questions.want.legend, ...labels(questions.want.groups), ...labels(questions.want.scale)) },
    { name: 'reasons summed up', text: decision.reasonsSummary(null) },
    { name: 'wishes summed up', text: decision.wantTotals(null).text },
    ...decision.fiveOptions.map(one => ({ name: `option ${one.id}`, text: joined(one.name, one.helps, one.costs, one.like) })),
    ...decision.ruleInWords.map(one => ({ name: `rule ${one.id}`, text: one.when })),
    { name: 'rule: around it', text: joined(decision.ruleIntro, decision.ruleOutro) },
    { name: 'limit', text: decision.inOneText(decision.limitWordsOf({ id: 1, area: null, when: 'it', feel: 'sad', need: 'rest', will: 'go', reviewOn: 'May 1' })) },
    { name: 'limits: hint', text: decision.ownActHint },
    ...(['safety-first', 'step-back'] as const).map((outcome) => {
      const { title, hint } = decision.limitsFor(outcome)
      return { name: `limits in ${outcome}`, text: joined(title, hint) }
    }),
    { name: 'limits: areas', text: joined(decision.limitWords.areas, ...labels(decision.limitAreas), ...decision.limitAreas.map(one => one.example)) },
    { name: 'limits: buttons', text: joined(decision.limitWords.remove, decision.limitWords.inWords) },
    { name: 'limits: care', text: decision.limitWords.sayIfSafe },
    { name: 'kicker', text: `${decision.pageKeepsNothing}.` },
    { name: 'paper', text: joined(decision.paperWords.risk, decision.paperWords.left, decision.paperWords.include) },
    ...leads(),
    { name: 'plan: length', text: joined(plan.length.legend, ...labels(decision.planLengths)) },
    { name: 'plan: line', text: joined(plan.line.legend, plan.line.hint, plan.line.until, plan.line.unless) },
    ...decision.tieRows.map(one => ({ name: `plan: ${one.id}`, text: joined(one.label, one.text) })),
    { name: 'plan: ties', text: joined(plan.ties.legend, plan.ties.add) },
    { name: 'plan: social', text: joined(plan.social.legend, plan.social.hint, ...labels(decision.socialItems)) },
    { name: 'plan: people', text: joined(plan.people.legend, plan.people.hint, ...plan.people.each, plan.people.helpline) },
    { name: 'plan: urge', text: joined(plan.urge.legend, ...labels(decision.urgeItems)) },
    { name: 'plan: contact', text: joined(plan.contact.legend, ...labels(decision.contactItems), plan.contact.prepared) },
    { name: 'plan: reply', text: joined(plan.reply.legend, plan.reply.text) },
    { name: 'plan: check-ins', text: joined(plan.checkIns.legend, plan.checkIns.sleep, plan.checkIns.mood, plan.checkIns.again, ...labels(decision.againItems)) },
    { name: 'plan: last day', text: joined(plan.lastDay.legend, ...labels(decision.lastDayItems), plan.lastDay.changed) },
    { name: 'plan: re-check', text: joined(plan.recheck.legend, plan.recheck.text) },
    { name: 'examples', text: joined(...decision.examples.map(one => one.title)) },
    ...Object.entries({ clear: decision.clearWords, examples: decision.exampleWords, differently: decision.differentlyWords, result: decision.resultWords })
      .map(([name, words]) => ({ name: `words: ${name}`, text: joined(...Object.values(words)) })),
    ...(['safety-first', 'talk-first', 'step-back'] as const).flatMap(outcome => decision.fiveOptions.map(one => ({ name: `pick ${one.id} beside ${outcome}`, text: decision.differentlyNote(one.id, outcome) ?? '' }))),
  ]
}

/** The line on top of the plan, for each outcome. */
function leads(): Block[] {
  const cases: Partial<decision.Answers>[] = [
    {},
    { safety: ['a1'] },
    { safety: ['a0'], stand: ['s1'] },
    { safety: ['a0'], stand: ['s0'], mark: ['w1'] },
    { safety: ['a0'], stand: ['s0'], mark: ['w0'], told: 't-yes', motive: 'm-self' },
    { safety: ['a0'], stand: ['s0'], mark: ['w0'], told: 't-yes', motive: 'm-unsure' },
  ]
  return cases.map((given) => {
    const { kind, lead } = decision.planFor({ ...decision.emptyAnswers(), ...given })
    return { name: `plan lead: ${kind}`, text: lead }
  })
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const words = new Intl.Segmenter('en', { granularity: 'word' })

export function sentencesOf(text: string): string[] {
  return Array.from(sentences.segment(text), one => one.segment.trim()).filter(Boolean)
}

export function wordsOf(text: string): string[] {
  return [...words.segment(text)].filter(one => one.isWordLike).map(one => one.segment)
}
