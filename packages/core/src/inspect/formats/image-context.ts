import { isTallyError, TallyError } from '../../errors.ts'
import { type Fields, lenientFields, lenientText, own } from '../../model/json-fields.ts'
import { digestReference, familiarName, withoutScheme } from '../../model/reference.ts'
import { GoMap, GoNil, GoSlice, GoStruct } from '../../template/go-values.ts'
import type { TemplateValue } from '../../template/rows.ts'
import { ListSteps } from '../../template/steps.ts'
import { parseTemplate } from '../../template/template.ts'
import { printable } from '../../text/printable.ts'
import type { InspectedImage, PlatformImage } from '../inspection.ts'

/** Predicates of the attestations that templates name (in-toto, "Predicates"). */
const spdx = 'https://spdx.dev/Document'
const provenance = 'https://slsa.dev/provenance/'

/** The parts that a template of an image mentions, so that no more is read. */
interface ImageAsks {
  /** Whether nothing but the digest is shown, which one HEAD answers. */
  readonly isDigestOnly: boolean
  /** The starts of predicate types whose statements are shown. */
  readonly predicates: readonly string[]
  /** Whether fields of `docker inspect` are shown, which an image of one platform has. */
  readonly isOfOnePlatform: boolean
}

/** Fields that `docker buildx imagetools inspect` shows beyond the name. */
const toolFields = ['Manifest', 'Image', 'SBOM', 'Provenance']
/** Fields of `docker inspect` that need no engine. */
const inspectFields = [
  'Id',
  'RepoTags',
  'RepoDigests',
  'Created',
  'Author',
  'Architecture',
  'Variant',
  'Os',
].concat(['Config', 'RootFS'])

/** The parts to read for a format of `show: image`. Throws INPUT_INVALID for a wrong template. */
export function imageAsks(format: string): ImageAsks {
  if (!format.includes('{{')) return { isDigestOnly: false, predicates: [], isOfOnePlatform: false }
  const { fields } = parseTemplate(format)
  const isDigestOnly = /^\{\{\s*\.Manifest\.Digest\s*\}\}$/.test(format.trim())
  const predicates = [
    { field: 'SBOM', start: spdx },
    { field: 'Provenance', start: provenance },
  ].filter(({ field }) => fields.has(field))
  const has = (names: readonly string[]) => names.some(name => fields.has(name))
  const isOfOnePlatform = has(inspectFields) && !has(toolFields)
  return { isDigestOnly, predicates: predicates.map(({ start }) => start), isOfOnePlatform }
}

/** Images by a template, a line each. Throws INPUT_INVALID for a template that does not fit. */
export function printImages(images: readonly InspectedImage[], format: string): string {
  try {
    const template = parseTemplate(format)
    const steps = new ListSteps()
    return images.map(image => `${template.render(imageContext(image), steps)}\n`).join('')
  } catch (error) {
    if (!isTallyError(error, 'INPUT_INVALID')) throw error
    throw new TallyError('INPUT_INVALID', error.message, { cause: error, hint: fieldsHint(images) })
  }
}

/** Both of Docker's commands for one image take templates, over fields that differ. */
function fieldsHint([image]: readonly InspectedImage[]): string {
  const name = image ? printable(withoutScheme(image.written)) : 'NAME'
  return `Images of a registry have the fields of \`docker buildx imagetools inspect\`, such as {{.Image.Architecture}}, and with one platform ${inspectFields.join(', ')}. All of \`docker inspect\` is there for an image of the engine: \`docker=${name}\`.`
}

/**
 * An image as templates of `docker buildx imagetools inspect` see it: `.Name`, `.Manifest`, `.Image`, `.SBOM` and `.Provenance`. With
 * several platforms the last three are maps by platform; with one there are the fields of `docker inspect` beside them.
 */
export function imageContext(image: InspectedImage): TemplateValue {
  const platforms = image.platforms.filter(({ kind }) => kind === 'image')
  const images = platforms.map(each => [nameOf(each), configOf(each)] as const)
  const stated = (start: string, made: (all: readonly TemplateValue[]) => TemplateValue) =>
    platforms.flatMap(each => {
      const all = statedOf(image, each, start)
      return all.length > 0 ? [[nameOf(each), made(all)] as const] : []
    })
  const isOne = platforms.length <= 1
  const of = (type: string, zero: TemplateValue, values: readonly PlatformValue[]) =>
    isOne ? (values[0]?.[1] ?? zero) : new GoMap(`map[string]${type}`, Object.fromEntries(values), zero)
  return struct('imagetools.tplInput', [
    ['Name', 'name', withoutScheme(image.written)],
    ['Manifest', 'manifest', manifestOf(image)],
    ['Image', 'image', of('*v1.Image', new GoNil('*v1.Image'), images)],
    ['SBOM', '', of('imagetools.sbomStub', sbomOf([]), stated(spdx, sbomOf))],
    ['Provenance', '', of('imagetools.provenanceStub', proofOf([]), stated(provenance, proofOf))],
    ...(isOne ? platforms.flatMap(each => inspectMembers(image, each)) : []),
  ])
}

/** The fields of `docker inspect` for the image of one platform; JSON of the whole leaves them out. */
function inspectMembers({ reference, root }: InspectedImage, { imageId, config }: PlatformImage): Member[] {
  const raw = config?.raw ?? {}
  const rootfs = lenientFields(own(raw, 'rootfs'))
  const tags = reference?.tag === undefined ? [] : [familiarName(reference)]
  const digests = reference && root ? [digestReference(reference, root.digest)] : []
  return [
    ['Id', '', imageId],
    ['RepoTags', '', textList(tags)],
    ['RepoDigests', '', textList(digests)],
    ['Created', '', lenientText(raw, 'created')],
    ['Author', '', lenientText(raw, 'author')],
    ['Architecture', '', lenientText(raw, 'architecture')],
    ['Variant', '', lenientText(raw, 'variant')],
    ['Os', '', lenientText(raw, 'os')],
    ['Config', '', runOf(lenientFields(own(raw, 'config')))],
    [
      'RootFS',
      '',
      struct('image.RootFS', [
        ['Type', 'Type', lenientText(rootfs, 'type')],
        ['Layers', 'Layers', textList(own(rootfs, 'diff_ids'))],
      ]),
    ],
  ]
}

type PlatformValue = readonly [platform: string, value: TemplateValue]

function nameOf({ platform = '' }: PlatformImage): string {
  return platform
}

function statedOf(image: InspectedImage, { digest }: PlatformImage, start: string): TemplateValue[] {
  return image.companions
    .filter(({ about }) => about === digest)
    .flatMap(({ statements = [] }) => statements)
    .filter(({ predicateType }) => predicateType.startsWith(start))
    .map(({ predicate }) => predicate as TemplateValue)
}

function sbomOf([one, ...more]: readonly TemplateValue[]): GoStruct {
  return struct('imagetools.sbomStub', [
    ['SPDX', 'SPDX', one],
    ['AdditionalSPDXs', 'AdditionalSPDXs', more.length > 0 ? more : undefined],
  ])
}

function proofOf([one]: readonly TemplateValue[]): GoStruct {
  return struct('imagetools.provenanceStub', [['SLSA', 'SLSA', one]])
}

type Member = readonly [field: string, key: string, value: TemplateValue]

/** A struct of Go, whose JSON leaves out what is empty, and fields without a key. */
function struct(type: string, members: readonly Member[]): GoStruct {
  const written = members.filter(([, key, value]) => key !== '' && !isEmpty(value))
  return new GoStruct(type, new Map(members.map(([field, , value]) => [field, value])), {
    members: written.map(([, key, value]) => [key, value] as const),
  })
}

function isEmpty(value: TemplateValue): boolean {
  if (value instanceof GoMap) return value.entries === undefined || Object.keys(value.entries).length === 0
  if (value instanceof GoSlice) return value.items === undefined || value.items.length === 0
  return value === undefined || value === null || value === '' || value === false || value instanceof GoNil
}

/** The descriptor of an image, or an index with its entries. */
function manifestOf({ root }: InspectedImage): TemplateValue {
  const { digest = '', mediaType = '', size = 0, document } = root ?? {}
  if (root?.kind !== 'index') return descriptorOf({ mediaType, digest, size })
  const fields = lenientFields(document && JSON.parse(Buffer.from(document.bytes).toString()))
  const entries = own(fields, 'manifests')
  const manifests = (Array.isArray(entries) ? entries : []).map(entry => descriptorOf(lenientFields(entry)))
  return struct('imagetools.index', [
    ['SchemaVersion', 'schemaVersion', document ? 2 : undefined],
    ['MediaType', 'mediaType', mediaType],
    ['Digest', 'digest', digest],
    ['Size', 'size', size],
    ['Manifests', 'manifests', new GoSlice('[]v1.Descriptor', manifests)],
    ['Annotations', 'annotations', textMap(own(fields, 'annotations'))],
  ])
}

function descriptorOf(fields: Fields): GoStruct {
  const platform = own(fields, 'platform')
  return struct('v1.Descriptor', [
    ['MediaType', 'mediaType', lenientText(fields, 'mediaType')],
    ['Digest', 'digest', lenientText(fields, 'digest')],
    ['Size', 'size', number(fields, 'size')],
    ['URLs', 'urls', textList(own(fields, 'urls'))],
    ['Annotations', 'annotations', textMap(own(fields, 'annotations'))],
    ['Data', 'data', lenientText(fields, 'data')],
    ['Platform', 'platform', platform ? platformOf(lenientFields(platform)) : new GoNil('*v1.Platform')],
    ['ArtifactType', 'artifactType', lenientText(fields, 'artifactType')],
  ])
}

function platformMembers(fields: Fields): readonly Member[] {
  return [
    ['Architecture', 'architecture', lenientText(fields, 'architecture')],
    ['OS', 'os', lenientText(fields, 'os')],
    ['OSVersion', 'os.version', lenientText(fields, 'os.version')],
    ['OSFeatures', 'os.features', textList(own(fields, 'os.features'))],
    ['Variant', 'variant', lenientText(fields, 'variant')],
  ]
}

function platformOf(fields: Fields): GoStruct {
  return struct('v1.Platform', platformMembers(fields))
}

/** A config (image-spec, config.md) with the fields that Go's type has; times stay as they are written. */
function configOf({ config }: PlatformImage): TemplateValue {
  if (!config) return new GoNil('*v1.Image')
  const { raw } = config
  const rootfs = lenientFields(own(raw, 'rootfs'))
  const history = own(raw, 'history')
  const steps = (Array.isArray(history) ? history : []).map(step => stepOf(lenientFields(step)))
  return struct('v1.Image', [
    ['Created', 'created', lenientText(raw, 'created')],
    ['Author', 'author', lenientText(raw, 'author')],
    ...platformMembers(raw),
    ['Config', 'config', runOf(lenientFields(own(raw, 'config')))],
    [
      'RootFS',
      'rootfs',
      struct('v1.RootFS', [
        ['Type', 'type', lenientText(rootfs, 'type')],
        ['DiffIDs', 'diff_ids', textList(own(rootfs, 'diff_ids'))],
      ]),
    ],
    ['History', 'history', new GoSlice('[]v1.History', steps)],
  ])
}

function runOf(fields: Fields): GoStruct {
  return struct('v1.ImageConfig', [
    ['User', 'User', lenientText(fields, 'User')],
    ['ExposedPorts', 'ExposedPorts', emptyMap(own(fields, 'ExposedPorts'))],
    ['Env', 'Env', textList(own(fields, 'Env'))],
    ['Entrypoint', 'Entrypoint', textList(own(fields, 'Entrypoint'))],
    ['Cmd', 'Cmd', textList(own(fields, 'Cmd'))],
    ['Volumes', 'Volumes', emptyMap(own(fields, 'Volumes'))],
    ['WorkingDir', 'WorkingDir', lenientText(fields, 'WorkingDir')],
    ['Labels', 'Labels', textMap(own(fields, 'Labels'))],
    ['StopSignal', 'StopSignal', lenientText(fields, 'StopSignal')],
    ['ArgsEscaped', 'ArgsEscaped', own(fields, 'ArgsEscaped') === true],
  ])
}

function stepOf(fields: Fields): GoStruct {
  return struct('v1.History', [
    ['Created', 'created', lenientText(fields, 'created')],
    ['CreatedBy', 'created_by', lenientText(fields, 'created_by')],
    ['Author', 'author', lenientText(fields, 'author')],
    ['Comment', 'comment', lenientText(fields, 'comment')],
    ['EmptyLayer', 'empty_layer', own(fields, 'empty_layer') === true],
  ])
}

function number(fields: Fields, name: string): number {
  const value = own(fields, name)
  return typeof value === 'number' ? value : 0
}

function textList(value: unknown): GoSlice {
  const items = Array.isArray(value) ? value.filter(each => typeof each === 'string') : undefined
  return new GoSlice('[]string', items)
}

function textMap(value: unknown): GoMap {
  if (typeof value !== 'object' || value === null) return new GoMap('map[string]string', undefined, '')
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return new GoMap('map[string]string', Object.fromEntries(entries), '')
}

function emptyMap(value: unknown): GoMap {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : undefined
  const entries = keys && Object.fromEntries(keys.map(key => [key, struct('struct {}', [])]))
  return new GoMap('map[string]struct {}', entries, struct('struct {}', []))
}
