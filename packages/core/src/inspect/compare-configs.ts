import { lenientFields } from '../model/json-fields.ts'
import type { ConfigChange } from './comparison.ts'
import type { InspectedConfig } from './inspection.ts'

type Values = ReadonlyMap<string, string>

/** Fields that old builders left behind; engines ignore them (image-spec, config.md). */
const leftovers = new Set(['Hostname', 'Domainname', 'Image', 'AttachStdin', 'AttachStdout', 'AttachStderr'])
/** Fields of the document beside `config` that say what the image is. */
const outer = ['architecture', 'os', 'variant', 'os.version', 'author', 'created']
/** How people look at an image: how it runs, then what it says about itself. */
const order = ['User', 'Entrypoint', 'Cmd', 'WorkingDir', 'Env', 'ExposedPorts', 'Volumes', 'Labels']

/** The fields of a config that differ: each variable and label by itself. A field without a value is as good as absent. */
export function changedConfig(
  before: InspectedConfig | undefined,
  after: InspectedConfig | undefined,
): ConfigChange[] {
  const [old, now] = [valuesOf(before), valuesOf(after)]
  const fields = [...new Set([...old.keys(), ...now.keys()])].filter(
    field => old.get(field) !== now.get(field),
  )
  return fields.sort(byRank).map(field => {
    const [was, is] = [old.get(field), now.get(field)]
    return {
      field,
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
    }
  })
}

function valuesOf(config: InspectedConfig | undefined): Values {
  const values = new Map<string, string>()
  const raw = config?.raw ?? {}
  for (const field of outer) set(values, field, raw[field])
  for (const [field, value] of Object.entries(lenientFields(raw.config))) {
    if (leftovers.has(field)) continue
    if (field === 'Env' && Array.isArray(value)) setVariables(values, value)
    else if (field === 'Labels')
      for (const [name, text] of Object.entries(lenientFields(value)))
        values.set(`Labels.${name}`, textOf(text))
    else if (field === 'ExposedPorts' || field === 'Volumes')
      set(values, field, Object.keys(lenientFields(value)).sort().join(', '))
    else set(values, field, value)
  }
  return values
}

/** A variable without `=` has an empty value; of several with one name the last counts. */
function setVariables(values: Map<string, string>, variables: readonly unknown[]): void {
  for (const variable of variables) {
    if (typeof variable !== 'string') continue
    const equals = variable.indexOf('=')
    const name = equals < 0 ? variable : variable.slice(0, equals)
    values.set(`Env.${name}`, equals < 0 ? '' : variable.slice(equals + 1))
  }
}

function set(values: Map<string, string>, field: string, value: unknown): void {
  if (!isEmpty(value)) values.set(field, textOf(value))
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0
  return value === undefined || value === null || value === '' || value === false
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function byRank(a: string, b: string): number {
  const [first, second] = [rankOf(a), rankOf(b)]
  if (first !== second) return first - second
  return a < b ? -1 : 1
}

function rankOf(field: string): number {
  const at = order.indexOf(field.split('.')[0] ?? '')
  if (at >= 0) return at
  return outer.includes(field) ? order.length + 1 : order.length
}
