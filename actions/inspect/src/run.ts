import { createHash } from 'node:crypto'
import type { Host } from '@tallyman/core/action/host'
import type { LayerCache } from '@tallyman/core/cache/layer-cache'
import { writtenKindOf } from '@tallyman/core/content/special-file'
import { checkApart, ownPlaces } from '@tallyman/core/destinations/places-apart'
import type { Engine } from '@tallyman/core/engine/engine'
import { catalogue, isTallyError, TallyError, withHints } from '@tallyman/core/errors'
import { openCommon, type Ports } from '@tallyman/core/inputs/open-common'
import { overBudget } from '@tallyman/core/inspect/budgets'
import { unmet } from '@tallyman/core/inspect/expectations'
import { formatInspection, sectionsText } from '@tallyman/core/inspect/formats/format-inspection'
import type { Inspection } from '@tallyman/core/inspect/inspection'
import { type InspectPorts, type InspectRequest, inspect } from '@tallyman/core/operations/inspect'
import { HandedOverFiles } from '@tallyman/core/reports/handed-over-files'
import { baseText } from '@tallyman/core/reports/inspect/base-report'
import { tellInspection } from '@tallyman/core/reports/inspect/inspect-log'
import { inspectionJson } from '@tallyman/core/reports/inspect/inspection-json'
import type { TimeZone } from '@tallyman/core/template/time-zone'
import { escapeMarkdown } from '@tallyman/core/text/markdown'
import { printable } from '@tallyman/core/text/printable'
import { destinationPath } from '@tallyman/core/workspace/written-paths'
import { idleInputs } from './idle-inputs.ts'
import type { InspectInputs } from './inputs.ts'
import { requestOf } from './request.ts'

/** The result that outputs and summary report. */
export interface InspectOutcome {
  readonly inspection: Inspection
  readonly request: InspectRequest
  readonly json: Readonly<Record<string, unknown>>
  readonly formatted: string
  readonly report: string
  /** Path of the comparison as Markdown; empty without one. */
  readonly body: string
  readonly failure: TallyError | undefined
  readonly milliseconds: number
  /** The source of the credentials, and the pull limits, by registry. */
  readonly credentials: ReadonlyMap<string, string>
  readonly limits: ReadonlyMap<string, string>
}

/** Looks at what the inputs name, judges it, and writes what later steps read. */
export async function run(values: InspectInputs, host: Host): Promise<InspectOutcome> {
  const began = performance.now()
  const request = await requestOf(values, host)
  for (const line of idleInputs(values, request.shows)) host.log.warning(line)
  const outputFile = await outputPath(values, host)
  const { inspection, credentials, limits } = await looked(values, request, host)
  const found = inspectionJson(inspection)
  const failure = failureOf(values, inspection, found)
  const json = failure ? { ...found, failure: { code: failure.code, message: failure.message } } : found
  const files = new HandedOverFiles(host, folderName(values, host))
  const text = written(() => `${JSON.stringify(json, undefined, 2)}\n`)
  const report = await files.write('report.json', text)
  const body = await bodyOf(inspection, failure, files)
  if (outputFile !== undefined) await writeJson(text, outputFile, host)
  const formatted = await formattedText(values, request, { inspection, json })
  tellInspection(inspection, formatted, host)
  const milliseconds = performance.now() - began
  return { inspection, request, json, formatted, report, body, failure, milliseconds, credentials, limits }
}

/** Throws INPUT_INVALID with the name of the input: the fields that rows have are known only now. */
async function formattedText(
  values: InspectInputs,
  { shows, diff }: InspectRequest,
  { inspection, json }: Pick<InspectOutcome, 'inspection' | 'json'>,
): Promise<string> {
  const { format, quiet, digests, 'no-trunc': noTrunc, show } = values
  const isOfBases = inspection.bases !== undefined && show.size === 0
  if (inspection.bases && isOfBases && format === '') return baseText(inspection.bases, { quiet })
  const wishes = { shows, diff, format, quiet, digests, noTrunc, now: Date.now(), json: () => json }
  try {
    if (isOfBases && format !== 'json' && format !== 'jsonl') return await ofBases(format, json)
    return sectionsText(await formatInspection(inspection, wishes))
  } catch (error) {
    if (format === '' || !isTallyError(error, 'INPUT_INVALID')) throw error
    throw new TallyError('INPUT_INVALID', `Cannot use \`format\`: ${error.message}`, { cause: error })
  }
}

/** A template of the report: what bases are compared with has no fields of Docker. */
async function ofBases(format: string, json: InspectOutcome['json']): Promise<string> {
  const hint =
    'A template has the fields of the report, such as {{range .bases}}{{.image}} {{.stale}}{{end}}; `format: json` shows all of them.'
  if (/^(?:table\b|tree$)/.test(format))
    throw new TallyError('INPUT_INVALID', 'bases have no table and no tree', { hint })
  // Lazy: most steps print lines.
  const { parseTemplate } = await import('@tallyman/core/template/template')
  try {
    const report = JSON.parse(JSON.stringify(json)) as Readonly<Record<string, never>>
    return parseTemplate(format).render(report)
  } catch (error) {
    if (!isTallyError(error, 'INPUT_INVALID')) throw error
    throw new TallyError('INPUT_INVALID', error.message, { cause: error, hint })
  }
}

/** Docker's own `inspect` and `history` are about the engine's images. */
const missingHints = {
  NOT_FOUND: `${catalogue.NOT_FOUND} An image of the Docker engine is named \`docker=NAME\`.`,
} as const

type Looked = Pick<InspectOutcome, 'inspection' | 'credentials' | 'limits'>

/** Opens what the request needs, and closes it once everything is known. */
async function looked(values: InspectInputs, request: InspectRequest, host: Host): Promise<Looked> {
  const ports = await openCommon(values, host, [request.images, request.compareWith])
  let cache: LayerCache | undefined
  const engines: Promise<Engine>[] = []
  try {
    cache = await cacheOf(values, request, { host, store: ports.store })
    const engine = () => {
      engines[0] ??= openEngineOf(host)
      return engines[0]
    }
    const inspectPorts = portsOf(values, host, { ...ports, cache, engine })
    const inspection = await withHints(missingHints, () => inspect(request, inspectPorts))
    const { registries } = ports
    return { inspection, credentials: registries.credentialSources(), limits: registries.limits }
  } finally {
    await Promise.all([ports.registries.close(), cache?.[Symbol.asyncDispose]()])
    for (const opened of await Promise.allSettled(engines))
      if (opened.status === 'fulfilled') opened.value[Symbol.dispose]()
  }
}

function portsOf(
  values: InspectInputs,
  { env, platform, home, workspace, signal, streams, log }: Host,
  { store, registries, cache, engine }: Ports & Pick<InspectPorts, 'cache' | 'engine'>,
): InspectPorts {
  const maxImageSize = values['max-image-size']
  const say = log.info
  return {
    store,
    registries,
    cache,
    engine,
    origins: {
      store,
      workspace,
      engine: { env, platform, home },
      maxImageSize,
      stdin: streams?.read,
      signal,
      say,
    },
    now: Date.now,
    zone: () => zoneOf(env.TZ),
    warn: message => log.warning(message),
    say,
    signal,
  }
}

async function zoneOf(written: string | undefined): Promise<TimeZone> {
  // Lazy: only an engine's times are shown in it.
  const { localZone } = await import('@tallyman/core/engine/local-zone')
  return localZone(written)
}

async function openEngineOf({ env, platform, home, signal }: Host): Promise<Engine> {
  // Lazy: loaded only when an engine is asked.
  const { openEngine } = await import('@tallyman/core/engine/engine')
  return openEngine({ env, platform, home }, { signal })
}

async function cacheOf(
  { cache: mode, 'cache-client': client, 'key-prefix': prefix }: InspectInputs,
  { shows, selection, images }: InspectRequest,
  { host, store }: { readonly host: Host; readonly store: Ports['store'] },
): Promise<LayerCache | undefined> {
  if (mode === 'false' || !shows.has('usage')) return undefined
  // Lazy: loaded only when needed.
  const { openCache } = await import('@tallyman/core/inputs/open-cache')
  return openCache({ mode, client, prefix, selection, scratch: store.scratch }, host, images)
}

/** Budgets and expectations fail together, so that one run shows all there is to mend. */
function failureOf(
  values: InspectInputs,
  inspection: Inspection,
  json: Readonly<Record<string, unknown>>,
): TallyError | undefined {
  const { 'max-size': maxSize, 'max-layers': maxLayers, 'max-growth': maxGrowth } = values
  const budget = overBudget({ maxSize, maxLayers, maxGrowth }, inspection)
  // Absent fields are left out, as for whoever reads the file.
  const expected =
    values.expect.length > 0 ? unmet(values.expect, JSON.parse(JSON.stringify(json))) : undefined
  if (!budget || !expected) return budget ?? expected
  return new TallyError(budget.code, `${budget.message}\n${expected.message}`, {
    hint: `${budget.hint} ${expected.hint}`,
    details: { ...budget.details, ...expected.details },
  })
}

/** Writes the comparison for the comment of a pull request, and what fails before it. */
async function bodyOf(
  { comparison }: Inspection,
  failure: TallyError | undefined,
  files: HandedOverFiles,
): Promise<string> {
  if (!comparison) return ''
  const lines = (failure?.message ?? '').split('\n').filter(Boolean).map(escapeMarkdown)
  const failed = lines.length > 0 ? `> [!WARNING]\n${lines.map(line => `> ${line}<br>`).join('\n')}\n\n` : ''
  // Lazy: most steps compare nothing.
  const { comparisonSummary } = await import('@tallyman/core/reports/inspect/comparison-summary')
  return files.write('body.md', `${failed}${comparisonSummary(comparison)}\n`)
}

/** Checks the path before anything is asked. Throws INPUT_INVALID. */
async function outputPath(values: InspectInputs, host: Host): Promise<string | undefined> {
  const path = values['output-file']
  if (path === '') return undefined
  const place = { line: `output-file: ${path}`, path, use: 'writes' } as const
  await checkApart([place], ownPlaces(values.store, host), host.workspace)
  const full = await destinationPath(host.workspace, path, 'output-file')
  writtenKindOf(full, `write "${printable(path)}" for output-file`, host.streams)
  return full
}

async function writeJson(text: string, path: string, { signal }: Host): Promise<void> {
  const { writeNamed } = await import('@tallyman/core/content/store/write-named')
  await writeNamed(text, path, { what: 'the JSON', signal })
}

/** Writes JSON that may be longer than a text can be (2^29 characters). Throws CONTENT_TOO_LARGE. */
function written(write: () => string): string {
  try {
    return write()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new TallyError('CONTENT_TOO_LARGE', 'Cannot write the JSON: what was found is too long for it', {
      cause: error,
      hint: 'Look at less at once: fewer images or platforms, or with `show: files` some paths (`filters: path=usr/bin/**`).',
    })
  }
}

/** Steps with the same inputs overwrite each other's files. */
function folderName(values: InspectInputs, host: Host): string {
  const names = Object.keys(values).filter(name => name !== 'registry-auth' && name !== 'github-token')
  const given = names.map(name => [name, host.input(name)])
  return `inspect-${createHash('sha256').update(JSON.stringify(given)).digest('hex').slice(0, 12)}`
}
