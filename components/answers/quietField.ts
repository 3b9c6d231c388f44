/**
 * What keeps others out of what a reader types: the browser's memory, spelling and writing help (some of which send the
 * text away), translators, and the extensions that correct text or store forms, each by the attribute that it respects.
 */
export const quietField = {
  'autocomplete': 'off',
  'autocorrect': 'off',
  'spellcheck': 'false',
  'writingsuggestions': 'false',
  'translate': 'no',
  // Grammarly
  'data-gramm': 'false',
  'data-gramm_editor': 'false',
  'data-enable-grammarly': 'false',
  // LanguageTool
  'data-lt-active': 'false',
  // 1Password, LastPass, Bitwarden, Dashlane
  'data-1p-ignore': 'true',
  'data-lpignore': 'true',
  'data-bwignore': 'true',
  'data-form-type': 'other',
} as const
