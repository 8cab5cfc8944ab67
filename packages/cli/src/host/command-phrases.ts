/** Words of a message that is about a workflow, those of a command line, and the input without which alone they are replaced. */
type CommandPhrase = readonly [said: RegExp | string, here: string, unless?: string]

const login = 'Log in with `tallyman login HOST`, or set TALLYMAN_REGISTRY_AUTH.'

const logins: readonly CommandPhrase[] = [
  ['Pass credentials with `registry-auth`, or log in with docker/login-action before this step.', login],
  ['log in with docker/login-action or `registry-auth`, with', 'log in with `tallyman login`, with'],
  ['Log in again in this job, before this step.', 'Log in again with `tallyman login HOST`.'],
  [
    'Give the job `permissions: packages: read` (`write` to push) and leave `github-token` at its default, or pass a token with `registry-auth`.',
    'Log in with `tallyman login ghcr.io`, or set GITHUB_TOKEN to a token that may read packages (write them, to push). The token of a GitHub job needs the permission `packages`.',
  ],
  [
    'Give the job `permissions: packages: read`, and let',
    'The token of a GitHub job needs the permission `packages` to read; let',
  ],
  [
    'Give the job `permissions: packages: write`, and let',
    'A token needs the scope `write:packages`, that of a GitHub job the permission `packages` to write; let',
  ],
  ['let this repository', "let the job's repository"],
  [
    'Log in with aws-actions/amazon-ecr-login before this step.',
    'Log in first: `aws ecr get-login-password | tallyman login -u AWS --password-stdin HOST`.',
  ],
  [
    'Log in with aws-actions/amazon-ecr-login in this job:',
    'Log in again with `aws ecr get-login-password | tallyman login -u AWS --password-stdin HOST`:',
  ],
  [
    'Log in again with aws-actions/amazon-ecr-login:',
    'Log in again with `aws ecr get-login-password | tallyman login -u AWS --password-stdin HOST`:',
  ],
  [
    'Log in with google-github-actions/auth and docker/login-action (user oauth2accesstoken) before this step.',
    'Log in first: `gcloud auth print-access-token | tallyman login -u oauth2accesstoken --password-stdin HOST`.',
  ],
  [
    'Log in again with google-github-actions/auth in this job: its access tokens',
    'Log in again with `gcloud auth print-access-token | tallyman login -u oauth2accesstoken --password-stdin HOST`: access tokens',
  ],
  [
    'Log in with azure/docker-login, or azure/login and `az acr login`, before this step.',
    'Log in first with `az acr login`, or with `tallyman login HOST`.',
  ],
  ["the runner's user", 'this user'],
]

/** Modes of actions that are commands of their own. */
const commands: readonly CommandPhrase[] = [
  [/\b(?:([Rr])un )?(?:this|the) action (?:lock )?with `mode: (write|update)`/g, '$1un `tallyman lock $2`'],
  [/\b([Rr])un `?lock`? with `mode: (write|update)` and this/g, '$1un `tallyman lock $2` with this'],
  [/\b([Rr])un `?lock`? with `mode: (write|update)`/g, '$1un `tallyman lock $2`'],
  ['and run it with `mode: write`', 'and run `tallyman lock write`'],
  ['(in files the action lock does it, with `mode: write`)', '(in files `tallyman lock write` does it)'],
  [/`mode: (write|update)`/g, '`tallyman lock $1`'],
  ['run pull-with-digest with `update-lock: true` to accept', 'run `tallyman pull --update-lock` to accept'],
  [
    'have pull-with-digest rewrite it with `update-lock: true`',
    'have `tallyman pull --update-lock` rewrite it',
  ],
  [
    'pull-with-digest resolves tags with `require-digest: false`',
    '`tallyman pull --no-require-digest` resolves tags',
  ],
  [/ Tags are pulled as they are with `require-digest: false`\./g, '', 'require-digest'],
  ['add them to the lock file with `update-lock: true`', 'correct the lock file', 'update-lock'],
  [', which `update-lock: true` writes', '', 'update-lock'],
  ['let pull-with-digest hand it', 'let `tallyman pull` hand it'],
  [
    'Have save-to-cache, or pull-with-digest with `cache: read-write`, save the images first',
    'Save the images first with `tallyman cache save` or `tallyman pull --cache read-write`',
  ],
  ['by prune with `images: store`', 'by `tallyman store prune`'],
  ['with `show: files` some paths', 'with `tallyman files` some paths'],
  [/`show: (history|layers|graph|files|usage|tags|referrers)`/g, '`tallyman $1`'],
  ['`show: repositories`', '`tallyman catalog HOST`'],
  ['`show: engine`', '`tallyman ls`'],
  ['`show: image`', '`tallyman inspect`'],
  ['show: engine and show: graph', '`tallyman ls` and `tallyman graph`'],
  [/`search: HOST\/TERM`/g, '`tallyman search HOST/TERM`'],
]

/** Phrases about who signed an image, and what its base is. */
const looks: readonly CommandPhrase[] = [
  [/^verify-signatures: cannot use the key /g, 'Cannot use the key '],
  [/\bfound none; expected a signature by (?:key )?/g, 'no signature found; expected one by '],
  [/(?<=\bexpected (?:one|a signature) by )([^\n]*) \(\*\*\)/g, '$1'],
  ['Name the base with `compare-with: base=NAME`', 'Name the base: `tallyman stale IMAGE NAME`'],
  [
    'has no digest, expected name@sha256:… or scratch',
    'has no digest, expected name@sha256:…, which `tallyman digest NAME` prints, or scratch',
  ],
  ['Set `referrers: true` there', 'Set the key referrers to true there'],
]

/** Phrases about steps of a job and about the machine that runs them. */
const steps: readonly CommandPhrase[] = [
  [/\b([Rr])un this action\b/g, '$1un the command'],
  ['Correct the inputs named above', 'Correct what is named above'],
  ['or set the input that is named above', 'or give the option that is named above'],
  ['expected an earlier step to pull it', 'expected an earlier pull'],
  ['expected it to be pulled by an earlier step', 'expected an earlier pull'],
  [/\b(Pull the images?) by an earlier step\b/g, '$1 first,'],
  ['have an earlier step bring all of it', 'pull all of it first'],
  ['have the step that writes it bring all of it', 'have all of it written there'],
  [
    'Have a step that may write the store pull the images first, for the same platforms',
    'Pull the images first, for the same platforms and into a store that may be written',
  ],
  [/ The step that (?:writes|makes) the [a-z ]+ has to run before this one\./g, ''],
  ['the step that builds or loads it has to run before this one', 'build, load or pull it first'],
  [/\brelative to the workspace\b/g, 'relative to the working folder'],
  ['Unpack it in a step before,', 'Unpack it first,'],
  ['Check the repository out with git before this step.', 'Run the command in a checkout of git.'],
  ['Pull, load or build it before this step.', 'Pull, load or build it first.'],
  ['when no other step writes these files', 'when nothing else writes these files'],
  ['Attest and sign the image after this step,', 'Attest and sign the image now,'],
  ['a step used it meanwhile', 'it was used meanwhile'],
  ['The step was stopped before it finished', 'The command was stopped before it finished'],
  ['run the job as a user who may use', 'run the command as a user who may use'],
  ['Read the plan in the summary, and', 'Read the plan, and'],
  ['and runners share theirs', 'and machines of CI services share theirs'],
]

/** Advice that names an input which the command at hand has not. */
const without: readonly CommandPhrase[] = [
  [', or set `platforms: all` where a whole index is read', '', 'platforms'],
  [', or name with `platforms` those that are there', '', 'platforms'],
  [', or set `verify-tag: false` to keep the old one', '', 'verify-tag'],
  [', or, where the tag is meant to move, set `on-conflict: move`', '', 'on-conflict'],
  ['without `offline: true`', 'without `--offline`', 'offline'],
  ['with `mode: plan`', 'with `tallyman prune`', 'mode'],
  [
    "Add the registry's CA with `ca-certificates: host=path`, or name the host under `insecure-registries`.",
    "Add the registry's CA to those that the system trusts.",
    'ca-certificates',
  ],
  [' Pulls by digest can continue from a mirror named in `registry-mirrors`.', '', 'registry-mirrors'],
  [', or configure a mirror with `registry-mirrors`', '', 'registry-mirrors'],
  ['Run without `offline`, `fallback: none`', 'Run without `fallback: none`', 'offline'],
  ['Run without `fallback: none` or', 'Run without', 'fallback'],
  ['Run without `offline`, `fallback: none` or', 'Run without `offline` or', 'fallback'],
  [' or `fail-on-cache-miss`,', ',', 'fail-on-cache-miss'],
  [
    "Set `cache-client: toolkit` to go through GitHub's own client, and report it.",
    'Please report it.',
    'cache-client',
  ],
]

/** All of them, in the order in which they are replaced. */
export const commandPhrases: readonly CommandPhrase[] = [
  ...logins,
  ...commands,
  ...looks,
  ...steps,
  ...without,
]
