import { differentlyWords, fiveOptions, mark, motive, orWord, reasons, safety, stand, ties, told, want } from '../../src/decision'
import { expect, test } from '../support/deck'
import { talk } from '../support/slides'
import { goTo, openAt, readerWith, slide } from './support'

const tickOf = (id: string) => talk.find(slide => slide.frontmatter.id === `reason-${id.slice(1)}`)!.frontmatter.tick as string

/** Every question with boxes: its slide, its words, and its answers in order. */
const asked: { on: string, legend: string, role: 'checkbox' | 'radio', options: { id: string, label: string, exclusive?: true }[] }[] = [
  { on: 'check-safety', legend: safety.legend, role: 'checkbox', options: [...safety.options] },
  { on: 'check-stand', legend: stand.legend, role: 'checkbox', options: [...stand.options] },
  { on: 'check-mark', legend: mark.legend, role: 'checkbox', options: [...mark.options] },
  { on: 'check-mark', legend: told.legend, role: 'radio', options: [...told.options] },
  { on: 'check-reasons', legend: reasons.legend, role: 'checkbox', options: reasons.groups.flatMap(group => group.members.map(id => ({ id, label: tickOf(id) }))) },
  { on: 'check-want', legend: motive.legend, role: 'radio', options: [...motive.options] },
  { on: 'plan', legend: ties.legend, role: 'checkbox', options: [...ties.options] },
  { on: 'result', legend: differentlyWords.legend, role: 'radio', options: [...fiveOptions.map(({ id, name }) => ({ id, label: name })), { id: 'o-none', label: differentlyWords.none }] },
]

test('every question is a group with its words, every answer a native box with its label, and exclusive ones come last, after "or"', async ({ page }) => {
  await openAt(page, 'check-safety')
  for (const { on, legend, role, options } of asked) {
    await goTo(page, on)
    const group = slide(page, on).getByRole('group', { name: legend, exact: true })
    await expect(group.locator('> legend'), legend).toHaveText(legend)
    for (const { id, label } of options)
      await expect(group.getByRole(role, { name: label, exact: true }), label).toHaveAttribute('data-answer', id)
    const order = await group.locator('input[data-answer]').evaluateAll(inputs => inputs.map(input => (input as HTMLInputElement).dataset.answer))
    expect(order, legend).toEqual(options.map(option => option.id))

    // In the words as they are read, "or" stands right before the first exclusive answer, and nowhere else.
    const read = (await group.innerText()).split('\n').map(line => line.trim()).filter(Boolean)
    const exclusive = options.find(option => option.exclusive)
    if (exclusive)
      expect(read.indexOf(orWord)).toBe(read.indexOf(exclusive.label) - 1)
    expect(read.filter(line => line === orWord)).toHaveLength(exclusive ? 1 : 0)
  }
  await goTo(page, 'check-want')
  const wishes = slide(page, 'check-want').getByRole('group', { name: want.legend })
  for (const { label: whose, members } of want.groups) {
    for (const { label } of want.options.filter(({ id }) => members.includes(id))) {
      const wish = wishes.getByRole('group', { name: `${whose}: ${label}`, exact: true })
      for (const step of want.scale)
        await expect(wish.getByRole('radio', { name: `${step.value}, ${step.label}` })).toHaveCount(1)
    }
  }
})

test('the sum of each group of wishes stands under its own bar, and both are told in one line', async ({ page }) => {
  await openAt(page, 'check-want')
  await readerWith('mouse', page).tick('want-calm-3', 'want-miss-1')
  const groups = slide(page, 'check-want').locator('.rating-list .group')
  await expect(groups.nth(0).locator('.sum')).toHaveText('For me: 3 of 12.')
  await expect(groups.nth(1).locator('.sum')).toHaveText('From them: 1 of 12.')
  await expect(groups.locator('.sum[aria-hidden=true]')).toHaveCount(2)
  await expect(slide(page, 'check-want').locator('.rating-list').getByRole('status')).toHaveText('For me: 3 of 12. From them: 1 of 12.')
})

test('the whole of a label can be pressed', { tag: '@full' }, async ({ page }) => {
  await openAt(page, 'check-safety')
  for (const { on, options } of asked) {
    await goTo(page, on)
    for (const { id } of options) {
      const target = slide(page, on).locator(`[data-answer="${id}"]`)
      const label = target.locator('xpath=ancestor::label')
      const { width, height } = (await label.boundingBox())!
      // Where the words end, and not only where they stand.
      await label.click({ position: { x: width - 3, y: height - 3 } })
      await expect(target, id).toBeChecked()
    }
  }
})

test('the result is a status from the start, and the help it names is one link away', { tag: '@full' }, async ({ page }) => {
  await openAt(page, 'result')
  const status = slide(page, 'result').getByRole('status').and(page.locator('[data-outcome]'))
  await expect(status).toHaveCount(1)
  await expect(status.getByRole('heading', { name: 'Nothing to show yet' })).toBeVisible()
})
