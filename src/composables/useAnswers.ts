import type { Answers, ChoiceQuestionId, Example, TickQuestionId } from '../decision'
import { computed, ref } from 'vue'
import { emptyAnswers, isBlank, planFor, questions, resultFor, toggle } from '../decision'

/*
 * The one place where answers live: in this window's memory, and nowhere else. Every copy of a slide in the window reads
 * it; nothing writes it to an address, a title, a storage, a network or Slidev's sync between windows.
 */
const own = ref(emptyAnswers())
const example = ref<Example | null>(null)
const answers = computed(() => example.value?.answers ?? own.value)
const result = computed(() => resultFor(answers.value))
const plan = computed(() => planFor(answers.value))

/** Counts how often one set of answers has made room for another: what a field holds beside its answer goes then, too. */
const timesCleared = ref(0)

/** Changes some of the answers: those of the example, while one is shown. */
function setAnswers(patch: Partial<Answers>): void {
  const changed = { ...answers.value, ...patch }
  if (example.value)
    example.value = { ...example.value, answers: changed }
  else
    own.value = changed
}

/**
 * Ticks or unticks one box of a question. Of a question with one answer it takes that answer: there is no un-choosing, as with
 * the browser's own radio buttons.
 */
function tick(question: TickQuestionId | ChoiceQuestionId, id: string): void {
  const asked = questions[question]
  // The question decides which ids are its own, so their types need not be told apart here.
  setAnswers({ [question]: asked.kind === 'choice' ? id : toggle<string>(asked, answers.value[question] as readonly string[] | null, id) })
}

/** Changes part of the plan. */
function setPlan(patch: Partial<Answers['plan']>): void {
  setAnswers({ plan: { ...answers.value.plan, ...patch } })
}

/** Forgets everything answered or written in this window, examples included. */
function clear(): void {
  own.value = emptyAnswers()
  showExample(null)
}

/** Shows a made-up case in place of the reader's own answers, which wait untouched; null puts it away, and they are back as they were. */
function showExample(shown: Example | null): void {
  example.value = shown
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
    example,
    timesCleared,
    isBlank: computed(() => isBlank(answers.value)),
    setAnswers,
    tick,
    setPlan,
    clear,
    showExample,
  }
}
