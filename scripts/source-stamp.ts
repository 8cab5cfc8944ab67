import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One hash of all that a bundle is built from, as git names the list of these files: `.githooks/pre-commit` compares it with what
 * is staged. The files are those of `.githooks/bundled`.
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

/** The name that git gives to content. */
function blobName(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')
}
