import { pipelineRows } from './pipeline-kinds.ts'

/** A place in a document: a path, and how the text there names an image. */
interface ImageRow {
  /** `*` is any key, `[*]` any item. */
  readonly at: string
  /** `docker`: only what begins with `docker://`. `text`: only where it is a text, since a map has rows of its own. */
  readonly form?: 'docker' | 'text'
  /** Texts of the file at this path are names of its own, not images. */
  readonly unless?: string
}

export interface LeadRow {
  readonly at: string
  readonly kind: string
  readonly base: 'file' | 'root'
  /** What such a text looks like; others lead nowhere. */
  readonly like?: RegExp
  /** What stands before the path. */
  readonly strip?: RegExp
  readonly isOptional?: boolean
}

/** An input of a step that names images. */
interface InputRow {
  /** Of the step's `uses`. */
  readonly uses: RegExp
  readonly input: string
  /** One reference, or one a line; `behind`: what stands before the reference in its line. `files`: a path a line, of a kind. */
  readonly form: 'reference' | 'lines' | 'files'
  readonly behind?: string
  readonly kind?: string
}

/** A kind of file and where images stand in it. */
export interface KindRow {
  readonly kind: string
  /** Of the path, with `/`. */
  readonly files: RegExp
  /** Keys of a document that tell the kind where the name does not. */
  readonly keys?: readonly string[]
  /** The files that are meant where a folder is named. */
  readonly inFolder?: readonly string[]
  readonly images: readonly ImageRow[]
  readonly leads: readonly LeadRow[]
  /** Where the steps are whose inputs are looked at. */
  readonly steps?: string
  /** Any text of it may lead to a file that names images. */
  readonly isOpen?: boolean
}

/** What a path or `uses` of this repository looks like. */
const local = /^\.\//
const remoteWorkflow = /^[^./][^@]*\/\.[a-z]+\/workflows\/[^@]+@/

const gitlabScopes = ['', 'default.', '*.']

/** Every kind of YAML or JSON, each a row of data; the first that fits counts. */
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
    leads: [
      { at: 'runs.image', kind: 'dockerfile', base: 'file', like: /^(?!docker:\/\/)./ },
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
    leads: [
      { at: 'build.dockerfile', kind: 'dockerfile', base: 'file' },
      { at: 'dockerFile', kind: 'dockerfile', base: 'file' },
      { at: 'dockerComposeFile', kind: 'compose', base: 'file', like: /./ },
      { at: 'dockerComposeFile[*]', kind: 'compose', base: 'file' },
    ],
  },
  {
    kind: 'gitlab',
    files: /(?:^|\/|\.)\.?gitlab-ci\.ya?ml$/i,
    images: gitlabScopes.flatMap((scope): ImageRow[] => [
      { at: `${scope}image`, form: 'text' },
      { at: `${scope}image.name` },
      { at: `${scope}services[*]`, form: 'text' },
      { at: `${scope}services[*].name` },
    ]),
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
  { kind: 'bake', files: /(?:^|\/)docker-bake[^/]*\.json$/i, images: [], leads: [] },
  { kind: 'kubernetes', files: /$^/, keys: ['apiVersion', 'kind'], images: [], leads: [] },
  {
    kind: 'lock',
    files: /(?:^|\/)(?:images\.lock|actions-lock\.json)$/i,
    images: [{ at: 'images[*].pinned_image' }, { at: 'containers.*.pinned_image' }],
    leads: [],
  },
]

/** Inputs of steps that name images, whatever the action's owner. */
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
  { uses: /^docker\/bake-action@/, input: 'files', form: 'files' },
  { uses: /\/actions\/push@/, input: 'base', form: 'reference' },
  { uses: /^docker\/setup-qemu-action@/, input: 'image', form: 'reference' },
  { uses: /^docker\/setup-buildx-action@/, input: 'driver-opts', form: 'lines', behind: 'image=' },
  {
    uses: /^docker\/build-push-action@/,
    input: 'build-contexts',
    form: 'lines',
    behind: '=docker-image://',
  },
]

const dockerfiles = /(?:^|\/)(?:[^/]+\.)?(?:docker|container)file(?:[.-][^/]*)?$/i

/** The kind that a path's name tells; undefined where the content has to. */
export function kindOfPath(path: string): string | undefined {
  if (/\.(?:docker|container)ignore$/i.test(path)) return 'text'
  if (/(?:^|\/)(?:\.env(?:\.[^/]*)?|[^/]+\.env)$/.test(path)) return 'env'
  const row = kindRows.find(({ files }) => files.test(path))
  if (row) return row.kind
  return dockerfiles.test(path) && !/\.(?:ya?ml|json)$/i.test(path) ? 'dockerfile' : undefined
}

export function kindRow(kind: string): KindRow | undefined {
  return kindRows.find(row => row.kind === kind)
}
