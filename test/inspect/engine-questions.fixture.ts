import fc from 'fast-check'

/** A question to `docker image ls`. */
export interface LsQuestion {
  readonly filters: readonly (readonly [name: string, value: string])[]
  readonly all: boolean
  readonly digests: boolean
  readonly noTrunc: boolean
  readonly quiet: boolean
  readonly format: string
}

const fields = [
  'ID',
  'Repository',
  'Tag',
  'Digest',
  'CreatedSince',
  'CreatedAt',
  'Size',
  'Containers',
  'VirtualSize',
  'SharedSize',
  'UniqueSize',
]

/** A field as people write it: as it is, or through functions. */
const action = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...fields).map(name => `{{.${name}}}`) },
  fc.constantFrom(
    '{{json .}}',
    '{{json .Repository}}',
    '{{ .Tag }}',
    '{{upper .Repository}}',
    '{{.Repository | lower | title}}',
    '{{truncate .ID 6}}',
    '{{pad .Tag 2 3}}',
    '{{if eq .Tag "latest"}}newest{{else if eq .Tag "<none>"}}no tag{{else}}{{.Tag}}{{end}}',
    '{{with .Digest}}{{.}}{{end}}',
    '{{printf "%-12s|%q" .Tag .Repository}}',
    '{{index (split .Repository "/") 0}}',
    '{{join (split .Repository "/") "_"}}',
    '{{range split .Repository "/"}}[{{.}}]{{end}}',
    '{{len .Tag}}{{/* how long */}}',
    '{{- .ID -}} ',
    '{{slice .ID 0 4}}',
    '{{$t := .Tag}}{{$t}}',
    '{{println .Tag}}',
    '{{and .Tag .Digest}} {{or .Digest .Tag}} {{not .Digest}}',
    '{{.Nothing}}',
    'é日本',
  ),
)

const written = fc.constantFrom(
  '{{.Repository}}:{{.Tag}}',
  '{{.ID}}',
  '{{.Size}}',
  '{{.CreatedAt}}\\t{{.ID}}',
  'table {{.Repository}}\\t{{.Tag}}\\t{{.Size}}',
  '{{json .}}',
  'json',
  'raw',
  'table',
  'table ',
  'tables {{.ID}}',
  'pretty',
  '{{.Repository}}@{{.Digest}}',
  'table {{.ID}}\\t{{.Repository}}:{{.Tag}}\\t{{.Digest}}',
)

const format = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: written },
  { weight: 2, arbitrary: fc.array(action, { minLength: 1, maxLength: 4 }).map(each => each.join(' ')) },
  {
    weight: 2,
    arbitrary: fc.array(action, { minLength: 1, maxLength: 4 }).map(each => `table ${each.join('\\t')}`),
  },
)

const filter = fc.constantFrom<readonly [string, string]>(
  ['dangling', 'true'],
  ['dangling', 'false'],
  ['before', 'app:1'],
  ['before', 'moved:1'],
  ['since', 'app:1'],
  ['since', 'example.com/team/base:1'],
  ['since', 'nothing:1'],
  ['label', 'role'],
  ['label', 'role=app'],
  ['label', 'org.opencontainers.image.source=https://example.com/?a=1&b=<2>'],
  ['label', 'no=such'],
  ['LABEL', ' role '],
  ['reference', 'app'],
  ['reference', 'app:*'],
  ['reference', '*/*/*'],
  ['reference', 'example.com/*:?'],
  ['reference', 'nothing'],
  ['until', '24h'],
  ['until', '2026-01-02'],
  ['unknown', 'x'],
)

const often = fc.boolean()
const seldom = fc.constantFrom(true, false, false, false)

/** Questions that people could ask; some have a mistake. */
export const lsQuestion: fc.Arbitrary<LsQuestion> = fc.record({
  filters: fc.array(filter, { maxLength: 2 }),
  all: often,
  digests: seldom,
  noTrunc: seldom,
  quiet: seldom,
  format,
})

/** The arguments for Docker's client. */
export function lsArguments({ filters, all, digests, noTrunc, quiet, format }: LsQuestion): string[] {
  return [
    'image',
    'ls',
    ...(all ? ['-a'] : []),
    ...(digests ? ['--digests'] : []),
    ...(noTrunc ? ['--no-trunc'] : []),
    ...(quiet ? ['-q'] : []),
    ...filters.flatMap(([name, value]) => ['-f', `${name}=${value}`]),
    ...(format === '' ? [] : ['--format', format]),
  ]
}

const historyFormat = fc.constantFrom(
  '',
  'table',
  'json',
  '{{json .}}',
  '{{.ID}}',
  '{{.CreatedBy}}',
  '{{.CreatedAt}} {{.CreatedSince}} {{.Size}} {{.Comment}}',
  'table {{.CreatedBy}}\\t{{.Size}}',
  'table {{.ID}}\\t{{.CreatedBy}}\\t{{.CreatedAt}}\\t{{.Comment}}',
)

/** Questions to `docker history`. */
export const historyQuestion = fc
  .record({
    name: fc.constantFrom(
      'app:1',
      'built:1',
      'timeless:1',
      'moved:1',
      'example.com/old:v0',
      'example.com/team/base:1',
    ),
    noTrunc: often,
    quiet: seldom,
    isHuman: fc.constantFrom(true, true, false),
    format: historyFormat,
  })
  .map(({ name, ...flags }) => ({
    name,
    flags,
    args: [
      'history',
      `--human=${flags.isHuman}`,
      ...(flags.noTrunc ? ['--no-trunc'] : []),
      ...(flags.quiet ? ['-q'] : []),
      ...(flags.format === '' ? [] : ['--format', flags.format]),
      name,
    ],
  }))

/** Formats that people write for `docker image inspect`, and the odd ones. */
export const inspectFormats = [
  '',
  'json',
  '{{json .}}',
  '{{.Id}}',
  '{{.ID}}',
  '{{index .RepoDigests 0}}',
  '{{if .RepoDigests}}{{index .RepoDigests 0}}{{end}}',
  '{{json .RepoDigests}}',
  '{{json .RepoTags}} {{.RepoTags}}',
  '{{range .RepoTags}}{{println .}}{{end}}',
  '{{.Architecture}}/{{.Os}} {{.Variant}}',
  '{{index .Config.Labels "org.opencontainers.image.source"}}',
  '{{.Id}} {{index .Config.Labels "role"}}',
  '{{.Config.Labels.role}}',
  '{{json .Config.Labels}} {{.Config.Labels}}',
  '{{range $name, $value := .Config.Labels}}{{$name}}={{$value}};{{end}}',
  '{{json .Config}}',
  '{{.Id}} {{json .Config}}',
  '{{.Config.Env}} {{json .Config.Env}}',
  '{{range .Config.Env}}{{.}},{{end}}',
  '{{.Config.Cmd}} {{json .Config.Cmd}} {{.Config.Entrypoint}}',
  '{{.Id}} {{.Config.Cmd}} {{json .Config.Cmd}}',
  '{{.Config.ExposedPorts}} {{.Config.Volumes}} {{json .Config.Volumes}}',
  '{{.Config.User}}|{{.Config.WorkingDir}}|{{.Config.StopSignal}}',
  '{{.Config.Healthcheck}}',
  '{{with .Config.Healthcheck}}{{.Interval}} {{json .Interval}} {{.Retries}} {{.Test}}{{end}}',
  '{{json .Config.Healthcheck}}',
  '{{.Created}} {{.Comment}} {{.Author}} {{.DockerVersion}}',
  '{{.Size}} {{.VirtualSize}}',
  '{{.Id}} {{.Size}}',
  '{{printf "%d" .Size}} {{gt .Size 100}}',
  '{{len .RootFS.Layers}} {{.RootFS.Type}} {{json .RootFS}}',
  '{{.RootFS}}',
  '{{.Id}} {{.RootFS}}',
  '{{range .RootFS.Layers}}{{truncate . 12}} {{end}}',
  '{{.GraphDriver.Name}} {{json .GraphDriver}}',
  '{{.GraphDriver}}',
  '{{.Metadata.LastTagTime}}',
  '{{json .Metadata}} {{json .Metadata.LastTagTime}} {{.Metadata}}',
  '{{json .Descriptor}}',
  '{{with .Descriptor}}{{.MediaType}} {{.Size}} {{json .}} {{.}}{{end}}',
  '{{.Parent}}',
  '{{json .ContainerConfig}}',
  '{{json .Manifests}}',
  '{{.Nothing}}',
  '{{.Config.Nothing}}',
  '{{.Config.ArgsEscaped}} {{.Config.Shell}} {{.Config.OnBuild}} {{json .Config.OnBuild}}',
]

type Inputs = Readonly<Record<string, string>>

/** The inputs of a step, and the arguments with which Docker's client prints the same. Ages in seconds are in none of them. */
export const stepQuestions: readonly (readonly [inputs: Inputs, docker: readonly string[]])[] = [
  [{ show: 'engine', filters: 'before=moved:1' }, ['image', 'ls', '-f', 'before=moved:1']],
  [
    { show: 'engine', images: 'app', digests: 'true', 'no-trunc': 'true' },
    ['image', 'ls', '--digests', '--no-trunc', 'app'],
  ],
  [{ show: 'engine', quiet: 'true', all: 'true' }, ['image', 'ls', '-qa']],
  [
    {
      show: 'engine',
      filters: 'dangling=false\nlabel=role',
      format: '{{.Repository}}:{{.Tag}} {{.CreatedAt}}',
    },
    [
      'image',
      'ls',
      '-f',
      'dangling=false',
      '-f',
      'label=role',
      '--format',
      '{{.Repository}}:{{.Tag}} {{.CreatedAt}}',
    ],
  ],
  [
    { show: 'engine', filters: 'before=app:1', format: 'json' },
    ['image', 'ls', '-f', 'before=app:1', '--format', 'json'],
  ],
  [
    { show: 'engine', format: 'table {{.ID}}\\t{{.Repository}}\\t{{.Size}}' },
    ['image', 'ls', '--format', 'table {{.ID}}\\t{{.Repository}}\\t{{.Size}}'],
  ],
  [{ images: 'docker=app:1\ndocker=timeless:1' }, ['image', 'inspect', 'app:1', 'timeless:1']],
  [{ images: 'docker=app:1', format: 'json' }, ['image', 'inspect', '-f', 'json', 'app:1']],
  [
    { images: 'docker=app:1', format: '{{.Id}} {{index .Config.Labels "role"}} {{json .RepoTags}}' },
    ['image', 'inspect', '-f', '{{.Id}} {{index .Config.Labels "role"}} {{json .RepoTags}}', 'app:1'],
  ],
  [{ images: 'docker=app:1', show: 'history' }, ['history', 'app:1']],
  [{ images: 'docker=app:1', show: 'history', 'no-trunc': 'true' }, ['history', '--no-trunc', 'app:1']],
  [
    { images: 'docker=built:1', show: 'history', format: '{{.ID}} {{.CreatedAt}} {{.CreatedBy}}' },
    ['history', '--format', '{{.ID}} {{.CreatedAt}} {{.CreatedBy}}', 'built:1'],
  ],
  [{ images: 'docker=app:1', show: 'history', quiet: 'true' }, ['history', '-q', 'app:1']],
]
