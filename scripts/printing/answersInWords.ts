import type { Answers } from '../../src/decision'
import type { Deck } from '../../src/deck/loadDeck'
import { questionIds, questionNames, questions } from '../../src/decision'

/**
 * Puts answers in words, question by question; what is unanswered is left out.
 * @param deck all slides; the eleven reasons have their words there
 */
export function answersInWords(answers: Answers, deck: Deck): { name: string, options: string[] }[] {
  return questionIds.flatMap((id) => {
    const chosen = [answers[id] ?? []].flat()
    const options = id === 'want'
      ? questions.want.options.filter(option => answers.want?.[option.id] !== undefined).map(option => `${option.label} ${answers.want![option.id]}`)
      : questions[id].options.filter(option => chosen.includes(option.id as never)).map(option => 'label' in option ? option.label : tickOf(option.id, deck))
    return options.length ? [{ name: questionNames[id], options }] : []
  })
}

function tickOf(reason: string, deck: Deck): string {
  return String(deck.find(slide => slide.frontmatter.id === `reason-${reason.slice(1)}`)?.frontmatter.tick)
}
