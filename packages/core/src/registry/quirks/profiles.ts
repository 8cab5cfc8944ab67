/** The peculiarities of a registry, as data; each row has a test. */
export interface Profile {
  /** The host that serves the API, if it differs from the host in image names. */
  readonly apiHost?: string
  /** Token hosts (`host[:port]`) that may receive this registry's credentials, besides the registry itself. */
  readonly tokenHosts: readonly string[]
  /** Number of entries per page of a tag list. */
  readonly tagsPage: number
  /** Manifest reads count against a pull limit and HEAD does not, so a digest is requested by HEAD first. */
  readonly headIsFree: boolean
  /** A 403 may mean that something does not exist (Artifactory's virtual repositories). */
  readonly deniedMeansAbsent: boolean
  /** Maximum bytes of one part of an upload in parts. */
  readonly partBytes: number
  /** The responses to parts of an upload do not tell how much has arrived. */
  readonly partsUncounted: boolean
  /** How images are deleted. */
  readonly deletion: Deletion
  /** The web API that says since when a tag has its digest. */
  readonly dates?: TagDates
  /** The web API that lists tags together with their digests, sizes, platforms and dates. */
  readonly tags?: TagDetails
  /** The web API that finds repositories by words. */
  readonly search?: RepositorySearch
  /** The key of the registry in Docker's config, if it differs from the name. */
  readonly configKey?: string
  /** The registry accepts the token of a GitHub job as a login. */
  readonly takesJobToken: boolean
  /** Hints for refusals. */
  readonly logins: LoginHints
}

/** The API that deletes images, and the order it needs. */
export type Deletion =
  | {
      readonly by: 'distribution'
      /** `tags-first`: a manifest that a tag names cannot be deleted. */
      readonly order: 'parents-first' | 'tags-first'
    }
  /** GitHub's packages API deletes whole versions. */
  | { readonly by: 'github-packages' }
  /** Docker Hub's own API, at this address, only removes tags. */
  | { readonly by: 'docker-hub'; readonly api: string }

/** A web API with dates that only the registry writes. */
export interface TagDates {
  readonly by: 'docker-hub' | 'quay' | 'github-packages'
  readonly api: string
  /** Its name, for people. */
  readonly said: string
}

/** A web API whose list of tags says more than the registry's. */
export interface TagDetails {
  readonly by: 'docker-hub'
  readonly api: string
  /** Its name, for people. */
  readonly said: string
}

/** A web API that finds repositories. */
export interface RepositorySearch {
  /** `docker` is the route that `docker search` asks, `docker-hub` that of the website. */
  readonly by: 'docker' | 'docker-hub' | 'quay' | 'harbor'
  readonly api: string
  /** Its name, for people. */
  readonly said: string
  /** Asked if this one does not answer. */
  readonly otherwise?: RepositorySearch
}

/** Hints for a login that is missing, refused or lacks a right, in Markdown. */
interface LoginHints {
  /** There is no login. */
  readonly login: string
  /** The login was refused. */
  readonly refused: string
  readonly expired: string
  /** The login is known, but may not read or write. */
  readonly read: string
  readonly write: string
}

/** The hints for registries without hints of their own. */
export const anyLogins: LoginHints = {
  login: 'Pass credentials with `registry-auth`, or log in with docker/login-action before this step.',
  refused:
    'Check the user name and the password or token of the login named above: the registry does not know them, or they have expired.',
  expired: 'The login named above has expired. Log in again in this job, before this step.',
  read: 'The login named above is known, but may not read this repository. Give its account the right to read, or use another login.',
  write:
    'The login named above is known, but may not write to this repository. Give its account the right to push, or use another login.',
}

function logins(more: Partial<LoginHints>): { readonly logins: LoginHints } {
  return { logins: { ...anyLogins, ...more } }
}

const standard: Profile = {
  tokenHosts: [],
  tagsPage: 1000,
  headIsFree: false,
  deniedMeansAbsent: false,
  partBytes: 64 * 1024 * 1024,
  partsUncounted: false,
  deletion: { by: 'distribution', order: 'parents-first' },
  takesJobToken: false,
  logins: anyLogins,
}

type Row = readonly [host: RegExp, peculiar: Partial<Profile> | ((registry: string) => Partial<Profile>)]

const rows: readonly Row[] = [
  // Docker Hub's images are named docker.io and served from another host; its pull limit counts GETs of manifests, not HEADs.
  [
    /^docker\.io$/,
    {
      apiHost: 'registry-1.docker.io',
      tokenHosts: ['auth.docker.io'],
      headIsFree: true,
      deletion: { by: 'docker-hub', api: 'https://hub.docker.com' },
      dates: { by: 'docker-hub', api: 'https://hub.docker.com', said: 'Docker Hub' },
      tags: { by: 'docker-hub', api: 'https://hub.docker.com', said: 'Docker Hub' },
      search: {
        by: 'docker',
        api: 'https://index.docker.io',
        said: 'Docker Hub',
        otherwise: { by: 'docker-hub', api: 'https://hub.docker.com', said: "Docker Hub's website" },
      },
      // Docker's name for Docker Hub since the Hub's first API.
      configKey: 'https://index.docker.io/v1/',
      ...logins({
        login:
          'Check the name: Docker Hub refuses what does not exist as well. For a private repository log in with docker/login-action or `registry-auth`, with a Docker ID and an access token.',
        read: 'The Docker ID named above may not read this repository, or its access token lacks the scope to read. Check the name too: Docker Hub refuses what does not exist as well.',
        write:
          'The Docker ID named above may not push to this repository, or its access token lacks the scope to write.',
      }),
    },
  ],
  // GitHub answers 416 to parts above 4 MiB; a whole blob in one request may have any size.
  [
    /^ghcr\.io$/,
    {
      tokenHosts: ['ghcr.io'],
      partBytes: 4 * 1024 * 1024,
      deletion: { by: 'github-packages' },
      dates: { by: 'github-packages', api: 'https://api.github.com', said: 'ghcr.io' },
      takesJobToken: true,
      ...logins({
        login:
          'Give the job `permissions: packages: read` (`write` to push) and leave `github-token` at its default, or pass a token with `registry-auth`.',
        read: 'Give the job `permissions: packages: read`, and let this repository read the package: package settings, "Manage Actions access". Of another owner\'s private package a token with `read:packages` is needed.',
        write:
          'Give the job `permissions: packages: write`, and let this repository write the package: package settings, "Manage Actions access", role Write.',
      }),
    },
  ],
  [
    /^registry\.gitlab\.com$/,
    {
      tokenHosts: ['gitlab.com'],
      ...logins({
        read: "The login named above may not read this project's registry: a token needs the scope `read_registry` and a role in the project.",
        write:
          "The login named above may not push to this project's registry: a token needs the scope `write_registry` and the role Developer.",
      }),
    },
  ],
  // The registry of a self-managed GitLab has port 5050, and GitLab itself issues the tokens (docs.gitlab.com, "Configure container
  // registry under an existing GitLab domain"). Only the administrator controls port 443.
  [/^[^:]+:5050$/, registry => ({ tokenHosts: [registry.replace(/:5050$/, '')] })],
  // Amazon ECR answers an error to pages over 1000 entries, and answers every part of an upload with the Range of the first.
  [
    /^(?:\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com|public\.ecr\.aws)$/,
    {
      tagsPage: 1000,
      partsUncounted: true,
      ...logins({
        login: 'Log in with aws-actions/amazon-ecr-login before this step.',
        refused:
          'Log in with aws-actions/amazon-ecr-login in this job: a login of Amazon ECR lasts twelve hours.',
        expired: 'Log in again with aws-actions/amazon-ecr-login: a login of Amazon ECR lasts twelve hours.',
        read: 'The role that is logged in needs `ecr:BatchGetImage` and `ecr:GetDownloadUrlForLayer` for this repository.',
        write:
          'The role that is logged in needs `ecr:BatchCheckLayerAvailability`, `ecr:InitiateLayerUpload`, `ecr:UploadLayerPart`, `ecr:CompleteLayerUpload` and `ecr:PutImage` for this repository.',
      }),
    },
  ],
  [
    /(?:^|\.)gcr\.io$|\.pkg\.dev$/,
    {
      deletion: { by: 'distribution', order: 'tags-first' },
      ...logins({
        login:
          'Log in with google-github-actions/auth and docker/login-action (user oauth2accesstoken) before this step.',
        refused: 'Log in again with google-github-actions/auth in this job: its access tokens last an hour.',
        expired: 'Log in again with google-github-actions/auth in this job: its access tokens last an hour.',
        read: 'The service account that is logged in needs the role `roles/artifactregistry.reader` for this repository.',
        write:
          'The service account that is logged in needs the role `roles/artifactregistry.writer` for this repository.',
      }),
    },
  ],
  [
    /\.azurecr\.(?:io|cn|us)$/,
    logins({
      login: 'Log in with azure/docker-login, or azure/login and `az acr login`, before this step.',
      read: 'The identity that is logged in needs the role AcrPull for this registry.',
      write: 'The identity that is logged in needs the role AcrPush for this registry.',
    }),
  ],
  [
    /^quay\.io$/,
    {
      tagsPage: 100,
      dates: { by: 'quay', api: 'https://quay.io', said: 'quay.io' },
      search: { by: 'quay', api: 'https://quay.io', said: 'quay.io' },
      ...logins({
        read: 'The account or robot that is logged in needs the permission Read for this repository.',
        write: 'The account or robot that is logged in needs the permission Write for this repository.',
      }),
    },
  ],
  [/\.jfrog\.io$/, { deniedMeansAbsent: true }],
]

export function profileOf(registry: string): Profile {
  const peculiar = rows.find(([host]) => host.test(registry))?.[1]
  return { ...standard, ...(typeof peculiar === 'function' ? peculiar(registry) : peculiar) }
}
