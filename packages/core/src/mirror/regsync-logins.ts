import type { Node } from 'yaml'
import { isTallyError } from '../errors.ts'
import { isRegistry, parseRepository } from '../model/reference.ts'
import type { RegistryLogin } from '../registry/auth/credentials.ts'
import { printable } from '../text/printable.ts'
import type { MirrorList } from './list-entry.ts'
import type { ListFile } from './list-file.ts'

type Value = Node | undefined

/** Replaces the templates in a text. Throws LIST_INVALID for those that are not understood. */
export type Expand = (node: Value, text: string) => string

const template = /\{\{\s*env\s+"([A-Za-z_][A-Za-z0-9_]*)"\s*\}\}/g
/** Variables of the runner that hold inputs and tokens of its own services: no list has a use for them. */
const reserved = /^(?:INPUT_|ACTIONS_)/

/** An `Expand` for `{{env "NAME"}}`, the only template that is understood. */
export function expander(file: ListFile, variable: (name: string) => string | undefined): Expand {
  return (node, text) => {
    if (!text.includes('{{')) return text
    const expanded = text.replace(template, (_, name: string) => {
      if (reserved.test(name)) throw file.invalid(node, `the variable ${name} belongs to the runner`)
      const value = variable(name)
      if (value === undefined || value === '')
        throw file.invalid(node, `the variable ${name} has no value`, {
          hint: `Set ${name} in the environment.`,
        })
      return value
    })
    // The text itself may be half a secret, so it is not shown.
    if (text.replace(template, '').includes('{{'))
      throw file.invalid(node, 'a template other than {{env "NAME"}} is not understood')
    return expanded
  }
}

/**
 * Parses a name after its templates are expanded. Throws LIST_INVALID, which shows the name as it is written: the value of a variable may
 * be a secret that is used by mistake.
 */
export function parsedName<T>(
  file: ListFile,
  node: Value,
  {
    key,
    expand,
    parse,
  }: { readonly key: string; readonly expand: Expand; readonly parse: (text: string) => T },
): T {
  const written = file.text(node, key)
  const text = expand(node, written)
  if (text === written) return file.parsed(node, () => parse(text))
  try {
    return parse(text)
  } catch (error) {
    if (!isTallyError(error)) throw error
    throw file.invalid(node, `${key} is ${printable(written, 200)}, whose value is no valid name`, {
      hint: 'Check these variables in the environment.',
    })
  }
}

/** Keys that say how fast a registry may be asked, which the inputs decide here. */
const idle = [
  'apiOpts',
  'blobChunk',
  'blobMax',
  'credExpire',
  'priority',
  'repoAuth',
  'reqConcurrent',
  'reqPerSec',
]
/** Keys whose effect is missing here, each with what does it. */
const refused: Readonly<Record<string, string>> = {
  clientCert: 'certificates of clients are not used',
  clientKey: 'certificates of clients are not used',
  credHelper: "Docker's config file names credential helpers",
  credHost: 'a login goes to its registry alone',
  hostname: 'a registry is asked under its own name',
  mirrors: '`registry-mirrors` names mirrors',
  pathPrefix: '`registry-mirrors` takes a path',
  regcert: '`ca-certificates: host=path` names a CA',
  scheme: '`insecure-registries` allows plain HTTP',
}
const keys = ['registry', 'user', 'pass', 'tls']

/** Reads `creds`. Throws LIST_INVALID, which shows no value. */
export function loginsOf(
  file: ListFile,
  node: Value,
  expand: Expand,
): Pick<MirrorList, 'logins' | 'unverified' | 'notes'> {
  const logins: RegistryLogin[] = []
  const unverified: MirrorList['unverified'][number][] = []
  const notes: string[] = []
  for (const item of file.list(node, 'creds')) {
    const values = file.map(item, 'an item of creds')
    for (const [key, value] of values) {
      if (Object.hasOwn(refused, key))
        throw file.invalid(value ?? item, `${key} is not carried out: ${refused[key]}`)
      // It may hold half a login, so it is not shown.
      if (![...keys, ...idle].includes(key))
        throw file.invalid(value ?? item, `a key is unknown, expected only ${keys.join(', ')}`)
    }
    const text = (key: string) => expand(values.get(key) ?? item, file.text(values.get(key) ?? item, key))
    const host = text('registry')
    if (!isRegistry(host)) throw file.invalid(values.get('registry'), 'registry is no host[:port]')
    const { registry } = parsedName(file, values.get('registry'), {
      key: 'registry',
      expand,
      parse: text => parseRepository(`${text}/any/name`),
    })
    const place = { file: file.path, line: file.tree.line(item) }
    const isLogin = ['user', 'pass'].some(key => !file.tree.isNothing(values.get(key)))
    if (isLogin) logins.push({ registry, username: text('user'), password: text('pass') })
    const tls = file.tree.isNothing(values.get('tls')) ? 'enabled' : text('tls')
    if (!['enabled', 'insecure', 'disabled'].includes(tls))
      throw file.invalid(values.get('tls'), 'tls is none of enabled, insecure, disabled')
    if (tls !== 'enabled') unverified.push({ ...place, registry })
    const named = idle.filter(key => values.has(key))
    if (named.length > 0)
      notes.push(
        `${printable(place.file)}:${place.line}: ${named.join(', ')} without effect: \`concurrency\` and \`retries\` decide`,
      )
  }
  return { logins, unverified, notes }
}
