import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { TallyError } from '@tallyman/core/errors'
import { printableLines } from '@tallyman/core/text/printable'
import type { Command, Globals } from '../words/command.ts'
import { linesOfReports, reportList } from './report-lines.ts'
import type { Told } from './terminal-host.ts'

/** A call's wish for its result. */
export interface ResultRequest {
  readonly command: Pick<Command, 'action' | 'shows'>
  readonly globals: Pick<Globals, 'json' | 'jsonl' | 'format' | 'quiet'>
  /** Whether the operation itself prints in the format that is asked for. */
  readonly hasOwnFormat: boolean
  readonly workspace: string
}

/** The text of a result on standard output; empty if there is none. Throws INPUT_INVALID for a template that does not fit. */
export async function resultText(request: ResultRequest, told: Told): Promise<string> {
  const { command, globals, hasOwnFormat } = request
  const format = hasOwnFormat ? '' : globals.format
  if (told.hasBytes) return ''
  if (globals.json || format === 'json')
    return escapedJson(JSON.stringify(await reportOf(request, told), undefined, 2))
  if (hasOwnFormat) return printableLines(told.results.join('\n'))
  if (globals.jsonl || format === 'jsonl') {
    const items = reportList(command.action, await reportOf(request, told))
    return items.map(item => escapedJson(JSON.stringify(item))).join('\n')
  }
  // A failure without a result is told on standard error alone.
  if (told.failure && !told.outputs.has('report') && told.results.length === 0) return ''
  if (format !== '')
    return printableLines(await rendered(await reportOf(request, told), { action: command.action, format }))
  return printableLines(await shownText(request, told))
}

async function shownText(request: ResultRequest, told: Told): Promise<string> {
  const { action, shows } = request.command
  const { quiet } = request.globals
  const linesOf = linesOfReports[action]
  if (linesOf) return linesOf(await reportOf(request, told), quiet).join('\n')
  if (shows === 'result' || shows === 'bytes') return told.results.join('\n')
  return told.outputs.get((quiet && shows.quiet) || shows.output) ?? ''
}

/** The operation's report, which is never cut; without one its outputs, and why there is none. */
export async function reportOf({ workspace }: Pick<ResultRequest, 'workspace'>, told: Told): Promise<object> {
  const path = told.outputs.get('report')
  if (path) return JSON.parse(await readFile(resolve(workspace, path), 'utf8')) as object
  const json = told.outputs.get('json')
  if (json) return JSON.parse(json) as object
  const { failure } = told
  return {
    ...Object.fromEntries(told.outputs),
    ...(failure && { failure: { code: failure.code, message: failure.message, hint: failure.hint } }),
  }
}

/** Refuses a format that cannot be used, before anything is written or deleted. Throws INPUT_INVALID. */
export async function checkFormat({
  command: { action, shows },
  globals: { json, jsonl, format },
  hasOwnFormat,
}: Pick<ResultRequest, 'command' | 'globals' | 'hasOwnFormat'>): Promise<void> {
  if (shows === 'bytes' && (json || jsonl || format !== ''))
    throw unformatted(action, format !== '' ? '--format' : jsonl ? '--jsonl' : '--json')
  if (!json && !hasOwnFormat && !['', 'json', 'jsonl'].includes(format)) await templateOf({ action, format })
}

/** Bytes are printed as they are, so that their digest stays that of the image. */
function unformatted(action: string, option: string): TallyError {
  return new TallyError(
    'INPUT_INVALID',
    `Cannot use ${option}: \`tallyman ${action}\` prints bytes as they are`,
    {
      hint: `\`tallyman inspect ${option}\` describes an image${action === 'blob' ? '' : `; \`tallyman ${action} IMAGE | jq\` takes the document apart`}.`,
    },
  )
}

interface Formatting {
  readonly action: string
  readonly format: string
}

async function rendered(report: object, formatting: Formatting): Promise<string> {
  const template = await templateOf(formatting)
  return naming(() => template(report))
}

/** How a report becomes text by a template. Throws INPUT_INVALID. */
async function templateOf({ action, format }: Formatting): Promise<(report: object) => string> {
  // Lazy: most results need no template.
  const { rowKindFor, rowsText } = await import('./report-rows.ts')
  const kind = naming(() => rowKindFor(action, format))
  if (kind) return report => rowsText(report, { action, format }, kind)
  if (/^table\b/.test(format))
    throw new TallyError('INPUT_INVALID', 'Cannot use --format: tables are for lists of rows', {
      hint: '`--format` takes a template, `json` or `jsonl` here, such as `{{range .images}}{{.digest}}{{end}}`.',
    })
  const { parseTemplate } = await import('@tallyman/core/template/template')
  const template = naming(() => parseTemplate(format))
  return report => template.render(report as Readonly<Record<string, never>>)
}

function naming<Value>(use: () => Value): Value {
  try {
    return use()
  } catch (cause) {
    if (!(cause instanceof TallyError)) throw cause
    throw new TallyError('INPUT_INVALID', `Cannot use --format: ${cause.message}`, { cause })
  }
}

/** JSON in which characters that steer a terminal, and the brackets of an agent's commands, are escapes that read the same. */
function escapedJson(json: string): string {
  return json
    .replace(/[\p{Cf}\p{Co}\p{Zl}\p{Zp}\u007f-\u009f]/gu, character =>
      [...Array(character.length).keys()]
        .map(at => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join(''),
    )
    .replace(/(##(?:vso)?)\[/gi, '$1\\u005b')
}
