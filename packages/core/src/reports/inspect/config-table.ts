import type { PlatformImage } from '../../inspect/inspection.ts'
import { lenientFields } from '../../model/json-fields.ts'
import { code, escapeMarkdown, table } from '../../text/markdown.ts'

/** The fields of a config that tell how it runs; labels and variables have a row each. */
const shownFields = [
  'User',
  'WorkingDir',
  'Entrypoint',
  'Cmd',
  'ExposedPorts',
  'Volumes',
  'StopSignal',
  'Healthcheck',
]

/** The config of an image as a table of Markdown; empty where it is not known or says nothing. */
export function configTable({ config }: PlatformImage): string {
  if (!config) return ''
  const fields = lenientFields(config.raw.config)
  const { Env } = fields
  const variables = Array.isArray(Env) ? Env.filter(each => typeof each === 'string') : []
  const rows = [
    ...shownFields.flatMap(name => {
      const text = textOf(fields[name])
      return text === '' ? [] : [[name, code(text)]]
    }),
    ...variables.map(each => ['Env', code(each)]),
    ...Object.entries(config.labels).map(([name, value]) => [`Label ${escapeMarkdown(name)}`, code(value)]),
  ]
  return table(['Field', 'Value'], rows, 100)
}

/** A list as JSON, a set of names (Go's map to nothing) as its names. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.length === 0 ? '' : JSON.stringify(value)
  if (typeof value !== 'object') return String(value)
  const names = Object.keys(value)
  const isSet = Object.values(value).every(
    each => each === null || Object.keys(lenientFields(each)).length === 0,
  )
  return isSet ? names.join(', ') : JSON.stringify(value)
}
