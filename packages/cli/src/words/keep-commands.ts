import type { Command, Given, InputTexts, OwnOption } from './command.ts'

const lockPaths = { name: 'PATH', input: 'paths', isMany: true, isOptional: true } as const

function lockCommand(mode: 'check' | 'write' | 'update', about: string): Command {
  return {
    names: mode === 'check' ? ['lock', 'lock check'] : [`lock ${mode}`],
    about,
    action: 'lock',
    positionals: [lockPaths],
    ...(mode !== 'check' && { sets: { mode } }),
    examples:
      mode === 'check' ? ['lock', 'lock check Dockerfile .github/workflows/**'] : [`lock ${mode} --dry-run`],
    shows: { output: 'findings', quiet: 'files' },
  }
}

/** For services that keep a folder between jobs, and have no Actions cache. */
export const cacheFolderOption: OwnOption = {
  name: 'cache-dir',
  value: 'DIR',
  about: 'A folder in place of the Actions cache, also as TALLYMAN_CACHE_DIR',
}

const removed = {
  name: 'IMAGE',
  input: 'images',
  isMany: true,
  isOptional: true,
  about: 'Exact names of what goes',
} as const

/** As in Docker, `--force` also passes over what is not there. */
function forced({ inputs }: Given): InputTexts {
  return inputs.force === 'true' && inputs['ignore-missing'] === undefined ? { 'ignore-missing': 'true' } : {}
}

/** Words without a place are names and IDs of the engine, as for `docker rmi`. */
function namesOfEngine(given: Given): InputTexts {
  const names = given.inputs.images?.split('\n').map(word => (word.includes('=') ? word : `docker=${word}`))
  return { ...forced(given), ...(names && { images: names.join('\n') }) }
}

/** The words that keep images, pins and caches in order. */
export const keepCommands: readonly Command[] = [
  lockCommand('check', 'Check that the images in files are pinned, and that the lock file agrees.'),
  lockCommand('write', 'Pin the images in files that have no digest.'),
  lockCommand('update', 'Move the pins in files to what the tags have now.'),
  {
    names: ['mirror', 'sync'],
    about: 'Copy the images of a list to registries by digest, each blob once.',
    action: 'mirror',
    positionals: [
      {
        name: 'FILE',
        input: 'list',
        about: 'List of skopeo sync or regsync, lock file, or names alone; - for the standard input',
      },
      { name: 'TO', input: 'to', isMany: true, isOptional: true },
    ],
    examples: [
      'mirror --dry-run images.yaml registry.example.com/mirror',
      'mirror --scoped --lock-file mirror.lock images.yaml registry.example.com',
      'sync regsync.yaml',
    ],
    shows: { output: 'copied', quiet: 'refs' },
  },
  {
    names: ['prune'],
    about: 'Plan the removal of old images, and carry it out when asked to.',
    action: 'prune',
    positionals: [{ name: 'TARGET', input: 'images', isMany: true, isOptional: true }],
    examples: [
      "prune --prune-tags 'pr-*' --older-than 14d ghcr.io/owner/app",
      'prune --mode apply --plan-file plan.json',
    ],
    shows: { output: 'deleted' },
  },
  {
    names: ['image prune'],
    about: "Remove the Docker engine's dangling images, or all that no container uses.",
    action: 'prune',
    positionals: [],
    sets: { images: 'docker', 'prune-untagged': 'true' },
    usual: { 'older-than': '0s' },
    omits: ['cache-budget', 'store-budget', 'key-prefix', 'max-tags'],
    spellings: { f: 'yes', force: 'yes' },
    own: [
      {
        name: 'all',
        short: 'a',
        form: { kind: 'boolean' },
        about: 'Remove every image that no container uses, not only dangling ones',
      },
    ],
    becomes: ({ own }) => (own.all === 'true' ? { 'prune-tags': '*\nlatest' } : {}),
    examples: ['image prune', 'image prune -a --filter until=72h -f'],
    shows: { output: 'deleted' },
  },
  {
    names: ['rm', 'remove', 'delete'],
    about:
      'Remove images from a registry by their exact names, unless something uses them; rmi is about the engine.',
    action: 'remove',
    positionals: [
      { ...removed, about: `${removed.about}, also docker=NAME, an ID of the engine, store=NAME@DIGEST` },
    ],
    spellings: { f: 'force' },
    becomes: forced,
    examples: [
      'rm ghcr.io/owner/app:pr-12',
      'rm --yes ghcr.io/owner/app:1 ghcr.io/owner/app:1.2',
      'rm docker=app:1',
    ],
    shows: { output: 'deleted' },
  },
  {
    names: ['rmi', 'image rm', 'image remove'],
    about:
      'Remove images from the Docker engine by name or ID, unless something uses them; rm is about registries.',
    action: 'remove',
    positionals: [removed],
    spellings: { f: 'force' },
    omits: ['untag', 'replace', 'max-tags'],
    says: {
      force:
        'Remove an image with all of its names where its ID is given, and pass over what is not there. Never an image that a container uses',
      'no-prune': 'Keep the unnamed images that a removed image was built on',
    },
    becomes: namesOfEngine,
    examples: ['rmi app:1', 'rmi --yes 3f2a9c01d7e4', 'image rm --no-prune app:1'],
    shows: { output: 'deleted' },
  },
  {
    names: ['untag', 'tag rm', 'tag delete'],
    about: 'Take tags off images, and keep the images.',
    action: 'remove',
    positionals: [{ name: 'REF:TAG', input: 'images', isMany: true, isOptional: true, about: removed.about }],
    sets: { untag: 'true' },
    spellings: { f: 'force' },
    omits: ['no-prune'],
    becomes: forced,
    examples: ['untag registry.example.com/app:pr-12', 'untag --replace --yes registry.example.com/app:1'],
    shows: { output: 'untagged' },
  },
  {
    names: ['cache save', 'save-to-cache'],
    about: 'Save images to the Actions cache or a folder, layer by layer.',
    action: 'save-to-cache',
    positionals: [{ name: 'IMAGE', input: 'images', isMany: true, isOptional: true }],
    own: [cacheFolderOption],
    examples: ['cache save --cache-dir .cache/images --lock-file .github/images.lock'],
    shows: { output: 'refs', quiet: 'digest' },
  },
  {
    names: ['cache load', 'load-from-cache'],
    about: 'Load images from the Actions cache or a folder, with the registry for what is missing.',
    action: 'load-from-cache',
    positionals: [{ name: 'IMAGE', input: 'images', isMany: true, isOptional: true }],
    own: [cacheFolderOption],
    examples: ['cache load --cache-dir .cache/images --lock-file .github/images.lock'],
    shows: { output: 'refs', quiet: 'digest' },
  },
  {
    names: ['cache ls', 'cache list'],
    about: 'List the entries of the Actions cache or of a folder.',
    action: 'cache-list',
    positionals: [],
    own: [cacheFolderOption],
    examples: ['cache ls', 'cache ls --cache-dir .cache/images'],
    shows: 'result',
  },
  {
    names: ['cache prune'],
    about: 'Remove entries from the Actions cache or a folder.',
    action: 'prune',
    positionals: [],
    sets: { images: 'actions-cache' },
    omits: ['store-budget', 'max-tags'],
    spellings: { 'max-size': 'cache-budget' },
    own: [cacheFolderOption],
    examples: [
      'cache prune --max-size 5GB --older-than 0s',
      'cache prune --cache-dir .cache/images --max-size 5GB',
    ],
    shows: { output: 'deleted' },
  },
  {
    names: ['store ls', 'store list'],
    about: 'List the images in the content store.',
    action: 'store-list',
    positionals: [],
    examples: ['store ls'],
    shows: 'result',
  },
  {
    names: ['store prune'],
    about: 'Remove the images from the content store that were used least recently.',
    action: 'prune',
    positionals: [],
    sets: { images: 'store' },
    omits: ['cache-budget', 'key-prefix', 'max-tags'],
    spellings: { 'max-size': 'store-budget' },
    examples: ['store prune --max-size 20GB'],
    shows: { output: 'deleted' },
  },
]
