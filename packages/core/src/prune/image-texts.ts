import { TallyError } from '../errors.ts'
import { printable } from '../printable.ts'

/** The text of a file, as far as images may be named in it. */
export interface ImageTexts {
  /** Every word, each once. */
  readonly words: readonly string[]
  /** Values that must be images, by where they stand: `image:`, `container:`, `uses: docker://`, `FROM`. */
  readonly images: readonly string[]
}

/** No file is larger, in characters. */
const greatestFile = 8 * 1024 * 1024
const imageKeys = new Set(['image', 'container'])

/** Splits a lock file, YAML file or Dockerfile into words. Throws INPUT_INVALID when it is none of these, or is empty. */
export async function imageTexts(text: string, file: string): Promise<ImageTexts> {
  if (text.length > greatestFile)
    throw invalid(file, `it has ${text.length} characters`, `at most ${greatestFile}`)
  const name = file.replace(/^.*[\\/]/, '')
  if (/^\s*[{[]/.test(text) && !/\.ya?ml$/i.test(name)) return fromJson(text, file)
  const isDockerfile = /^(?:docker|container)file|\.(?:docker|container)file$/i.test(name)
  if (isDockerfile || (!/\.ya?ml$/i.test(name) && /^[^\S\r\n]*FROM\s/im.test(text)))
    return fromDockerfile(text, file)
  return fromYaml(text, file)
}

function fromJson(text: string, file: string): ImageTexts {
  const texts: string[] = []
  try {
    JSON.parse(text, (key, value: unknown) => {
      if (typeof value === 'string') texts.push(value)
      texts.push(key)
      return undefined
    })
  } catch (error) {
    throw invalid(file, 'it is no JSON', 'a lock file', error)
  }
  return { words: wordsOf(texts), images: [] }
}

async function fromYaml(text: string, file: string): Promise<ImageTexts> {
  const { isMap, isScalar, parseAllDocuments, visit } = await import('yaml')
  const texts: string[] = []
  const images: string[] = []
  try {
    const documents = parseAllDocuments(text, { logLevel: 'silent' })
    const all = Array.isArray(documents) ? documents : []
    const [error] = all.flatMap(document => document.errors)
    if (error) throw error
    for (const document of all) {
      visit(document, {
        Scalar: (_, { value }) => void (typeof value === 'string' && texts.push(value)),
        Map: (_, map) => {
          // Helm and Kustomize write name and tag apart.
          const name = ['repository', 'newName', 'name'].map(key => map.get(key)).find(isText)
          const tag = ['tag', 'newTag'].map(key => map.get(key)).find(isText)
          if (name !== undefined && tag !== undefined) texts.push(`${name}:${tag}`)
        },
        Pair: (_, { key, value }) => {
          const place = isScalar(key) ? String(key.value) : ''
          const said = isScalar(value) && typeof value.value === 'string' ? value.value : ''
          if ((imageKeys.has(place) && said !== '') || said.startsWith('docker://')) images.push(said)
        },
      })
    }
    if (!all.some(({ contents }) => isMap(contents) || (contents && !isScalar(contents)))) {
      throw invalid(file, 'it holds no YAML map or list', 'a lock, workflow, compose file or Dockerfile')
    }
  } catch (error) {
    if (error instanceof TallyError) throw error
    throw invalid(file, 'it is no YAML', 'a lock, workflow, compose file or Dockerfile', error)
  }
  return { words: wordsOf(texts), images }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function fromDockerfile(text: string, file: string): ImageTexts {
  const lines = text.replace(/[\\`]\r?\n/g, ' ').split(/\r?\n/)
  const code = lines.filter(line => !/^\s*#/.test(line))
  const stages = new Set(
    code.flatMap(line => /^\s*FROM\s.*\sAS\s+(\S+)/i.exec(line)?.[1]?.toLowerCase() ?? []),
  )
  const defaults = new Map(code.flatMap(line => argument(line)))
  const bases = code.flatMap(line => /^\s*FROM\s+(?:--\S+\s+)*(\S+)/i.exec(line)?.[1] ?? [])
  if (bases.length === 0) throw invalid(file, 'it has no FROM', 'a Dockerfile')
  const isImage = (base: string) => base !== 'scratch' && !stages.has(base.toLowerCase())
  const expand = (base: string) =>
    base.replace(/\$\{?(\w+)\}?/g, (whole, name: string) => defaults.get(name) || whole)
  return { words: wordsOf([...code, ...bases.map(expand)]), images: bases.filter(isImage).map(expand) }
}

function argument(line: string): [string, string][] {
  const found = /^\s*ARG\s+(\w+)=["']?([^\s"']+)/i.exec(line)
  return found?.[1] && found[2] ? [[found[1], found[2]]] : []
}

/** Words at white space and at the marks that surround images; expressions with spaces inside stay whole, up to a length that keeps hostile files quick to read. */
function wordsOf(texts: readonly string[]): string[] {
  const words = texts.flatMap(
    text =>
      text.match(/(?:\$\{\{[^}]{0,500}\}\}|\{\{[^}]{0,500}\}\}|\$\{[^}\s]{0,500}\}|[^\s"'`,;=|<>()[\]])+/g) ??
      [],
  )
  return [...new Set(words)]
}

function invalid(file: string, state: string, wish: string, cause?: unknown): TallyError {
  const message = `Cannot read "${printable(file)}" for keep-refs-from: ${state}, expected ${wish}`
  return new TallyError('INPUT_INVALID', message, { cause })
}
