/** How long to wait before each further try, in milliseconds. */
const waits = [250, 1250]

/**
 * Loads a part of the deck, and tries again when the network drops it.
 * @param load a dynamic import
 * @throws the last error, when every try has failed
 */
export async function retryImport<T>(load: () => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await load()
    }
    catch {
      await new Promise(resolve => setTimeout(resolve, wait))
    }
  }
  return load()
}
