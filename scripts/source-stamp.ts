import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Computes one hash of all sources of a bundle, the files of `.githooks/bundled`: the hash that git gives to the list of these files,
 * so that `.githooks/pre-commit` can compare it with the staged files.
 */
export function sourceStamp(root: string): string {
  const patterns = readFileSync(join(root, '.githooks', 'bundled'), 'utf8')
    .trim()
    .split('\n')
  const isLeft = (pattern: string) => pattern.startsWith('!')
  const exclude = patterns.filter(isLeft).map(pattern => pattern.slice(1))
  const paths = globSync(
    patterns.filter(pattern => !isLeft(pattern)),
    { cwd: root, exclude },
  )
  const lines = paths
    .map(path => path.replaceAll('\\', '/'))
    .sort()
    .map(path => `100644 ${blobName(readFileSync(join(root, path)))} 0\t${path}\n`)
  return blobName(Buffer.from(lines.join('')))
}

/** The name that git gives to a blob. */
function blobName(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')
}
