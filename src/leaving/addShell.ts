import { shell } from './shell'
import './start'

/** Puts the shell into the page under `npm start`, where Slidev serves a page of its own; the build has it in the file. */
export function addShell(): void {
  document.body.prepend(...shell.map(({ tag, attrs, children }) => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attrs))
      element.setAttribute(name, value === true ? '' : String(value))
    element.textContent = children ?? ''
    return element
  }))
}
