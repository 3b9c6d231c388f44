export { pluralize } from '../../src/format'
