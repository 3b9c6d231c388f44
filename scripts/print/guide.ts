import type { Answers } from '../../src/decision'
import type { Deck } from '../../src/deck/loadDeck'
import MarkdownIt from 'markdown-it'
import { examples, headings, questionIds, questionNames, questions } from '../../src/decision'
import { edition } from '../../src/deck/edition'
import { claimsOn, parts } from '../../src/deck/slides'
import { formatVerdict, getClaim, getSource, shortCite } from '../../src/evidence'
import { formatMinutes, separator } from '../../src/format'
import { guideWords as words } from '../../src/guideWords'
import { aboutWords, claimCardWords } from '../../src/messages'
import { settings } from '../../src/settings'

export interface GuideContent {
  /** HTML of the pages before the slides. */
  front: string
  /** Each slide in running order; `part` is set where a part of the talk begins. */
  slides: { no: number, part?: string, title: string, timing: string, notes: string, cards: string }[]
}

const markdown = new MarkdownIt({ typographer: false })

/**
 * Writes the facilitator's guide, all but the pictures of the slides, from the deck's notes, timings and worked examples.
 * @param deck all slides in running order
 */
export function guideContent(deck: Deck): GuideContent {
  const title = deck[0]!.title
  const minutes = (field: 'minutes' | 'short', part?: string) => deck
    .filter(slide => !part || slide.frontmatter.part === part)
    .reduce((sum, slide) => sum + Number(slide.frontmatter[field] ?? 0), 0)
  const row = (name: string, part?: string) =>
    `<tr><th scope="row">${name}</th><td>${formatMinutes(minutes('minutes', part))}</td><td>${minutes('short', part) ? formatMinutes(minutes('short', part)) : words.timings.skipped}</td></tr>`

  const front = `
<h1>${words.title}</h1>
<p class="lead">${markdown.utils.escapeHtml(title)} · version ${edition.version} · reviewed ${edition.day}</p>
<p>${markdown.utils.escapeHtml(`${aboutWords.madeBy(settings.madeBy)} ${settings.funding} ${aboutWords.version(edition.version)} ${edition.day}${aboutWords.next} ${edition.nextDay}.`)}</p>
<p>${words.before}</p>
<h2>${words.rules.heading}</h2>
<ol class="rules">${words.rules.items.map(item => `<li>${markdown.renderInline(item)}</li>`).join('')}</ol>
<section><h2>${words.timings.heading}</h2>
<table><thead><tr><th scope="col">${words.timings.part}</th><th scope="col">${words.timings.long}</th><th scope="col">${words.timings.short}</th></tr></thead>
<tbody>${parts.map(part => row(part.name, part.id)).join('')}</tbody><tfoot>${row(words.timings.total)}</tfoot></table></section>
<h2 class="examples">${words.examples.heading}</h2>
<p>${words.examples.before}</p>
${examples.map(example => `<section class="example"><h3>${example.title}</h3>
<dl>${answersInWords(example.answers, deck).map(({ name, options }) => `<dt>${name}</dt><dd>${options.join(separator)}</dd>`).join('')}
<dt>${words.examples.points}</dt><dd class="outcome">${headings[example.outcome]}</dd></dl></section>`).join('\n')}`

  return {
    front,
    slides: deck.map(({ no, title, frontmatter, note }, index) => ({
      no,
      title,
      part: frontmatter.part === deck[index - 1]?.frontmatter.part ? undefined : parts.find(part => part.id === frontmatter.part)?.name,
      timing: frontmatter.minutes ? [formatMinutes(Number(frontmatter.minutes)), frontmatter.short ? `short route: ${formatMinutes(Number(frontmatter.short))}` : `short route: ${words.timings.skipped}`].join(separator) : words.timings.after,
      notes: markdown.render(note.replaceAll(/\[click\]\s*/g, `**${words.click}** `)),
      cards: cardsOf(claimsOn(frontmatter)),
    })),
  }
}

/** What the cards of a slide's claims say, in short; nothing for a slide without a claim. */
function cardsOf(claims: string[]): string {
  const cards = claims.map(getClaim).map((card) => {
    const samples = card.sources.map(getSource).filter(source => source.sample).map(source => `${shortCite(source)}: ${source.sample}`)
    return [
      `**${claims.length > 1 ? `${card.claim} ` : ''}${formatVerdict(card)}.** ${card.finding}`,
      samples.length ? `**${words.cards.samples}.** ${samples.join('; ')}.` : '',
      `**${claimCardWords.cannotTell}.** ${card.cannotTell}`,
    ].filter(Boolean).join(' ')
  })
  return cards.length ? `<div class="cards"><h4>${words.cards.heading}</h4>${cards.map(card => `<p>${markdown.renderInline(card)}</p>`).join('')}</div>` : ''
}

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
