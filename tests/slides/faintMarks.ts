/**
 * Runs in the page: what a slide on stage paints too faintly. Every border, ground, outline and shape counts, except
 * hairlines and washes, which only separate or tint, what is painted in the colour of its ground and so leaves
 * something out, and controls that are out of use.
 * Source of the limit: WCAG 2.2, 1.4.11 "Non-text contrast".
 * @param no number of the slide
 * @returns one line for each mark below 3:1, with its contrast
 */
export function faintMarks(no: number): string[] {
  const limit = 3
  type Rgb = [number, number, number]
  interface Paint { rgb: Rgb, alpha: number }

  const slide = document.querySelector<HTMLElement>(`#slideshow > [data-slidev-no="${no}"]`)!
  const faint: string[] = []

  function read(text: string): Paint[] {
    return Array.from(text.matchAll(/rgba?\(([^)]+)\)/g), ([, inside]) => {
      const [r = 0, g = 0, b = 0, alpha = 1] = inside!.split(/[,/\s]+/).filter(Boolean).map(Number)
      return { rgb: [r, g, b], alpha }
    })
  }

  function light(rgb: Rgb): number {
    const [r, g, b] = rgb.map((value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    }) as Rgb
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }

  function contrast(one: Rgb, other: Rgb): number {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b) as [number, number]
    return (bright + 0.05) / (dark + 0.05)
  }

  const same = (one: Rgb, other: Rgb) => one.every((value, index) => Math.abs(value - other[index]!) < 2)
  const over = ({ rgb, alpha }: Paint, ground: Rgb, opacity: number) => rgb.map((value, index) => value * alpha * opacity + ground[index]! * (1 - alpha * opacity)) as Rgb

  const probe = document.createElement('i')
  slide.append(probe)
  const quietOnPurpose = ['--hairline', '--you-wash', '--paper-deep'].map((name) => {
    probe.style.color = `var(${name})`
    return read(getComputedStyle(probe).color)[0]!.rgb
  })
  probe.remove()
  const mayBeFaint = (rgb: Rgb) => quietOnPurpose.some(quiet => same(quiet, rgb))

  function groundOf(element: Element | null): Rgb {
    for (let at = element; at; at = at.parentElement) {
      const [paint] = read(getComputedStyle(at).backgroundColor)
      if (paint && paint.alpha > 0.99)
        return paint.rgb
    }
    return [255, 255, 255]
  }

  function opacityOf(element: Element): number {
    let opacity = 1
    for (let at: Element | null = element; at && at !== slide; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity)
    return opacity
  }

  function nameOf(element: Element): string {
    return `${element.tagName.toLowerCase()}${Array.from(element.classList, name => `.${name}`).join('')} in ${element.parentElement?.getAttribute('class') ?? element.parentElement?.tagName}`
  }

  function check(what: string, paint: Paint | undefined, ground: Rgb, opacity: number): void {
    if (!paint || paint.alpha === 0 || same(paint.rgb, ground) || mayBeFaint(paint.rgb))
      return
    const found = contrast(over(paint, ground, opacity), ground)
    if (found < limit)
      faint.push(`${what}: ${found.toFixed(2)}`)
  }

  function checkBox(element: Element, pseudo?: '::before' | '::after'): void {
    const style = getComputedStyle(element, pseudo)
    if (pseudo && ['none', 'normal'].includes(style.content))
      return
    const what = `${nameOf(element)}${pseudo ?? ''}`
    const ground = groundOf(pseudo ? element : element.parentElement)
    const opacity = opacityOf(element)
    for (const side of ['top', 'right', 'bottom', 'left']) {
      if (Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0)
        check(`${what}, ${side} border`, read(style.getPropertyValue(`border-${side}-color`))[0], ground, opacity)
    }
    for (const paint of [...read(style.backgroundColor), ...read(style.backgroundImage)])
      check(`${what}, ground`, paint, ground, opacity)
  }

  /** A shape is seen when one of its paints stands out from what was painted before it, along most of its outline. */
  function checkShapes(svg: SVGSVGElement): void {
    const ground = groundOf(svg.parentElement)
    const shapes = Array.from(svg.querySelectorAll<SVGGeometryElement>('path, circle, line, rect, ellipse, polyline, polygon'), (shape) => {
      const style = getComputedStyle(shape)
      return { shape, fill: read(style.fill)[0], stroke: Number.parseFloat(style.strokeWidth) > 0 ? read(style.stroke)[0] : undefined }
    })
    shapes.forEach(({ shape, fill, stroke }, index) => {
      const paints = [stroke, fill].filter(paint => paint && paint.alpha > 0 && !same(paint.rgb, ground) && !mayBeFaint(paint.rgb)) as Paint[]
      if (!paints.length)
        return
      const opacity = opacityOf(shape)
      const length = shape.getTotalLength()
      const points = Array.from({ length: 24 }, (_, n) => shape.getPointAtLength(length * (n + 0.5) / 24))
      const below = points.map((point) => {
        const under = shapes.slice(0, index).reverse().find(other => (other.stroke && other.shape.isPointInStroke(point)) || (other.fill && other.shape.isPointInFill(point)))
        if (!under)
          return ground
        return (under.stroke && under.shape.isPointInStroke(point) ? under.stroke : under.fill)!.rgb
      })
      // Where a shape lies on one of its own colour, the two are one mark.
      const seen = paints.map((paint) => {
        const beside = below.filter(rgb => !same(rgb, paint.rgb))
        return beside.filter(rgb => contrast(over(paint, rgb, opacity), rgb) >= limit).length / Math.max(beside.length, 4)
      })
      if (Math.max(...seen) < 0.75)
        faint.push(`${nameOf(shape)}, shape ${index + 1} of ${shapes.length}: seen along ${Math.round(Math.max(...seen) * 100)} %`)
    })
  }

  const shown = [...slide.querySelectorAll('*')].filter(element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest(':disabled'))
  for (const element of shown) {
    if (element instanceof SVGSVGElement)
      checkShapes(element)
    if (element instanceof SVGElement)
      continue
    checkBox(element)
    checkBox(element, '::before')
    checkBox(element, '::after')
  }
  return faint
}
