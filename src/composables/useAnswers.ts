import type { Answers, ChoiceQuestionId, ExampleId, LimitAreaId, LimitField, PlanAnswers, RatingValue, TickQuestionId, WantId } from '../decision'
import { computed, ref } from 'vue'
import { addLimit, emptyAnswers, examples, isBlank, planFor, questions, removeLimit, resultFor, toggle, writeLimit } from '../decision'

/*
 * The one place where answers live: in this window's memory, and nowhere else. Every copy of a slide in the window reads
 * it; nothing writes it to an address, a title, a storage, a network or Slidev's sync between windows.
 */
const own = ref<Answers>(emptyAnswers())
const shownExample = ref<{ id: ExampleId, title: string, answers: Answers } | null>(null)
const answers = computed(() => shownExample.value?.answers ?? own.value)
const result = computed(() => resultFor(answers.value))
const plan = computed(() => planFor(answers.value))

/** Counts how often one set of answers has made room for another: what a field holds beside its answer goes then, too. */
const timesCleared = ref(0)

function change(patch: Partial<Answers>): void {
  if (shownExample.value)
    shownExample.value = { ...shownExample.value, answers: { ...shownExample.value.answers, ...patch } }
  else
    own.value = { ...own.value, ...patch }
}

/** Ticks or unticks one box of a question. */
function tick(question: TickQuestionId, id: string): void {
  // The question decides which ids are its own, so their types need not be told apart here.
  change({ [question]: toggle<string>(questions[question], answers.value[question], id) })
}

/** Takes one answer of a single choice. There is no un-choosing, as with the browser's own radio buttons. */
function pick(question: ChoiceQuestionId, id: string): void {
  change({ [question]: id })
}

/** Rates one wish from 0 to 3. */
function rateWish(id: WantId, value: RatingValue): void {
  change({ want: { ...answers.value.want, [id]: value } })
}

/** Notes the reader's own view beside the result, or takes it back (null). */
function seeDifferently(id: Answers['differently']): void {
  change({ differently: id })
}

/** Starts a limit, from one of the areas or blank. */
function startLimit(area: LimitAreaId | null = null): void {
  change({ limits: addLimit(answers.value.limits, area) })
}

/** Writes one field of one limit; the first words written start the first limit. */
function setLimit(id: number, field: LimitField, raw: string): void {
  const started = answers.value.limits.length ? answers.value.limits : addLimit([])
  change({ limits: writeLimit(started, id, field, raw) })
}

/** Takes one limit away. */
function dropLimit(id: number): void {
  change({ limits: removeLimit(answers.value.limits, id) })
}

/** Changes part of the plan. */
function setPlan(patch: Partial<PlanAnswers>): void {
  change({ plan: { ...answers.value.plan, ...patch } })
}

/** Forgets everything answered or written in this window, examples included. */
function clear(): void {
  own.value = emptyAnswers()
  shownExample.value = null
  timesCleared.value++
}

/** Shows a made-up case in place of the reader's own answers, which wait untouched. */
function showExample(id: ExampleId): void {
  const found = examples.find(one => one.id === id)!
  shownExample.value = { id, title: found.title, answers: found.answers }
  timesCleared.value++
}

/** Puts the example away; the reader's own answers are back as they were. */
function endExample(): void {
  shownExample.value = null
  timesCleared.value++
}

if (typeof window !== 'undefined') {
  // A page that comes back from the back/forward cache comes back blank.
  window.addEventListener('leave-page', clear)
  window.addEventListener('pagehide', clear)
  window.addEventListener('pageshow', event => event.persisted && clear())
}

/** The reader's answers, where they point, and every way to change them. */
export function useAnswers() {
  return {
    answers,
    result,
    plan,
    example: computed(() => shownExample.value && { id: shownExample.value.id, title: shownExample.value.title }),
    timesCleared,
    isBlank: computed(() => isBlank(answers.value)),
    tick,
    pick,
    rateWish,
    seeDifferently,
    startLimit,
    setLimit,
    dropLimit,
    setPlan,
    clear,
    showExample,
    endExample,
  }
}
