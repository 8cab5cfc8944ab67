import type { Host } from '@tallyman/core/action/host'
import { TallyError } from '@tallyman/core/errors'
import type { StartFile } from '@tallyman/core/lock/find-images'
import { mayBeStart, readable, startFiles } from '@tallyman/core/lock/start-files'
import { plural } from '@tallyman/core/text/format'
import { printable } from '@tallyman/core/text/printable'
import { type RepositoryFile, repositoryFiles } from '@tallyman/core/workspace/repository-files'
import type { SourceFiles } from '@tallyman/core/workspace/source-files'
import type { LockInputs } from './inputs.ts'

/** The files that the step reads first. */
interface Starts {
  readonly starts: readonly StartFile[]
  /** Whether these are all files of the repository that can name images. */
  readonly areAllFiles: boolean
  /** Files in which pins are found as free text. */
  readonly pinnedText: readonly string[]
  readonly mayRead: (path: string) => boolean
}

const greatestStarts = 20_000
/** The most untracked files that are looked at for a note. */
const mostTold = 1_000

interface Telling {
  /** Whether more files were not looked at. */
  readonly isMore: boolean
  readonly isNothingRead: boolean
  readonly host: Host
}

/** Chooses the files that the inputs name. Throws INPUT_INVALID for a file that does not exist, and for too many. */
export async function chooseStarts(values: LockInputs, host: Host, source: SourceFiles): Promise<Starts> {
  const paths = values.paths.filter(({ isExcept }) => !isExcept).map(({ files }) => files)
  const except = values.paths.filter(({ isExcept }) => isExcept).map(({ files }) => files)
  const { kinds, forced } = values.kinds
  const pinned = values['pinned-text']
  // Files that the user names need not be tracked yet.
  const areNamed = paths.length + forced.length + pinned.length + values.rules.length > 0
  const ruled = values.rules.map(rule => rule.files)
  const rules = { paths, except, kinds, ruled, forced }
  const named = [...paths, ...forced.map(({ files }) => files), ...pinned, ...ruled]
  const mayStart = mayBeStart(rules)
  const listing = repositoryFiles(host.workspace, {
    env: host.env,
    untracked: {
      isWanted: path => mayStart(path) || named.some(glob => glob.matches(path)),
      // Files that are named and not read let a check pass.
      left: line => (areNamed ? host.log.warning(line) : host.log.info(line)),
    },
    note: line => host.log.info(line),
    signal: host.signal,
  })
  // Loads what finds the images while git lists the files.
  const [all] = await Promise.all([listing, import('@tallyman/core/operations/lock')])
  const listed = areNamed ? all : all.filter(({ isUntracked }) => !isUntracked)
  const unlisted = await unlistedPaths(paths, listed, { source, host })
  const files = [...listed, ...unlisted]
  for (const glob of [...forced.map(each => each.files), ...pinned, ...ruled])
    if (!files.some(({ path }) => glob.matches(path))) host.log.warning(noFile(glob.text))
  const mayRead = readable({ except })
  const starts = await startFiles(files, rules, source)
  if (!areNamed) {
    const untracked = all.filter(({ isUntracked }) => isUntracked)
    const passed = await startFiles(untracked.slice(0, mostTold), rules, source)
    const isMore = untracked.length > mostTold
    tellUntracked(passed, { isMore, isNothingRead: starts.length === 0, host })
  }
  if (starts.length > greatestStarts)
    throw new TallyError(
      'INPUT_INVALID',
      `Cannot read the files of the workspace: ${starts.length} may name images, expected at most ${greatestStarts}`,
      { hint: 'Name fewer with `paths`.' },
    )
  if (paths.length > 0 && starts.length === 0) throw nothingRead()
  const isRead = ({ path }: RepositoryFile) => mayRead(path) && pinned.some(glob => glob.matches(path))
  const pinnedText = [...new Set(files.filter(isRead).map(({ path, linked = path }) => linked))]
  const areAllFiles = values.paths.length === 0 && kinds === 'all' && values.images.length === 0
  return { starts, areAllFiles, pinnedText, mayRead }
}

/** Tells of files that would be read if git tracked them: that no file was read is no proof that none names an image. */
function tellUntracked(
  passed: readonly StartFile[],
  { isMore, isNothingRead, host: { log } }: Telling,
): void {
  if (passed.length === 0) return
  const first = passed.slice(0, 3).map(({ path }) => `"${printable(path)}"`)
  const more = passed.length - first.length
  const names = `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  const state = `${isMore ? 'At least ' : ''}${plural(passed.length, 'file')} that may name images ${passed.length === 1 ? 'is' : 'are'} not tracked by git, so not looked at: ${names}`
  if (isNothingRead)
    log.warning(`No file was looked at. ${state}. Add them with \`git add\`, or name them with \`paths\``)
  else log.info(state)
}

/** A gate that reads nothing passes whatever is there. */
function nothingRead(): TallyError {
  return new TallyError(
    'INPUT_INVALID',
    'Cannot read an input:\npaths: no file that may name images matches, expected at least one',
    { hint: 'Correct `paths`. Name a file in full if git ignores it, or if its name does not say its kind.' },
  )
}

interface Looking {
  readonly source: SourceFiles
  readonly host: Host
}

/** The files of `paths` that git does not list, such as ignored ones. A glob without files is only a warning. Throws INPUT_INVALID. */
async function unlistedPaths(
  paths: LockInputs['pinned-text'],
  listed: readonly RepositoryFile[],
  { source, host }: Looking,
): Promise<RepositoryFile[]> {
  const unlisted: RepositoryFile[] = []
  const missing: string[] = []
  for (const glob of paths.filter(each => !listed.some(({ path }) => each.matches(path)))) {
    const path = glob.text.replace(/^(?:\.?\/)+/, '')
    const opened = glob.isExact ? await source.open(path) : undefined
    if (opened?.kind === 'file') unlisted.push({ path })
    else if (opened?.kind === 'absent') missing.push(`"${printable(glob.text)}" does not exist`)
    else if (opened?.kind === 'refused') missing.push(`"${printable(glob.text)}" ${opened.problem}`)
    else host.log.warning(noFile(glob.text))
  }
  if (missing.length > 0)
    throw new TallyError(
      'INPUT_INVALID',
      `Cannot read an input:\n${missing.map(each => `paths: ${each}`).join('\n')}`,
    )
  return unlisted
}

function noFile(glob: string): string {
  return `paths: "${printable(glob)}" matches no file; one that git ignores is read only if it is named in full`
}
