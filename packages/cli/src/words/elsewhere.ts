import { TallyError } from '@tallyman/core/errors'
import { printable } from '@tallyman/core/text/printable'

/** Words of other clients that are no commands here: why, and the tool or the command to use instead. */
interface Elsewhere {
  /** Words as they are written, separated by commas; `manifest create` is the word `create` after `manifest`. */
  readonly words: string
  /** Follows "no command": a sentence without its full stop. */
  readonly why: string
  /** `$` stands for the words as they were written. */
  readonly use: string
}

const elsewhere: readonly Elsewhere[] = [
  {
    words:
      'run, create, exec, attach, start, stop, restart, kill, pause, unpause, wait, rename, update, ps, top, logs, stats, port, events, checkpoint, debug, container',
    why: 'running containers is not image handling',
    use: 'docker $ (a pull with --to docker puts verified images there)',
  },
  {
    words: 'compose, docker-compose',
    why: 'running containers is not image handling',
    use: 'docker compose (tallyman pull --compose-files compose.yaml pulls its images)',
  },
  {
    words: 'swarm, node, service, stack, secret',
    why: 'clusters run containers, which is not image handling',
    use: 'docker $',
  },
  {
    words: 'build, builder, bake, buildx, buildx build, buildx bake',
    why: 'building images is the field of BuildKit',
    use: 'docker buildx (tallyman pull --images-from Dockerfile pins and pulls the bases; its output build-contexts hands them over)',
  },
  {
    words: 'info, system, network, volume, context, plugin, desktop, extension, model',
    why: 'the engine and its machine are not images',
    use: 'docker $',
  },
  {
    words: 'system prune',
    why: 'containers, networks and volumes are not images',
    use: 'tallyman image prune for images, docker $ for the rest',
  },
  {
    words: 'install, upgrade',
    why: 'there is nothing to install: one file is the whole command',
    use: "the file of another release, or your system's packages for Docker itself",
  },
  {
    words: 'trust, sign, cosign',
    why: 'signing is the field of cosign; signatures by Notary v1 are no longer served',
    use: 'cosign sign NAME@DIGEST with a digest that tallyman digest shows (tallyman verify-signatures checks who signed)',
  },
  {
    words: 'scan, scout',
    why: 'looking for vulnerabilities is the field of scanners',
    use: 'a scanner with NAME@DIGEST (tallyman pull --attestations DIR IMAGE writes the attached SBOMs)',
  },
  {
    words:
      'sbom, attestations, verify-attestation, download, download sbom, download attestation, download attestations',
    why: 'attestations and SBOMs come along with a pull',
    use: 'tallyman pull --attestations DIR IMAGE (verify-signatures --type TYPE checks who attested)',
  },
  {
    words: 'manifest create, manifest annotate, manifest push, manifest add',
    why: 'an index is published in one step, without a local draft',
    use: 'tallyman index create REF SOURCE…',
  },
  {
    words: 'manifest rm',
    why: 'there are no local drafts of an index to remove',
    use: 'nothing: tallyman index create writes to the registry alone',
  },
  {
    words: 'container export',
    why: 'the files of containers are not images',
    use: 'docker export for a container (tallyman export IMAGE writes the files of an image)',
  },
  {
    words: 'container rm',
    why: 'running containers is not image handling',
    use: 'docker rm for a container, tallyman rmi for an image of the engine',
  },
  {
    words: 'flatten, mutate, rebase, optimize, edit',
    why: 'images are not rewritten here: a copy keeps its digest',
    use: 'crane $, or a build',
  },
  { words: 'container commit', why: 'it has another name here', use: 'tallyman commit' },
  { words: 'auth, registry login', why: 'it has another name here', use: 'tallyman login' },
  { words: 'repo, repo ls', why: 'it has another name here', use: 'tallyman catalog HOST' },
  { words: 'repo tags, tag ls, tag list', why: 'it has another name here', use: 'tallyman tags REPOSITORY' },
  { words: 'resolve', why: 'it has another name here', use: 'tallyman digest' },
  { words: 'validate', why: 'it has another name here', use: 'tallyman verify' },
  {
    words: 'serve, registry',
    why: 'Tallyman is a client',
    use: 'the image registry:2, or crane registry serve',
  },
]

const unverified =
  'name the registry instead: --insecure-registries HOST, or --ca-certificates HOST=FILE for its own CA'
const signers =
  'digests are checked here, not signers: tallyman verify-signatures --key FILE IMAGE, or with --certificate-identity and --certificate-oidc-issuer, checks who signed'
const kindsOfPlaces =
  'leave it out: the content of a list tells its form, and images go from registries to registries: tallyman mirror FILE TO'
const account =
  'lists of processes show a command line to others: log in first with tallyman login --password-stdin HOST'
const settingsFolder = 'DOCKER_CONFIG names the folder with the config.json of logins'

const wholeIndex = 'an index is taken whole unless --platforms names some: leave it out'
const oneByOne = 'tags are named one by one here: tallyman push docker=NAME TAG…'
const ofEngine = 'tallyman image prune -a removes all images of the Docker engine that no container uses'

function sameReason(names: string, why: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(', ').map(name => [name, why]))
}

function sameReasonFor(command: string, names: string, why: string) {
  return Object.fromEntries(names.split(', ').map(name => [name, { [command]: why }]))
}

/** Options of other clients that no command has, each with the reason and what to do instead. */
const optionsElsewhere: Readonly<Record<string, string>> = {
  'disable-content-trust':
    'Notary v1, which it switches, is no longer served: leave it out, and pull by digest, which proves more',
  'force-rm': 'it belongs to builds: use docker buildx build',
  'no-prune': 'it belongs to removing single images of the engine: use tallyman rmi --no-prune',
  ...sameReason(
    'tls-verify, src-tls-verify, dest-tls-verify, insecure, plain-http, skip-tls-verify',
    unverified,
  ),
  ...sameReason(
    'creds, src-creds, dest-creds, src-username, src-password, dest-username, dest-password',
    account,
  ),
  ...sameReason('username, password, password-stdin, registry-token, -u, -p', account),
  ...sameReason('authfile, src-authfile, dest-authfile', settingsFolder),
  config: `${settingsFolder}; tallyman config NAME shows the config of an image`,
  ...sameReason('host, context, -c', 'DOCKER_HOST names the address of the engine'),
  '-H': 'DOCKER_HOST names the address of the engine; history has --format with {{.Bytes}} for sizes in bytes',
  ...sameReason('debug, log-level, -D, -l', 'use --verbose behind the command'),
  'multi-arch': wholeIndex,
  raw: 'use tallyman manifest NAME, or tallyman config NAME for the config',
  type: 'images are all that there is to inspect: leave it out',
  human: 'use --format with {{.Bytes}} for sizes in bytes, and {{.CreatedAt}} for times',
  tree: 'use tallyman graph NAME for the parts of an image',
}

const allPlatforms =
  'an image goes with all of its platforms: leave it out, or name the digest of one, which goes if no index lists it'

/** Options of other clients whose meaning depends on the command: the answers, by the first name of the command. */
const optionsOfCommands: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '-a': { ...sameReason('tag, manifest, digest', wholeIndex), push: oneByOne, prune: ofEngine },
  all: {
    ...sameReason(
      'tag, manifest, digest, pull, save, push, index create, index append, cache save, cache load',
      wholeIndex,
    ),
    prune: ofEngine,
  },
  platform: sameReason('rm, rmi, untag', allPlatforms),
  ...sameReasonFor('verify', 'key, certificate-identity, certificate-oidc-issuer', signers),
  ...sameReasonFor('mirror', 'src, dest, -s, -d', kindsOfPlaces),
  'all-tags': {
    push: oneByOne,
    tag: 'tags are named one by one here: tallyman tags REPOSITORY lists them',
  },
}

/** The words of skopeo in front of a place that is no registry, each with how such a place is written here; empty where there is none. */
const transports: Readonly<Record<string, string>> = {
  'docker-archive': 'docker-archive=',
  'oci-archive': 'oci-archive=',
  oci: 'oci-layout=',
  'docker-daemon': 'docker=',
  'containers-storage': '',
  dir: '',
}

const lineOf = new Map(elsewhere.flatMap(each => each.words.split(', ').map(words => [words, each] as const)))

/**
 * The refusal for words that other clients have and that are no command here: one line with the reason and what to use.
 * Undefined for all others. Two words go before one, and `image` before a word changes nothing, as in Docker.
 */
export function refusalOf([first = '', second = '', third = '']: readonly string[]): TallyError | undefined {
  const [word, next] = first === 'image' ? [second, third] : [first, second]
  const [words, line] = known(`${first} ${second}`) ?? known(`${word} ${next}`) ?? known(word) ?? []
  if (!line || words === undefined) return undefined
  const message = `There is no command "${words}": ${line.why}. Use ${line.use.replaceAll('$', () => words)}`
  return new TallyError('INPUT_INVALID', message, { hint: 'tallyman help lists the commands.' })
}

function known(words: string): readonly [string, Elsewhere] | undefined {
  const line = lineOf.get(words)
  return line && [words, line]
}

/**
 * Why a command has no option that other clients have, and what to do; undefined for all others.
 *
 * @param command the first name of the command; empty for none
 */
export function elsewhereOption(name: string, command: string): string | undefined {
  const ofCommand = Object.hasOwn(optionsOfCommands, name) ? optionsOfCommands[name]?.[command] : undefined
  return ofCommand ?? (Object.hasOwn(optionsElsewhere, name) ? optionsElsewhere[name] : undefined)
}

/** Why a word is no name of an image in a registry, though it would be read as one, and what to write; undefined for all others. */
export function elsewhereName(word: string): string | undefined {
  const [, transport = '', place = ''] = /^([a-z-]+):(?!\/\/)(.+)$/s.exec(word) ?? []
  // Behind a port stands a repository: `dir` and `oci` are names of hosts too.
  if (Object.hasOwn(transports, transport) && !/^\d{1,5}\//.test(place)) {
    const source = transports[transport]
      ? `tallyman push takes ${transports[transport]}${printable(place, 80)} as its source; `
      : ''
    return `a place of skopeo, no image of a registry: ${source}tallyman pull --to writes layouts and archives`
  }
  if (isEngineId(word))
    return `an ID of the engine, no image of a registry: write docker=${word} where the engine is meant`
  return undefined
}

/** Whether a word has the form in which the engine's lists show IDs. */
export function isEngineId(word: string): boolean {
  return /^(?:[0-9a-f]{12}|(?:sha256:)?[0-9a-f]{64})$/.test(word)
}
