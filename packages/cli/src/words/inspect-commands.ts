import type { Command } from './command.ts'

const comparing = ['compare-with', 'diff', 'max-growth']
const searching = ['search', 'search-url']
const ordering = ['limit', 'sort']
const listing = ['all', 'digests']
const budgets = ['max-size', 'max-layers', 'max-growth', 'expect']
const fetching = ['to', 'cache', 'key-prefix', 'cache-client']

/** The inputs that only say something about other kinds of show than these words have. */
function without(...groups: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(groups.flat())]
}

const ofFiles = without(comparing, searching, ordering, listing, fetching)
const ofImage = without(ofFiles, ['filters'])
const ofList = without(comparing, searching, budgets, fetching, ['platforms'])

const image = {
  name: 'IMAGE',
  input: 'images',
  isMany: true,
  about:
    'An image: name[:tag][@digest], store=NAME@DIGEST, docker=NAME (the engine), oci-layout=DIR[:ref], oci-archive=FILE[:ref], docker-archive=FILE[:ref]',
}

/** The words that look at images and write nothing. */
export const inspectCommands: readonly Command[] = [
  {
    names: ['ls', 'images', 'list'],
    about: "List the Docker engine's images.",
    action: 'inspect',
    positionals: [
      {
        name: 'NAME',
        input: 'images',
        about: 'Lists only the tags of this name',
        isMany: true,
        isOptional: true,
      },
    ],
    sets: { show: 'engine' },
    omits: without(ofList, ordering),
    spellings: { a: 'all', f: 'filters' },
    examples: ['ls', 'ls --filter dangling=true -q', "ls --format '{{.Repository}}:{{.Tag}} {{.Size}}'"],
    shows: 'result',
  },
  {
    names: ['inspect', 'imagetools inspect', 'show'],
    about: 'Show what images are, without pulling them.',
    action: 'inspect',
    positionals: [{ ...image, isOptional: true }],
    spellings: { f: 'format' },
    examples: [
      'inspect alpine:3.22',
      "inspect --format '{{.Architecture}}' docker=app:1",
      'inspect --json app',
    ],
    shows: 'result',
  },
  {
    names: ['history'],
    about: 'Show the layers of an image with the instructions that made them.',
    action: 'inspect',
    positionals: [image],
    sets: { show: 'history' },
    omits: ofImage,
    examples: ['history alpine:3.22', 'history --no-trunc docker=app:1'],
    shows: 'result',
  },
  {
    names: ['layers'],
    about: 'Show the layers of an image with both digests and sizes.',
    action: 'inspect',
    positionals: [image],
    sets: { show: 'layers' },
    omits: ofImage,
    examples: ['layers alpine:3.22'],
    shows: 'result',
  },
  {
    names: ['graph'],
    about: 'Show the index of an image with all that it refers to, as a tree.',
    action: 'inspect',
    positionals: [image],
    sets: { show: 'graph' },
    omits: ofImage,
    examples: ['graph alpine:3.22', 'graph --format tree alpine:3.22'],
    shows: 'result',
  },
  {
    names: ['files'],
    about: 'List the files of an image.',
    action: 'inspect',
    positionals: [image],
    sets: { show: 'files' },
    omits: ofFiles,
    spellings: { f: 'filters' },
    examples: ["files --filter 'path=etc/**' alpine:3.22"],
    shows: 'result',
  },
  {
    names: ['usage'],
    about: 'Show what a pull would fetch.',
    action: 'inspect',
    positionals: [image],
    sets: { show: 'usage' },
    omits: without(comparing, searching, ordering, listing, ['filters']),
    examples: ['usage alpine:3.22', 'usage --to docker alpine:3.22'],
    shows: 'result',
  },
  {
    names: ['diff'],
    about: 'Compare two images.',
    action: 'inspect',
    positionals: [
      { name: 'OLD', input: 'compare-with', about: 'Image to compare with, written as NEW' },
      { name: 'NEW', input: 'images', about: image.about },
    ],
    omits: without(searching, ordering, listing, fetching, ['show', 'filters']),
    own: [
      { name: 'exit-code', form: { kind: 'boolean' }, about: 'End with exit code 1 if the images differ' },
    ],
    examples: ['diff app:1 app:2', 'diff --diff files --exit-code app:1 app:2'],
    shows: 'result',
  },
  {
    names: ['stale', 'base'],
    about: 'Tell whether the base of an image has moved since it was built: exit code 0 if not, 1 if so.',
    action: 'inspect',
    positionals: [
      { name: 'IMAGE', input: 'images', about: image.about },
      {
        name: 'BASE',
        input: 'compare-with',
        about: 'The base; none for the one that annotations or labels of the image name',
        isOptional: true,
      },
    ],
    omits: without(searching, ordering, listing, fetching, budgets, ['show', 'filters', 'diff']),
    says: {
      platforms: 'The platforms to judge (linux/arm64). Defaults to all of the image',
      format: "Form of what is printed: json, or a template of the report as in Docker's --format",
      quiet: 'Only the bases as they are now, name@digest',
    },
    becomes: ({ inputs }) => ({ 'compare-with': basedOn(inputs['compare-with']) }),
    examples: ['stale ghcr.io/owner/app:1', 'stale ghcr.io/owner/app:1 alpine:3.22'],
    shows: 'result',
  },
  {
    names: ['tags', 'list-tags'],
    about: 'List the tags of a repository.',
    action: 'inspect',
    positionals: [
      { name: 'REPOSITORY', input: 'images', about: 'A repository, such as ghcr.io/owner/app', isMany: true },
    ],
    sets: { show: 'tags' },
    omits: without(ofList, listing),
    spellings: { f: 'filters' },
    examples: ['tags alpine', "tags --filter 'tag=3.*' --sort -version --limit 5 alpine"],
    shows: 'result',
  },
  {
    names: ['referrers', 'discover'],
    about: 'List the signatures, attestations and SBOMs of an image.',
    action: 'inspect',
    positionals: [image],
    sets: { show: 'referrers' },
    omits: ofImage,
    examples: ['referrers ghcr.io/owner/app:1'],
    shows: 'result',
  },
  {
    names: ['catalog'],
    about: 'List the repositories of a registry.',
    action: 'inspect',
    positionals: [
      { name: 'HOST', input: 'images', about: 'A registry, such as localhost:5000', isMany: true },
    ],
    sets: { show: 'repositories' },
    omits: without(ofList, ordering, listing),
    examples: ['catalog localhost:5000'],
    shows: 'result',
  },
  {
    names: ['search'],
    about: 'Search Docker Hub, or another registry.',
    action: 'inspect',
    positionals: [{ name: 'TERM', input: 'search' }],
    sets: { show: 'search' },
    omits: without(comparing, listing, budgets, fetching, ['platforms', 'images']),
    spellings: { f: 'filters' },
    examples: ['search nginx', 'search --filter is-official=true --limit 5 nginx'],
    shows: 'result',
  },
]

/** The input that means a base by its name, or the one that the image names. */
function basedOn(name: string | undefined): string {
  return name === undefined || /^base(?:=|$)/.test(name) ? (name ?? 'base') : `base=${name}`
}
