import { pipelineRows } from './pipeline-kinds.ts'

/** A path in a document, and the form of the image there. */
export interface ImageRow {
  /** `*` is any key, `[*]` any item. */
  readonly at: string
  /** `docker`: only values that begin with `docker://`. `text`: only strings, since maps have rows of their own. */
  readonly form?: 'docker' | 'text'
  /** Skips values that the file itself defines at this path. */
  readonly unless?: string
  /** Skips places whose path in the document matches. */
  readonly notAt?: RegExp
  /** Paths of variables: a value that is wholly a variable with one definition in the file is named there. */
  readonly variables?: readonly string[]
}

export interface LeadRow {
  readonly at: string
  readonly kind: string
  readonly base: 'file' | 'root'
  /** Values that do not match lead nowhere. */
  readonly like?: RegExp
  /** Removed from the path. */
  readonly strip?: RegExp
  readonly isOptional?: boolean
}

/** An input of a step that names images. */
interface InputRow {
  /** Matches the step's `uses`. */
  readonly uses: RegExp
  readonly input: string
  /** `reference`: one. `lines`: one per line, or per option that begins with `behind`. `files`: a path per line, to a file of `kind`. */
  readonly form: 'reference' | 'lines' | 'files'
  readonly behind?: RegExp
  readonly kind?: string
}

/** A kind of file and the places of its images. */
export interface KindRow {
  readonly kind: string
  /** Matches the path, with `/`. */
  readonly files: RegExp
  /** Top-level keys that identify the kind if the file name does not. */
  readonly keys?: readonly string[]
  /** The file to read if a lead names a folder; the first that exists. */
  readonly inFolder?: readonly string[]
  readonly images: readonly ImageRow[]
  /** True if all images of the rows are pulled before a step can read a lock file. */
  readonly isPulledFirst?: boolean
  readonly leads: readonly LeadRow[]
  /** The path of steps whose inputs are read. */
  readonly steps?: string
  /** Any string may lead to a file that names images. */
  readonly isOpen?: boolean
}

/** A path or `uses` in this repository. */
const local = /^\.\//
const remoteWorkflow = /^[^./][^@]*\/\.[a-z]+\/workflows\/[^@]+@/

const gitlabVariables = [
  ...['', '*.', '*.rules[*].'].flatMap(scope => [`${scope}variables.*`, `${scope}variables.*.value`]),
  '*.parallel.matrix[*].*',
]
const gitlabScopes = ['', 'default.', '*.']

/** Every kind of YAML or JSON. The first match counts. */
export const kindRows: readonly KindRow[] = [
  {
    kind: 'workflow',
    files: /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/i,
    keys: ['jobs', 'on'],
    images: [
      { at: 'jobs.*.container', form: 'text' },
      { at: 'jobs.*.container.image' },
      { at: 'jobs.*.services.*.image' },
      { at: 'jobs.*.steps[*].uses', form: 'docker' },
    ],
    isPulledFirst: true,
    leads: [
      { at: 'jobs.*.uses', kind: 'workflow', base: 'root', like: local },
      { at: 'jobs.*.uses', kind: 'workflow', base: 'root', like: remoteWorkflow },
      { at: 'jobs.*.steps[*].uses', kind: 'action', base: 'root', like: local },
    ],
    steps: 'jobs.*.steps[*]',
  },
  {
    kind: 'action',
    files: /(?:^|\/)action\.ya?ml$/i,
    keys: ['runs'],
    inFolder: ['action.yml', 'action.yaml', 'Dockerfile'],
    images: [
      { at: 'runs.image', form: 'docker' },
      { at: 'runs.steps[*].uses', form: 'docker' },
    ],
    isPulledFirst: true,
    leads: [
      { at: 'runs.image', kind: 'dockerfile', base: 'file', like: /^(?!docker:\/\/)./i },
      { at: 'runs.steps[*].uses', kind: 'action', base: 'root', like: local },
    ],
    steps: 'runs.steps[*]',
  },
  {
    kind: 'compose',
    files: /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/i,
    keys: ['services'],
    images: [],
    leads: [],
  },
  {
    kind: 'kustomize',
    files: /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/,
    inFolder: ['kustomization.yaml', 'kustomization.yml', 'Kustomization'],
    images: [],
    leads: [
      ...['resources', 'bases', 'components', 'crds', 'generators', 'transformers', 'validators'].map(
        key => ({
          at: `${key}[*]`,
          base: 'file' as const,
          kind: key === 'bases' || key === 'components' ? 'kustomize' : 'resource',
          like: /^[^\n]+$/,
        }),
      ),
      { at: 'patchesStrategicMerge[*]', kind: 'patch', base: 'file', like: /^[^\n]+$/ },
      { at: 'patches[*].path', kind: 'patch', base: 'file' },
      { at: 'patchesJson6902[*].path', kind: 'patch', base: 'file' },
      { at: 'replacements[*].path', kind: 'patch', base: 'file' },
      ...['files[*]', 'envs[*]', 'env'].map(key => ({
        at: `configMapGenerator[*].${key}`,
        kind: key === 'files[*]' ? 'text' : 'env',
        base: 'file' as const,
        strip: /^[^=]*=/,
      })),
      { at: 'helmCharts[*].valuesFile', kind: 'helm', base: 'file' },
      { at: 'helmCharts[*].additionalValuesFiles[*]', kind: 'helm', base: 'file' },
    ],
  },
  { kind: 'chart', files: /(?:^|\/)Chart\.ya?ml$/, inFolder: ['Chart.yaml'], images: [], leads: [] },
  { kind: 'helm', files: /(?:^|\/)values[^/]*\.ya?ml$/i, images: [], leads: [] },
  {
    kind: 'devcontainer',
    files: /(?:^|\/)\.?devcontainer\.json$/i,
    images: [{ at: 'image' }],
    isPulledFirst: true,
    leads: [
      { at: 'dockerFile', kind: 'dockerfile', base: 'file' },
      { at: 'dockerComposeFile', kind: 'compose', base: 'file', like: /./ },
      { at: 'dockerComposeFile[*]', kind: 'compose', base: 'file' },
    ],
  },
  {
    kind: 'gitlab',
    files: /(?:^|\/|\.)\.?gitlab-ci\.ya?ml$/i,
    images: gitlabScopes.flatMap(scope =>
      ['image', 'image.name', 'services[*]', 'services[*].name'].map(
        (key): ImageRow => ({
          at: `${scope}${key}`,
          ...(!key.endsWith('.name') && { form: 'text' }),
          notAt: /^(?:variables|workflow|stages|spec|include)\./,
          variables: gitlabVariables,
        }),
      ),
    ),
    isPulledFirst: true,
    leads: [
      ...['include', 'include[*]', '*.trigger.include', '*.trigger.include[*]'].flatMap((at): LeadRow[] => [
        { at, kind: 'gitlab', base: 'root', like: /./, strip: /^\/+/ },
        { at: `${at}.local`, kind: 'gitlab', base: 'root', strip: /^\/+/ },
        ...['remote', 'project', 'template', 'component'].map(
          (key): LeadRow => ({ at: `${at}.${key}`, kind: 'remote', base: 'root' }),
        ),
        { at: `${at}.artifact`, kind: 'made', base: 'root' },
      ]),
    ],
  },
  ...pipelineRows,
  // A file whose name and content decide, or a folder that is built.
  { kind: 'context', files: /$^/, inFolder: ['Dockerfile', 'Containerfile'], images: [], leads: [] },
  { kind: 'bake', files: /(?:^|\/)docker-bake[^/]*\.json$/i, images: [], leads: [] },
  { kind: 'kubernetes', files: /$^/, keys: ['apiVersion', 'kind'], images: [], leads: [] },
  {
    kind: 'lock',
    files: /(?:^|\/)(?:images\.lock|actions-lock\.json)$/i,
    images: [{ at: 'images[*].pinned_image' }, { at: 'containers.*.pinned_image' }],
    leads: [],
  },
]

/** `name=docker-image://`, or `target.contexts.name=docker-image://` of bake. */
const contextOption = /^\s*[^\s=]+=docker-image:\/\//

/** Inputs of steps that name images, for any owner of the action. */
export const inputRows: readonly InputRow[] = [
  {
    uses: /(?:^|\/)(?:pull-with-digest|save-to-cache|load-from-cache|tallyman)@/,
    input: 'images',
    form: 'lines',
  },
  ...['compose-files', 'lock-file'].map(
    (input): InputRow => ({
      uses: /(?:^|\/)(?:pull-with-digest|save-to-cache|load-from-cache|tallyman)@/,
      input,
      form: 'files',
      kind: input === 'lock-file' ? 'lock' : 'compose',
    }),
  ),
  { uses: /(?:^|\/)(?:pull-with-digest|tallyman)@/, input: 'images-from', form: 'files', kind: 'context' },
  { uses: /^docker\/bake-action@/, input: 'files', form: 'files' },
  { uses: /\/actions\/push@/, input: 'base', form: 'reference' },
  { uses: /^docker\/setup-qemu-action@/, input: 'image', form: 'reference' },
  { uses: /^docker\/setup-buildx-action@/, input: 'driver-opts', form: 'lines', behind: /^\s*image=/ },
  { uses: /^docker\/build-push-action@/, input: 'build-contexts', form: 'lines', behind: contextOption },
  { uses: /^docker\/bake-action@/, input: 'set', form: 'lines', behind: contextOption },
]

/** The ends of all names that rows match: most files of a repository have others. */
const rowNames = /(?:\.(?:ya?ml|json|lock)|Kustomization)$/i

const dockerfiles = /(?:^|\/)(?:[^/]+\.)?(?:docker|container)file(?:[._-][^/]*|\d+)?$/i
/** The ends of names of documents and data about Dockerfiles. */
const documents =
  /\.(?:adoc|diff|gif|html?|json5?|jsonc|lock|log|mdx?|patch|png|rst|svg|toml|txt|xml|ya?ml)$/i
/** Sources about Dockerfiles, such as `dockerfile-parser.ts`; `Dockerfile.go` builds an image. */
const sources =
  /\.(?:c|cc|cpp|cs|css|go|h|java|[cm]?jsx?|kt|lua|php|pl|ps1|py|rb|rs|scala|sh|snap|swift|[cm]?tsx?)$/
const buildOf = /(?:^|\/)(?:Docker|Container)file\.[^./]+$/

/** Reports whether only the content tells a Dockerfile from a source. */
export function mayBeSource(path: string): boolean {
  return sources.test(path)
}

/** Returns the kind by the name of a file, or undefined if the content decides. */
export function kindOfPath(path: string): string | undefined {
  if (/\.(?:docker|container)ignore$/i.test(path)) return 'text'
  if (/(?:^|\/)(?:\.env(?:\.[^/]*)?|[^/]+\.env)$/.test(path)) return 'env'
  const row = rowNames.test(path) ? kindRows.find(({ files }) => files.test(path)) : undefined
  if (row) return row.kind
  if (!dockerfiles.test(path) || documents.test(path)) return undefined
  return mayBeSource(path) && !buildOf.test(path) ? undefined : 'dockerfile'
}

export function kindRow(kind: string): KindRow | undefined {
  return kindRows.find(row => row.kind === kind)
}
