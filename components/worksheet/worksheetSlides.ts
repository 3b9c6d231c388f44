/** The pages of the worksheet: the slides of each by id, in its order. Help is last, on a page of its own that can be torn off. */
export const worksheetPages = [
  ['check-safety'],
  ['check-stand', 'check-mark', 'check-reasons'],
  ['check-want', 'result'],
  ['options'],
  ['limits', 'plan'],
  ['plan-days', 'plan-check'],
  ['key-pointers', 'questions'],
  ['help', 'help-anywhere'],
]

/** The slides of which the worksheet is made, by id. */
export const worksheetSlides = worksheetPages.flat()
