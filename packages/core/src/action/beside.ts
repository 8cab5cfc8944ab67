import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * The URL of a part of the bundle, a file next to the running one; undefined if no file runs. The single file has every part
 * inside: it names itself here, and the first argument says which part it is to be.
 */
export function beside(name: string): URL | undefined {
  const single: unknown = Reflect.get(globalThis, 'tallymanFile')
  if (typeof single === 'string') return pathToFileURL(single)
  const [, running] = process.argv
  return running ? pathToFileURL(join(dirname(running), name)) : undefined
}
