import type { Answers, MarkMatch, MotiveValue, RuleState, SafetyValue, StandMatch, ToldValue } from '../../src/decision'
import fc from 'fast-check'
import { addLimit, emptyAnswers, fiveOptions, mark, motive, reasons, safety, stand, ties, toggle, told, writeLimit } from '../../src/decision'

const safeties: SafetyValue[] = [null, 'flag', 'none', 'skip']
const tolds: ToldValue[] = [null, 'yes', 'ignored', 'no', 'unsafe']
const motives: MotiveValue[] = [null, 'self', 'unsure', 'reaction']

/** Null and every subset. */
function nullAndSubsets<T>(items: readonly T[]): (T[] | null)[] {
  const subsets = items.reduce<T[][]>((all, item) => [...all, ...all.map(some => [...some, item])], [[]])
  return [null, ...subsets]
}

/** Every state the rule can be in: 4 x 5 x 9 x 9 x 4. */
export function* allStates(): Generator<RuleState> {
  const stops = nullAndSubsets<StandMatch>(['s1', 's2', 's3'])
  const wonts = nullAndSubsets<MarkMatch>(['w1', 'w2', 'w3'])
  for (const safety of safeties) {
    for (const told of tolds) {
      for (const stop of stops) {
        for (const wont of wonts) {
          for (const motive of motives)
            yield { safety, told, stop, wont, motive }
        }
      }
    }
  }
}

/** Answers that give a state, ticked as a reader would. */
export function answersFor(state: RuleState): Answers {
  return {
    ...emptyAnswers(),
    safety: state.safety && ({ flag: ['a2'], none: ['a0'], skip: ['a9'] } as const)[state.safety],
    stand: state.stop && (state.stop.length ? state.stop : ['s0']),
    mark: state.wont && (state.wont.length ? state.wont : ['w0']),
    told: state.told && `t-${state.told}`,
    motive: state.motive && `m-${state.motive}`,
  }
}

interface Boxes<Id extends string> { id: string, options: readonly { id: Id, exclusive?: true }[] }

/** Ticks as people make them: any boxes, in any order, some twice. */
export function ticks<Id extends string>(question: Boxes<Id>): fc.Arbitrary<readonly Id[] | null> {
  return fc
    .array(fc.constantFrom(...question.options.map(one => one.id)), { maxLength: 14 })
    .map(ids => ids.reduce<readonly Id[] | null>((ticked, id) => toggle<Id>(question, ticked, id), null))
}

function orNull<Id extends string>(options: readonly { id: Id }[]): fc.Arbitrary<Id | null> {
  return fc.constantFrom(null, ...options.map(one => one.id))
}

/** Any answers a reader could have given. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .record({
    safety: ticks(safety),
    stand: ticks(stand),
    mark: ticks(mark),
    told: orNull(told.options),
    reasons: ticks(reasons),
    motive: orNull(motive.options),
    ties: ticks(ties),
    differently: orNull(fiveOptions),
    will: fc.string(),
  })
  .map(({ will, ...given }) => ({
    ...emptyAnswers(),
    ...given,
    limits: writeLimit(addLimit([]), 1, 'will', will),
  }))
