import type { ImageRow, KindRow, LeadRow } from './kinds.ts'

/** Every `image` in a file: a string, or a map with `name`. */
const everyImage = [{ at: '**.image', form: 'text' }, { at: '**.image.name' }] as const

/** Steps of Drone and Woodpecker, in a list or a map. Their settings may have an `image` that is none. */
const stepImages = ['steps', 'services', 'clone', 'pipeline'].flatMap((key): ImageRow[] => [
  { at: `${key}[*].image` },
  { at: `${key}.*.image` },
])

/** Templates of Azure Pipelines: relative to the file, relative to the repository's root with `/`, or in another repository. */
const azureTemplates: readonly LeadRow[] = [
  { at: '**.template', kind: 'azure', base: 'file', like: /^[^/][^@]*(?:@self)?$/, strip: /@self$/ },
  { at: '**.template', kind: 'azure', base: 'root', like: /^\/[^@]*(?:@self)?$/, strip: /^\/+|@self$/g },
  { at: '**.template', kind: 'remote', base: 'root', like: /@(?!self$)/ },
]
const azureAliases = 'resources.containers[*].container'

/** Pipelines of services other than GitHub and GitLab. */
export const pipelineRows: readonly KindRow[] = [
  {
    kind: 'circleci',
    files: /(?:^|\/)\.circleci\/[^/]+\.ya?ml$/i,
    images: [{ at: '**.docker[*].image' }],
    isPulledFirst: true,
    leads: [],
    isOpen: true,
  },
  {
    kind: 'azure',
    files: /(?:^|\/)\.?azure-pipelines(?:[^/]*|\/.+)\.ya?ml$/i,
    images: [
      // Any other `image` is that of a pool, a virtual machine.
      { at: 'resources.containers[*].image', form: 'text' },
      { at: '**.container.image', form: 'text' },
      { at: '**.container', form: 'text', unless: azureAliases },
      { at: '**.services.*', form: 'text', unless: azureAliases },
    ],
    isPulledFirst: true,
    leads: azureTemplates,
    isOpen: true,
  },
  {
    kind: 'bitbucket',
    files: /(?:^|\/)bitbucket-pipelines\.ya?ml$/i,
    images: [...everyImage, { at: '**.pipe', form: 'docker' }],
    isPulledFirst: true,
    leads: [{ at: '**.import', kind: 'remote', base: 'root' }],
    isOpen: true,
  },
  {
    kind: 'drone',
    files: /(?:^|\/)\.drone(?:\.ya?ml|\/.+\.ya?ml)$/i,
    images: stepImages,
    isPulledFirst: true,
    leads: [{ at: 'load', kind: 'remote', base: 'root' }],
    isOpen: true,
  },
  {
    kind: 'woodpecker',
    files: /(?:^|\/)\.woodpecker(?:\.ya?ml|\/.+\.ya?ml)$/i,
    images: stepImages,
    isPulledFirst: true,
    leads: [],
    isOpen: true,
  },
  {
    kind: 'cloudbuild',
    files: /(?:^|\/)cloudbuild[^/]*\.(?:ya?ml|json)$/i,
    images: [{ at: 'steps[*].name' }],
    isPulledFirst: true,
    leads: [],
    isOpen: true,
  },
  {
    kind: 'buildkite',
    files: /(?:^|\/)\.?buildkite(?:\/[^/]+|[^/]*)\.ya?ml$/i,
    images: everyImage,
    isPulledFirst: true,
    leads: [
      { at: '**.plugins[*].*.config', kind: 'compose', base: 'root', like: /./ },
      { at: '**.plugins[*].*.config[*]', kind: 'compose', base: 'root' },
    ],
    isOpen: true,
  },
]
