import type { Host } from '../action/host.ts'
import * as mediaTypes from '../model/media-type.ts'

/*
 * A server that guesses a word in the job's log and returns it as its token would have that word masked in everything
 * that follows, and outputs that contain it dropped. So what the job shows anyway is never masked for a server.
 */

/**
 * Variables that the job does not show, judged by their names; the runner prints every other variable that a workflow
 * sets above each step.
 */
const secretVariables = /TOKEN|SECRET|PASS|PWD|AUTH|CRED|KEY(?!-PREFIX$)/i
/** The length in characters of a shown part that no token contains by chance. */
const leastPart = 10
/** The greatest length in characters of a path or address: the job shows nothing longer that a server could construct. */
const greatestWord = 1_024

const verbs = ['pull', 'load', 'save', 'push', 'retag', 'mirror', 'publish', 'prune', 'remove', 'lock']
const files = [
  'report.json',
  'manifest.json',
  'docker-bake.json',
  'compose.yaml',
  'plan.json',
  'findings.json',
  'changes.diff',
  'body.md',
]
/** The paths of files for later steps, as `blind` spells them, by the number of images they cover. */
const handedOver = verbs.flatMap(verb =>
  ['-0', '-00', '-000', ''].flatMap(count =>
    files.map(file => blind(`/tallyman-files/${verb}-${'0'.repeat(12)}${count}/${file}`)),
  ),
)

const ownWords = [
  ...Object.values(mediaTypes).flatMap(each => wordsIn(each)),
  'Content-Encoding',
  'Transfer-Encoding',
  'Docker-Content-Digest',
  'Docker-Distribution-Api-Version',
  'SCHEMA1_UNSUPPORTED',
  'imageLayoutVersion',
  'schemaVersion',
  'tallyman-files',
]

/**
 * Returns a function that masks what servers issue, unless the job shows it anyway: inputs, variables and runner folders,
 * the images anywhere in `named` with their tags, and this program's own words.
 */
export function maskOfServers(
  { env, workspace, temp, home, secret }: Pick<Host, 'env' | 'workspace' | 'temp' | 'home' | 'secret'>,
  named: unknown,
): (value: string) => void {
  const variables = Object.keys(env).filter(name => !secretVariables.test(name))
  const values = variables.map(name => env[name] ?? '')
  const texts = [...values, workspace, temp, home, ...imagesIn(named), ...ownWords]
  return value => {
    if (!isShown(value, texts)) secret(value)
  }
}

/** Whether `value` is part of one of the texts, or contains a long enough part of one. */
function isShown(value: string, texts: readonly string[]): boolean {
  const blinded = blind(value)
  if (handedOver.some(path => path.includes(blinded))) return true
  const isPartIn = (part: string) => part.length >= leastPart && value.includes(part)
  return texts.some(
    text =>
      text.includes(value) || (value.length <= greatestWord && text.split(/[\s,=@:"'#]+/).some(isPartIn)),
  )
}

/** Replaces all hexadecimal digits by the same one: a server knows the digests that stand there. */
function blind(text: string): string {
  return text.replace(/[0-9a-f]/g, '0')
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

/** Every `registry/repository` and every tag, at any depth of `value`. */
function imagesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { registry, repository, tag } = value as Readonly<Record<string, unknown>>
  const isImage = typeof registry === 'string' && typeof repository === 'string'
  const own = isImage ? [`${registry}/${repository}`, ...(typeof tag === 'string' ? [tag] : [])] : []
  return [...own, ...Object.values(value).flatMap(imagesIn)]
}
