import antfu from '@antfu/eslint-config'
// The lint plugins use methods that Node 20 does not have yet.
import 'core-js/stable/index.js'

export default antfu({
  typescript: true,
  vue: true,
  formatters: { markdown: 'prettier', slidev: { files: ['slides.md', 'pages/**/*.md'] } },
  ignores: ['dist', 'dist.*', 'exports', 'test-results', 'playwright-report', 'bench/.work'],
  rules: {
    // Names every expression a reader would rather see where it is used.
    'e18e/prefer-static-regex': 'off',
    // A docstring says what a reader cannot see in the signature, and no more.
    'jsdoc/check-param-names': 'off',
  },
}, {
  // One file holds many slides, each with its own title.
  files: ['**/*.md', '**/*.md/**'],
  rules: { 'markdown/no-multiple-h1': 'off', 'markdown/heading-increment': 'off' },
}, {
  // Words stand together, where who translates the deck finds them: README, "Another language".
  files: ['**/*.vue'],
  rules: { 'vue/no-bare-strings-in-template': ['error', { allowlist: ['(', ')', ':', '·', '.', ','] }] },
}, {
  // Tests ask for the words a reader sees, which is not all of an element's text.
  files: ['tests/**'],
  rules: { 'unicorn/prefer-dom-node-text-content': 'off' },
}, {
  files: ['src/decision/**'],
  rules: {
    // The rule must stay usable by the deck, the tests and the paper alike.
    'no-restricted-imports': ['error', { patterns: [{ regex: '^(?!\\./)', message: 'src/decision/ imports nothing from outside itself.' }] }],
  },
})
