import { parseDotenv } from '../compose/dotenv.ts'
import { blankComments } from '../yaml/blank-comments.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { kindOfPath, mayBeSource } from './kinds.ts'
import { mayNameImages } from './needed-words.ts'
import type { Scan } from './scan.ts'
import { type DockerfileOptions, scanDockerfile } from './scan-dockerfile.ts'
import { scanText } from './scan-text.ts'
import { kindOfContent, type ScanOptions, scanYaml } from './scan-yaml.ts'

interface ScannedFile {
  readonly kind: string
  readonly scan: Scan
}

interface FileOptions {
  readonly path: string
  readonly kind: string
  /** Skips a file without the words that an image or a lead needs: its faults are not read. */
  readonly onlyImages?: boolean
}

/**
 * Finds the images and leads of one file. The lead to it determines `kind`; with `unknown`, its name and content decide. Throws
 * INPUT_INVALID for a file that is too large.
 */
export async function scanFile(
  text: string,
  {
    path,
    kind: asked,
    buildArgs,
    contexts,
    onlyImages = false,
    ...options
  }: ScanOptions & DockerfileOptions & FileOptions,
): Promise<ScannedFile> {
  const named = kindOfPath(path)
  const kind = isOpen(asked) ? (named ?? asked) : asked
  if (isOpen(asked) && kind === 'dockerfile' && mayBeSource(path) && !hasFrom(text))
    return { kind: 'text', scan: nothing }
  if (kind === 'dockerfile' || (isOpen(kind) && isDockerfile(text, path)))
    return { kind: 'dockerfile', scan: dockerfileOf(text, { buildArgs, contexts }, options.everywhere) }
  if (kind === 'env')
    return { kind, scan: { ...nothing, texts: Object.values(parseDotenv(text, {}).values) } }
  if (kind === 'pinned-text') return { kind, scan: scanText(text) }
  if (kind === 'text') return { kind, scan: nothing }
  if (
    onlyImages &&
    !options.rules?.length &&
    /\.ya?ml$/i.test(path) &&
    !mayNameImages(text, isOpen(kind) ? undefined : kind)
  )
    return { kind: isOpen(kind) ? 'yaml' : kind, scan: nothing }
  const isJson = !/\.ya?ml$/i.test(path) && /^\ufeff?\s*(?:[{[]|\/[/*])/.test(text)
  const tree = await parseYaml(isJson ? blankComments(text) : text, path)
  const known = isOpen(kind) ? (kindOfContent(tree) ?? (isJson ? 'json' : 'yaml')) : kind
  const scan = scanYaml(known, tree, options)
  const isSaid = tree.roots.some(root => tree.isMap(root) || tree.isList(root))
  // A file of comments alone names nothing; prune takes it for a mistake.
  const isBlank = tree.roots.length === 0 && tree.faults.length === 0 && !options.everywhere
  if (isSaid || isBlank || scan.isTemplate || scan.unread.length > 0) return { kind: known, scan }
  const reason = tree.roots.length === 0 && text.trim() === '' ? 'it is empty' : 'it holds no map or list'
  return { kind: known, scan: withUnread(scan, reason) }
}

const nothing: Scan = { places: [], unread: [], leads: [] }

/** Tests line by line: an unanchored pattern would take quadratic time on a run of line separators. */
function hasFrom(text: string): boolean {
  return text.split('\n').some(line => /^[^\S\r]*FROM[^\S\r]/i.test(line))
}

/** A template of Jinja or Go makes a file with `{{` where a Dockerfile has words of its own. */
const templated = /\{[{%]/

function dockerfileOf(text: string, options: DockerfileOptions, keepsTemplates = false): Scan {
  const scan = scanDockerfile(text, options)
  const unread = keepsTemplates ? scan.unread : scan.unread.filter(({ text }) => !templated.test(text))
  if (unread.length < scan.unread.length) return { ...scan, unread, isTemplate: true }
  return hasFrom(text) ? scan : withUnread(scan, 'it has no FROM')
}

function withUnread(scan: Scan, reason: string): Scan {
  return { ...scan, unread: [...scan.unread, { line: 1, where: 'the file', text: '', reason }] }
}

function isOpen(kind: string): boolean {
  return kind === 'unknown' || kind === 'context' || kind === 'resource' || kind === 'patch'
}

function isDockerfile(text: string, path: string): boolean {
  return !/\.(?:ya?ml|json)$/i.test(path) && hasFrom(text)
}
