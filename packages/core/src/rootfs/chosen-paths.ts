import { TallyError } from '../errors.ts'
import type { MergedFile } from '../inspect/files/merge-layers.ts'
import { parsePathGlob } from '../match/path-glob.ts'
import { printable } from '../text/printable.ts'

interface ChosenPath {
  readonly written: string
  /** Without slashes at its ends; '' is the whole file system. */
  readonly path: string
  readonly matches: (path: string) => boolean
  /** Why it is no glob; it may be the name of a file all the same, such as `/usr/bin/[`. */
  readonly problem: string | undefined
  isFound: boolean
}

/**
 * The files at these paths: globs, or names as they are, a folder with all that is in it. No path chooses everything. Throws NOT_FOUND for
 * paths without a file, INPUT_INVALID for a malformed glob.
 *
 * @param files each folder right before what is in it
 */
export function chosenFiles(files: readonly MergedFile[], paths: readonly string[]): readonly MergedFile[] {
  if (paths.length === 0) return files
  const wanted = paths.map(parsed)
  let within: string | undefined
  const chosen = files.filter(({ file: { path, type } }) => {
    const named = wanted.filter(each => each.path === '' || each.path === path || each.matches(path))
    for (const each of named) each.isFound = true
    if (within !== undefined && path.startsWith(within)) return true
    if (named.length > 0 && type === 'folder') within = `${path}/`
    return named.length > 0
  })
  // The root of an image without files.
  const missing = wanted.filter(({ isFound, path }) => !isFound && path !== '')
  if (missing.length > 0) throw notFound(missing, files)
  return chosen
}

function parsed(written: string): ChosenPath {
  const path = written.replace(/^(?:\.?\/)+|\/+$/g, '').replace(/^\.$/, '')
  const pattern = path === '' ? undefined : parsePathGlob(path)
  const isGlob = pattern !== undefined && !('problem' in pattern)
  return {
    written,
    path,
    matches: isGlob ? each => pattern.matches(each) : () => false,
    problem: pattern && 'problem' in pattern ? pattern.problem : undefined,
    isFound: false,
  }
}

/** Paths that an error names; the rest is counted. */
const mostNamed = 20

function notFound(missing: readonly ChosenPath[], files: readonly MergedFile[]): TallyError {
  const malformed = missing.find(({ problem }) => problem !== undefined)
  if (malformed)
    return new TallyError('INPUT_INVALID', `Cannot select files by path: ${malformed.problem}`, {
      hint: 'Write paths below the root of the image, such as etc/passwd or usr/lib/**/*.so.',
    })
  const links = new Map(
    files.flatMap(({ file: { path, type, target = '' } }) =>
      type === 'symlink' ? [[path, target] as const] : [],
    ),
  )
  const named = missing
    .slice(0, mostNamed)
    .map(each => `"${printable(each.written)}"${throughLink(each, links)}`)
  const more = missing.length > named.length ? ` and ${missing.length - named.length} more` : ''
  return new TallyError(
    'NOT_FOUND',
    `Cannot take ${named.join(', ')}${more} from the image: no file is there`,
    {
      hint: 'Look at the files of the image with `show: files`. Links are not followed: name the path that they lead to.',
    },
  )
}

/** Tells of the link on the way to a path, if there is one. */
function throughLink({ path }: ChosenPath, links: ReadonlyMap<string, string>): string {
  for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
    const target = links.get(path.slice(0, slash))
    if (target !== undefined) return ` (${printable(path.slice(0, slash))} is a link to ${printable(target)})`
  }
  return ''
}
