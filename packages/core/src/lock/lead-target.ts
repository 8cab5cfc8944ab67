import { posix } from 'node:path'
import type { EnvFile } from './compose/compose-environment.ts'
import { greatestIncludes, otherServer } from './compose/compose-file.ts'
import type { Lead } from './scan/scan.ts'

/** The file that contains a lead. */
export interface LeadSource {
  readonly path: string
  /** Docker Compose's project directory. */
  readonly project: string
  /** The compose files that include this one, outermost first. */
  readonly including: readonly string[]
}

/** The file that a lead names, with its project directory and files of variables. */
interface LeadTarget extends LeadSource {
  readonly envFiles: readonly EnvFile[]
  /** Ends a sentence that begins with the path. `loop`: a compose file includes one that includes it. */
  readonly problem?: string
}

/** URLs and the addresses of repositories that kustomize takes: `github.com/owner/name//path?ref=v1`. */
export const remotePath =
  /^(?:[a-z][a-z0-9+.:-]*:\/\/|git@|(?:github|gitlab)\.com\/|bitbucket\.org\/)|[?&]ref=/i

/** Resolves the leads of one file. */
export class LeadTargets {
  readonly #source: LeadSource
  readonly #leadsElsewhere: (to: string) => boolean
  /** Keyed by the list of paths, which all files of one `include` share. */
  readonly #envFiles = new Map<
    readonly string[],
    { readonly files: readonly EnvFile[]; readonly out: string | undefined }
  >()

  /** `leadsElsewhere` reports a path that the file must not lead to. */
  constructor(source: LeadSource, leadsElsewhere: (to: string) => boolean) {
    this.#source = source
    this.#leadsElsewhere = leadsElsewhere
  }

  of(lead: Lead): LeadTarget {
    const { path: file, including } = this.#source
    const isRemote = remotePath.test(lead.path) || lead.kind === 'remote' || isOfRepository(lead)
    const path = isRemote ? lead.path : this.#from(lead, lead.path)
    const isIncluded = lead.project !== undefined
    const project = lead.project === undefined ? posix.dirname(path) : this.#from(lead, lead.project)
    const isExtended = lead.base === 'project' && !isIncluded
    const named = lead.envFiles && this.#namedBy(lead, lead.envFiles)
    const envFiles =
      named?.files ?? (isExtended ? [] : [{ path: posix.join(project, '.env'), isOptional: true }])
    const target = { path, project, envFiles, including: isIncluded ? [...including, file] : including }
    if (lead.kind === 'made')
      return { ...target, problem: 'is made by a job, so that nobody can tell what it names' }
    if (isRemote) return { ...target, problem: otherServer }
    const led = isIncluded ? [path, project] : [path]
    const out = led.find(this.#leadsElsewhere) ?? named?.out
    if (out !== undefined) return { ...target, path: out, problem: 'lies outside the workspace' }
    const isLoop = target.including.length > greatestIncludes || target.including.includes(path)
    return isIncluded && isLoop ? { ...target, problem: 'loop' } : target
  }

  #from({ base }: Lead, path: string): string {
    if (posix.isAbsolute(path)) return posix.normalize(path)
    const { path: file, project } = this.#source
    return posix.join(base === 'root' ? '.' : base === 'project' ? project : posix.dirname(file), path)
  }

  #namedBy(lead: Lead, list: readonly string[]) {
    const known = this.#envFiles.get(list)
    if (known) return known
    const paths = list.map(path => this.#from(lead, path)).filter(path => path !== '/dev/null')
    const files = paths.map(path => ({ path, isOptional: false }))
    const resolved = { files, out: paths.find(this.#leadsElsewhere) }
    this.#envFiles.set(list, resolved)
    return resolved
  }
}

/** Reports whether a path is `owner/repository/path@ref`. A compose file itself may have such a name. */
function isOfRepository({ path, merges }: Lead): boolean {
  return merges === undefined && /^[^./][^@]*@[^/]+$/.test(path)
}
