import { createHash } from 'node:crypto'
import type { Host } from '@tallyman/core/action/host'
import { asTallyError } from '@tallyman/core/action/report-failure'
import { policyOf } from '@tallyman/core/inputs/policy-input'
import { pinnedText } from '@tallyman/core/lock/merge-files'
import type { LockPorts, LockRequest, LockResult } from '@tallyman/core/operations/lock'
import type { LockNetwork } from '@tallyman/core/operations/lock/lock-network'
import type { PolicyCheck } from '@tallyman/core/operations/policy/policy-check'
import { HandedOverFiles } from '@tallyman/core/reports/handed-over-files'
import { tellLock } from '@tallyman/core/reports/lock/lock-log'
import { findingsReport, lockReport } from '@tallyman/core/reports/lock/lock-report'
import { pullRequestBody } from '@tallyman/core/reports/lock/pull-request'
import { actionPage } from '@tallyman/core/reports/lock/rule-guide'
import { policyReport, tellPolicy } from '@tallyman/core/reports/policy-report'
import { readChangedLines } from '@tallyman/core/workspace/changed-lines'
import type { Opened, SourceFiles } from '@tallyman/core/workspace/source-files'
import { WorkspaceFiles } from '@tallyman/core/workspace/workspace-files'
import { idleInputs } from './idle-inputs.ts'
import type { LockInputs } from './inputs.ts'
import { readLockFile } from './lock-file.ts'
import { sarifWriter } from './sarif-file.ts'
import { chooseStarts } from './starts.ts'

/** The result that outputs and summary report. */
export interface LockOutcome {
  readonly result: LockResult
  /** Paths as outputs show them; empty for files that are not written. */
  readonly files: Readonly<Record<'diff' | 'body' | 'findings' | 'sarif' | 'lock' | 'report', string>>
  /** All changes as a unified diff. */
  readonly diff: string
  /** The URL of the action's page. */
  readonly page: string | undefined
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Finds the images of the workspace, checks or changes their pins, and writes what later steps read. */
export async function run(values: LockInputs, host: Host): Promise<LockOutcome> {
  for (const line of idleInputs(values)) host.log.warning(line)
  const files = new ReadOnceFiles(new WorkspaceFiles(host.workspace))
  const sarif = await sarifWriter(values.sarif, host, file => files.textOf(file))
  let result: LockResult
  let locked: LockRequest['lock']
  let policy: PolicyCheck | undefined
  try {
    policy = await policyOf(values, 'lock', host)
    const request = await requestOf(values, host, { source: files, policy })
    locked = request.lock
    files.keep(new Set(request.starts.map(({ path }) => path)))
    if (locked?.text !== undefined) files.remember(locked.path, locked.text)
    result = await ask(request, files, { values, host })
  } catch (error) {
    await sarif([], asTallyError(error, host))
    throw error
  }
  const now = Date.now()
  tellLock(result, host.log, now)
  tellPolicy(policy?.facts, host.log)
  const handedOver = new HandedOverFiles(host, folderName(values, host))
  const changes = await changesOf(result, now)
  const written = {
    sarif: await sarif(result.findings, result.failure),
    diff: changes ? await handedOver.write('changes.diff', changes.diff) : '',
    body: changes ? await handedOver.write('body.md', changes.body) : '',
    findings: await handedOver.write('findings.json', findingsReport(result)),
    report: await handedOver.report({ ...lockReport(result), ...policyReport(policy?.facts) }),
    lock: lockPath(locked, result),
  }
  return { result, files: written, diff: changes?.diff ?? '', page: actionPage(host.env), now }
}

/** Formats the changes, if there are any. */
async function changesOf(
  result: LockResult,
  now: number,
): Promise<{ readonly diff: string; readonly body: string } | undefined> {
  if (result.changes.length === 0) return undefined
  // Lazy: a check changes nothing.
  const { unifiedDiff } = await import('@tallyman/core/reports/lock/unified-diff')
  return { diff: unifiedDiff(result.changes), body: pullRequestBody(result, now) }
}

type OpenedFile = Extract<Opened, { readonly kind: 'file' }>

interface Surroundings {
  readonly values: LockInputs
  readonly host: Host
}

/** Opens the network only if something is asked. */
async function ask(
  request: LockRequest,
  files: SourceFiles,
  { values, host }: Surroundings,
): Promise<LockResult> {
  let network: LockNetwork | undefined
  const opened = async () => {
    // Lazy: most checks ask nothing.
    const { openNetwork } = await import('./network.ts')
    network ??= openNetwork(values, host)
    return network
  }
  const ports: LockPorts = {
    files,
    ask: async questions => (await opened()).ask(questions),
    facts: async images => (await opened()).facts(images),
    platforms: async images => (await opened()).platforms(images),
    write: async changes => {
      const { writeFiles } = await import('@tallyman/core/operations/lock/write-files')
      await writeFiles(changes, host.workspace)
    },
    now: Date.now,
  }
  try {
    const { lock } = await import('@tallyman/core/operations/lock')
    return await lock(request, ports)
  } finally {
    await network?.[Symbol.asyncDispose]()
  }
}

interface RequestSources {
  readonly source: SourceFiles
  readonly policy: PolicyCheck | undefined
}

async function requestOf(
  values: LockInputs,
  host: Host,
  { source, policy }: RequestSources,
): Promise<LockRequest> {
  const locked = await readLockFile(values, host)
  const changed = values['changed-lines']
  const changedLines =
    changed === '' ? undefined : await readChangedLines(changed, host.workspace, host.streams?.read)
  const starts = await chooseStarts(values, host, source)
  const { mode, checks, severity: severities, platforms, images, ignore, hold, rules } = values
  return {
    ...starts,
    kinds: countedKinds(values),
    rules,
    mode,
    checks,
    severities,
    platforms,
    images,
    ignore,
    hold,
    changedLines,
    lock: locked,
    writeTo: values['write-to'],
    pruneLock: values['prune-lock'],
    minAge: values['min-age'],
    ageFrom: values['age-from'],
    allowRegistries: values['allow-registries'],
    denyRegistries: values['deny-registries'],
    policy: policy && {
      path: policy.policy.path,
      judge: (reference, isPinned) =>
        policy.judge({ reference, ...(isPinned !== undefined && { isPinned }) }),
    },
    pinStyle: values['pin-style'],
    maxEdits: values['max-edits'],
    dryRun: values['dry-run'],
  }
}

/** The kinds that the user names, and those of files with places or pins that only the user names. */
function countedKinds({ kinds: { kinds }, rules, 'pinned-text': pinned }: LockInputs): LockRequest['kinds'] {
  if (kinds === 'all') return kinds
  return new Set([
    ...kinds,
    ...(rules.length > 0 ? ['yaml'] : []),
    ...(pinned.length > 0 ? [pinnedText] : []),
  ])
}

/** Files that are read once: choosing the starts reads some, and findings refer to the texts as they were. */
class ReadOnceFiles implements SourceFiles {
  readonly #source: SourceFiles
  readonly #opened = new Map<string, OpenedFile>()

  constructor(source: SourceFiles) {
    this.#source = source
  }

  async open(path: string): Promise<Opened> {
    const known = this.#opened.get(path)
    if (known !== undefined) return known
    const opened = await this.#source.open(path)
    if (opened.kind !== 'file') return opened
    const { real, text } = opened
    if (real !== undefined && !this.#opened.has(real)) this.remember(real, text)
    this.#opened.set(path, opened)
    return opened
  }

  isElsewhere(path: string): boolean {
    return this.#source.isElsewhere?.(path) === true
  }

  remember(path: string, text: string): void {
    this.#opened.set(path, { kind: 'file', text })
  }

  /** Forgets all other files. */
  keep(paths: ReadonlySet<string>): void {
    for (const path of this.#opened.keys()) if (!paths.has(path)) this.#opened.delete(path)
  }

  textOf(path: string): string | undefined {
    return this.#opened.get(path)?.text
  }
}

function lockPath(locked: LockRequest['lock'], { changes, isDry, failure }: LockResult): string {
  const isWritten = !isDry && !failure && changes.some(({ path }) => path === locked?.path)
  return locked && (locked.text !== undefined || isWritten) ? locked.path : ''
}

/** Steps with the same inputs overwrite each other's files. */
function folderName(values: LockInputs, host: Host): string {
  const names = Object.keys(values).filter(name => name !== 'registry-auth' && name !== 'github-token')
  const given = names.map(name => [name, host.input(name)])
  return `lock-${createHash('sha256').update(JSON.stringify(given)).digest('hex').slice(0, 12)}`
}
