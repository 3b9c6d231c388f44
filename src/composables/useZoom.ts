/**
 * Says in the page (`html.zoomed`, see styles/controls.css) whether two fingers have made it larger. Then one finger moves
 * it about and turns no slide. To be called once.
 */
export function followZoom(): void {
  const view = window.visualViewport
  view?.addEventListener('resize', () => document.documentElement.classList.toggle('zoomed', view.scale > 1))
}
