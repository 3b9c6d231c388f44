/** Writes a number of minutes as a presenter would say it: `0.5` becomes "½ minute". */
export function sayMinutes(minutes: number): string {
  const whole = Math.floor(minutes)
  const fraction = ({ 0: '', 0.25: '¼', 0.5: '½', 0.75: '¾' } as Record<number, string>)[minutes - whole]
  const said = fraction === undefined ? minutes : `${whole || ''}${fraction}`
  return `${said} minute${minutes > 1 ? 's' : ''}`
}

/** The line that opens a slide's speaker notes: how long it takes, and whether the 15-minute route stops here. */
export function describeTiming(minutes: number, short?: number): string {
  return `**About ${sayMinutes(minutes)}.** ${short ? `On the 15-minute route: ${sayMinutes(short)}.` : 'Not on the 15-minute route: pass over it.'}`
}
