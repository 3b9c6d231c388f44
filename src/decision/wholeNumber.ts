const isDigit = /^\p{Nd}$/u

/** What a decimal digit of any script stands for, 0 to 9: Unicode keeps the ten of each script together, from zero on. */
function worth(digit: string): number {
  let before = 0
  while (isDigit.test(String.fromCodePoint(digit.codePointAt(0)! - before - 1)))
    before++
  return before % 10
}

/**
 * Reads a whole number in the digits of any script, with space around it or none.
 * @param most the greatest it may be; the least is 0
 * @returns the number; null for a blank; NaN for anything else, such as a greater number, a fraction or words
 */
export function wholeNumber(raw: string, most: number): number | null {
  const typed = raw.trim()
  if (!typed)
    return null
  if (!/^\p{Nd}+$/u.test(typed))
    return Number.NaN
  const value = Number(Array.from(typed, worth).join(''))
  return value <= most ? value : Number.NaN
}
