/** What is peculiar about a registry, as data; each row has a test. */
export interface Profile {
  /** The host that serves the API, where it is not the name's own. */
  readonly apiHost?: string
  /** Token hosts (`host[:port]`) that may see this registry's credentials, beside the registry itself. */
  readonly tokenHosts: readonly string[]
  /** Entries a page when tags are listed. */
  readonly tagsPage: number
  /** Manifest reads count against a pull limit while HEAD is free, so a digest is asked for by HEAD first. */
  readonly headIsFree: boolean
  /** A 403 for something that may just not exist (Artifactory's virtual repositories). */
  readonly deniedMeansAbsent: boolean
  /** Most bytes of one part of an upload that is sent in parts. */
  readonly partBytes: number
  /** The answers to parts of an upload do not tell how much has arrived. */
  readonly partsUncounted: boolean
}

const standard: Profile = {
  ...{ tokenHosts: [], tagsPage: 1000, headIsFree: false, deniedMeansAbsent: false },
  ...{ partBytes: 64 * 1024 * 1024, partsUncounted: false },
}

type Row = readonly [host: RegExp, peculiar: Partial<Profile> | ((registry: string) => Partial<Profile>)]

const rows: readonly Row[] = [
  // Docker Hub names images docker.io, serves them elsewhere and counts manifest GETs, not HEADs.
  [/^docker\.io$/, { apiHost: 'registry-1.docker.io', tokenHosts: ['auth.docker.io'], headIsFree: true }],
  // GitHub answers 416 to parts above 4 MiB; a whole blob in one request may be of any size.
  [/^ghcr\.io$/, { tokenHosts: ['ghcr.io'], partBytes: 4 * 1024 * 1024 }],
  [/^registry\.gitlab\.com$/, { tokenHosts: ['gitlab.com'] }],
  // Beside a GitLab of one's own its registry has port 5050, and the tokens come from the GitLab (docs.gitlab.com, "Configure container
  // registry under an existing GitLab domain"). Its port 443 is the administrator's alone.
  [/^[^:]+:5050$/, registry => ({ tokenHosts: [registry.replace(/:5050$/, '')] })],
  // Amazon ECR answers an error for pages over 1000, and to every part of an upload the Range of the first.
  [
    /^(?:\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com|public\.ecr\.aws)$/,
    { tagsPage: 1000, partsUncounted: true },
  ],
  [/^quay\.io$/, { tagsPage: 100 }],
  [/\.jfrog\.io$/, { deniedMeansAbsent: true }],
]

export function profileOf(registry: string): Profile {
  const peculiar = rows.find(([host]) => host.test(registry))?.[1]
  return { ...standard, ...(typeof peculiar === 'function' ? peculiar(registry) : peculiar) }
}
