import type { KindRow, LeadRow } from './kinds.ts'

/** Every `image` of a file, a text or a map with its name. */
const everyImage = [{ at: '**.image', form: 'text' }, { at: '**.image.name' }] as const

/** A template of Azure Pipelines lies beside the file that names it, at the repository's root behind `/`, or in another repository. */
const azureTemplates: readonly LeadRow[] = [
  { at: '**.template', kind: 'azure', base: 'file', like: /^[^/][^@]*(?:@self)?$/, strip: /@self$/ },
  { at: '**.template', kind: 'azure', base: 'root', like: /^\/[^@]*(?:@self)?$/, strip: /^\/+|@self$/g },
  { at: '**.template', kind: 'remote', base: 'root', like: /@(?!self$)/ },
]
const azureAliases = 'resources.containers[*].container'

/** Files of services that build and deploy, beside GitHub's and GitLab's own. */
export const pipelineRows: readonly KindRow[] = [
  {
    kind: 'circleci',
    files: /(?:^|\/)\.circleci\/[^/]+\.ya?ml$/i,
    images: [{ at: '**.docker[*].image' }],
    leads: [],
    isOpen: true,
  },
  {
    kind: 'azure',
    files: /(?:^|\/)\.?azure-pipelines(?:[^/]*|\/.+)\.ya?ml$/i,
    images: [
      { at: '**.image', form: 'text' },
      { at: '**.container', form: 'text', unless: azureAliases },
      { at: '**.services.*', form: 'text', unless: azureAliases },
    ],
    leads: azureTemplates,
    isOpen: true,
  },
  {
    kind: 'bitbucket',
    files: /(?:^|\/)bitbucket-pipelines\.ya?ml$/i,
    images: [...everyImage, { at: '**.pipe', form: 'docker' }],
    leads: [{ at: '**.import', kind: 'remote', base: 'root' }],
    isOpen: true,
  },
  {
    kind: 'drone',
    files: /(?:^|\/)\.drone(?:\.ya?ml|\/.+\.ya?ml)$/i,
    images: everyImage,
    leads: [{ at: 'load', kind: 'remote', base: 'root' }],
    isOpen: true,
  },
  {
    kind: 'woodpecker',
    files: /(?:^|\/)\.woodpecker(?:\.ya?ml|\/.+\.ya?ml)$/i,
    images: everyImage,
    leads: [],
    isOpen: true,
  },
  {
    kind: 'cloudbuild',
    files: /(?:^|\/)cloudbuild[^/]*\.(?:ya?ml|json)$/i,
    images: [{ at: 'steps[*].name' }],
    leads: [],
    isOpen: true,
  },
  {
    kind: 'buildkite',
    files: /(?:^|\/)\.?buildkite(?:\/[^/]+|[^/]*)\.ya?ml$/i,
    images: everyImage,
    leads: [
      { at: '**.plugins[*].*.config', kind: 'compose', base: 'root', like: /./ },
      { at: '**.plugins[*].*.config[*]', kind: 'compose', base: 'root' },
    ],
    isOpen: true,
  },
]
