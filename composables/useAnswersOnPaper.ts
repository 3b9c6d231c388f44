import { nextTick, shallowRef } from 'vue'

/** What is on its way to paper; null while nothing is. */
const printing = shallowRef<{ withSafety: boolean } | null>(null)

function stop(): void {
  printing.value = null
  document.documentElement.classList.remove('printing-answers')
}

if (typeof window !== 'undefined') {
  for (const name of ['afterprint', 'leave-page', 'pagehide'])
    window.addEventListener(name, stop)
}

/** Prints the reader's answers with the browser's own print, on this device alone. */
export function useAnswersOnPaper() {
  return {
    printing,
    /** Opens the browser's print dialog with the reader's answers in place of the page; `withSafety` as in decision/paperCopy.ts. */
    async print(withSafety: boolean): Promise<void> {
      printing.value = { withSafety }
      document.documentElement.classList.add('printing-answers')
      await nextTick()
      window.print()
    },
  }
}
