import { isTallyError } from '../../errors.ts'
import { ListSteps } from '../../template/steps.ts'
import { parseTemplate, type Template } from '../../template/template.ts'
import type { EngineRecord } from '../inspection.ts'
import { rawValue, typedImage } from './engine-value.ts'

/**
 * The engine's records of images as `docker image inspect` prints them, with its last line break: an indented list without a
 * format, one line for `json`, else a line for each. Throws INPUT_INVALID for a format that does not fit.
 */
export function printEngineInspect(records: readonly EngineRecord[], format: string): string {
  const list = `[${records.map(({ text }) => text).join(',')}]`
  if (format === '') return `${layOut(list, '    ')}\n`
  if (format === 'json') return `${layOut(list, '')}\n`
  const template = parseTemplate(format)
  const steps = new ListSteps()
  return records.map(record => `${recordText(template, record, steps)}\n`).join('') || '\n'
}

/** Docker shows the fields that its client knows, under Go's names; where one is missing, the JSON of the engine. */
function recordText(template: Template, { value }: EngineRecord, steps: ListSteps): string {
  try {
    return template.render(typedImage(value), steps)
  } catch (error) {
    if (!isTallyError(error, 'INPUT_INVALID')) throw error
    return template.render(rawValue(value), steps)
  }
}

/** JSON laid out as Go's json.Indent does, or json.Compact without an indent; strings and numbers stay as they are written. */
function layOut(json: string, indent: string): string {
  const parts: string[] = []
  let depth = 0
  let before = ''
  const line = () => (indent === '' ? '' : `\n${indent.repeat(depth)}`)
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/gs)) {
    const isEnd = token === ']' || token === '}'
    const isStart = before === '[' || before === '{'
    if (isEnd) depth--
    if (isEnd !== isStart) parts.push(line())
    parts.push(token === ':' && indent !== '' ? ': ' : token)
    if (token === '[' || token === '{') depth++
    if (token === ',') parts.push(line())
    before = token
  }
  return parts.join('')
}
