import type { FunctionalComponent } from 'vue'
import type { Words } from '../../src/decision'
import { h } from 'vue'
import { inOneText } from '../../src/decision'

/**
 * Text that changes with what a reader does, where it is not all that stands in its element, or stands in a slot. A
 * browser's translator puts text into elements of its own, and what Vue then writes into the old text is not on the page any
 * more; an element that is replaced whole always is. What a reader wrote (`own`) is set apart from the direction of the words
 * around it, and is not handed to a translator.
 */
export const LiveText: FunctionalComponent<{ words: string | Words }> = ({ words }) => {
  const pieces = typeof words === 'string' ? [words] : words
  return h('span', { key: inOneText(pieces) }, pieces.map(piece => typeof piece === 'string' ? piece : h('bdi', { translate: 'no' }, piece.own)))
}

LiveText.props = ['words']
