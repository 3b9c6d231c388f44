/** What is wrong with a control that has the focus; nothing when it is in view, uncovered and outlined. */
export interface Focus { control: string, wrong: string[] }

/**
 * Runs in the page: looks at the control that has the focus now.
 * Sources of the limits: WCAG 2.2, 2.4.12 "Focus not obscured (enhanced)", 2.4.13 "Focus appearance", 1.4.11 "Non-text contrast".
 * @returns nothing when no control has the focus
 */
export function lookAtFocus(): Focus | null {
  const control = document.activeElement
  if (!control || control === document.body)
    return null
  const wrong: string[] = []
  const box = control.getBoundingClientRect()
  const style = getComputedStyle(control)

  if (box.width < 1 || box.height < 1)
    wrong.push('has no size')
  if (box.left < -1 || box.right > innerWidth + 1 || (box.height < innerHeight && (box.top < -1 || box.bottom > innerHeight + 1)))
    wrong.push(`lies outside the window: ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`)

  // What lies over it: anything fixed or sticky that it does not stand in itself.
  // The way out has round ends, beside which one sees the bar that it stands in.
  const isRound = control.hasAttribute('data-exit')
  for (const [x, y] of (isRound ? [0.1, 0.5, 0.9] : [0.02, 0.25, 0.5, 0.75, 0.98]).flatMap(x => (isRound ? [0.5] : [0.02, 0.5, 0.98]).map(y => [box.left + box.width * x, box.top + box.height * y] as const))) {
    for (let over = document.elementFromPoint(x, y); over; over = over.parentElement) {
      if (['fixed', 'sticky'].includes(getComputedStyle(over).position) && !over.contains(control)) {
        wrong.push(`lies under ${over.className || over.id}`)
        break
      }
    }
  }

  function light(color: string): number {
    const [r, g, b] = color.match(/[\d.]+/g)!.slice(0, 3).map((value) => {
      const share = Number(value) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    }) as [number, number, number]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  function groundOf(element: Element | null): string {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor
      if (!/, 0\)$/.test(color))
        return color
    }
    return 'rgb(255, 255, 255)'
  }
  const [one, other] = [light(style.outlineColor), light(groundOf(control.parentElement))]
  if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2)
    wrong.push(`has no outline of 2 pixels: ${style.outline}`)
  else if ((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < 3)
    wrong.push(`has a faint outline: ${style.outlineColor} on ${groundOf(control.parentElement)}`)

  return { control: control.outerHTML.slice(0, 140), wrong: [...new Set(wrong)] }
}
