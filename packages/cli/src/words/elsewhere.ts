import { TallyError } from '@tallyman/core/errors'

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
    use: 'cosign verify NAME@DIGEST with a digest that tallyman digest shows (tallyman referrers lists signatures)',
  },
  {
    words: 'scan, scout, sbom',
    why: 'looking for vulnerabilities is the field of scanners',
    use: 'a scanner with NAME@DIGEST (tallyman referrers lists the attached SBOMs)',
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
    words: 'load',
    why: 'it is not in this version',
    use: 'docker load, or tallyman push docker-archive=FILE REF for a registry',
  },
  {
    words: 'import',
    why: 'it is not in this version',
    use: 'docker import, or tallyman push directory=FOLDER REF for a folder of files',
  },
  {
    words: 'commit, container commit',
    why: 'it is not in this version',
    use: 'docker commit CONTAINER NAME, then tallyman push docker=NAME REF',
  },
  {
    words: 'export, container export',
    why: 'it is not in this version',
    use: "docker export for a container's files (tallyman files IMAGE lists those of an image)",
  },
  {
    words: 'append',
    why: 'it is not in this version',
    use: 'tallyman push directory=FOLDER --base IMAGE REF',
  },
  {
    words: 'rm, container rm, rmi, image rm, image remove, remove, delete, untag, tag rm',
    why: 'removing one image by its name is not in this version',
    use: 'docker rmi in an engine, docker rm for containers, tallyman prune --images REPOSITORY --prune-tags TAG in a registry',
  },
  {
    words: 'mirror, sync',
    why: 'it is not in this version',
    use: 'tallyman copy SOURCE REF for each image',
  },
  {
    words: 'verify-signatures',
    why: 'it is not in this version',
    use: 'cosign verify NAME@DIGEST with a digest that tallyman digest shows',
  },
  {
    words: 'flatten, mutate, rebase, optimize, edit',
    why: 'images are not rewritten here: a copy keeps its digest',
    use: 'crane $, or a build',
  },
  { words: 'auth', why: 'it has another name here', use: 'tallyman login' },
  { words: 'validate', why: 'it has another name here', use: 'tallyman verify' },
  {
    words: 'serve, registry',
    why: 'Tallyman is a client',
    use: 'the image registry:2, or crane registry serve',
  },
]

/** Options of other clients that no command has, each with the reason and what to do instead. */
const optionsElsewhere: Readonly<Record<string, string>> = {
  'disable-content-trust':
    'Notary v1, which it switches, is no longer served: leave it out, and pull by digest, which proves more',
  'force-rm': 'it belongs to builds: use docker buildx build',
  'no-prune': 'removing one image by its name is not in this version: use docker rmi --no-prune',
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

/** Why no command has an option that other clients have, and what to do; undefined for all others. */
export function elsewhereOption(name: string): string | undefined {
  return Object.hasOwn(optionsElsewhere, name) ? optionsElsewhere[name] : undefined
}
