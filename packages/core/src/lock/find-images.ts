import { posix } from 'node:path'
import { TallyError } from '../errors.ts'
import type { SourceFiles } from '../workspace/source-files.ts'
import { type ComposeVariables, defaultEnvFiles } from './compose/compose-environment.ts'
import { greatestComposeFiles, tooManyComposeFiles } from './compose/compose-file.ts'
import { type ComposeImage, composeImages } from './compose/compose-images.ts'
import type { Variables } from './compose/interpolate.ts'
import { type FollowRules, type FoundFile, LeadFollower, type NotFollowed } from './follow-leads.ts'
import { mergeFiles, pinnedText as pinnedTextKind } from './merge-files.ts'

/** A file to open, with its kind if the user names it. */
export interface StartFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string
  /** Undefined if name and content decide. */
  readonly kind?: string
}

interface FindOptions extends Pick<FollowRules, 'everywhere' | 'rules' | 'mayRead'> {
  /** Files whose pins are found anywhere in their text. */
  readonly pinnedText?: readonly string[]
}

interface FoundImages {
  readonly files: readonly FoundFile[]
  readonly notFollowed: readonly NotFollowed[]
}

const greatestFiles = 20_000
const greatestLooseArgs = 500
/** No job variables: any run may use the files. */
const noVariables: ComposeVariables = { variables: {}, withheld: new Set() }

const allLeads: FollowRules = {
  isMerging: false,
  greatestFiles,
  greatestDepth: 100,
  tooMany: `it leads to more than ${greatestFiles} files`,
}
const merging: FollowRules = {
  isMerging: true,
  greatestFiles: greatestComposeFiles,
  greatestDepth: greatestComposeFiles,
  tooMany: tooManyComposeFiles,
}

/**
 * Finds all images in files and in the files they lead to. Lists each file once, and every lead that cannot be followed. `rules` adds
 * places. `everywhere` adds each `image` key and `docker://` text outside the known places, and lists a file once per kind, project and
 * variables. Throws INPUT_INVALID for a file that is too large and for too many files.
 */
export async function findImages(
  starts: readonly StartFile[],
  files: SourceFiles,
  { pinnedText = [], ...options }: FindOptions = {},
): Promise<FoundImages> {
  const follower = new LeadFollower(files, { ...allLeads, ...options })
  const texts = pinnedText.map((path): StartFile => ({ path, kind: pinnedTextKind }))
  for (const { path: start, kind = 'unknown' } of [...starts, ...texts]) {
    const path = posix.normalize(start)
    const project = posix.dirname(path)
    const envFiles = [{ path: posix.join(project, '.env'), isOptional: true }]
    const visit = { path, kind, project, outer: noVariables, envFiles, including: [], depth: 0 }
    await follower.follow([visit])
  }
  await follower.layOver(looseArgs(follower.files))
  const { files: read, notFollowed } = follower
  return options.everywhere ? { files: read, notFollowed } : { files: mergeFiles(read), notFollowed }
}

/** Returns the build arguments that overrides and extending services may merge into any build. */
function looseArgs(files: readonly FoundFile[]) {
  const all = files.flatMap(({ scan }) => scan.looseArgs ?? [])
  const distinct = [...new Map(all.map(args => [JSON.stringify(args), args])).values()]
  if (distinct.length > greatestLooseArgs)
    throw new TallyError(
      'INPUT_INVALID',
      `Cannot read the compose files: more than ${greatestLooseArgs} services change build arguments of others`,
    )
  return distinct
}

/**
 * Finds the images that `docker compose` pulls for files merged in order, including those it mounts and builds with. Opens the files and
 * all they include and extend, then merges them. Throws INPUT_INVALID with every faulty line.
 */
export async function findComposeImages(
  paths: readonly string[],
  files: SourceFiles,
  variables: Variables,
): Promise<ComposeImage[]> {
  const project = posix.dirname(paths[0] ?? '.')
  const envFiles = defaultEnvFiles(project, variables)
  const outer = { variables, withheld: new Set<string>() }
  const follower = new LeadFollower(files, merging)
  const visits = paths.map(path => ({
    path,
    kind: 'compose',
    project,
    outer,
    envFiles,
    including: [],
    depth: 0,
  }))
  const environment = await follower.environmentOf({ outer, envFiles })
  return composeImages({ starts: await follower.follow(visits), environment })
}
