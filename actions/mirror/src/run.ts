import type { Host } from '@tallyman/core/action/host'
import { writeWhole } from '@tallyman/core/content/store/write-whole'
import { TallyError } from '@tallyman/core/errors'
import { openCommon } from '@tallyman/core/inputs/open-common'
import { policyOf } from '@tallyman/core/inputs/policy-input'
import { selectionOf } from '@tallyman/core/inputs/selection'
import { type Lock, noPins, parseLock } from '@tallyman/core/lock/lock-file'
import type { MirrorList } from '@tallyman/core/mirror/list-entry'
import { ImageReads } from '@tallyman/core/operations/lock/image-reads'
import { platformsReader } from '@tallyman/core/operations/lock/platforms-of'
import { type Mirrored, type MirrorRequest, mirror } from '@tallyman/core/operations/mirror'
import { bufferStore } from '@tallyman/core/operations/mirror/buffer-store'
import { mirrorLock } from '@tallyman/core/operations/mirror/mirror-lock'
import { readLists } from '@tallyman/core/operations/mirror/read-lists'
import type { PolicyFacts } from '@tallyman/core/operations/policy/policy-check'
import type { RegistryClient } from '@tallyman/core/registry/registry-client'
import { HandedOverFiles, stepName } from '@tallyman/core/reports/handed-over-files'
import { progressOf } from '@tallyman/core/reports/live-progress'
import { mirrorLog } from '@tallyman/core/reports/mirror-log'
import { mirrorReport } from '@tallyman/core/reports/mirror-report'
import { policyReport, tellPolicy } from '@tallyman/core/reports/policy-report'
import { printable } from '@tallyman/core/text/printable'
import { fileProblem, workspaceText } from '@tallyman/core/workspace/file-text'
import { pathHint, shownPath } from '@tallyman/core/workspace/workspace-path'
import { destinationPath } from '@tallyman/core/workspace/written-paths'
import type { MirrorInputs } from './inputs.ts'

/** The result that outputs and summary report. */
export interface MirrorResult {
  readonly mirrored: Mirrored
  readonly report: string
  /** The path of the written lock file; empty if there is none. */
  readonly lock: string
  readonly milliseconds: number
  readonly dryRun: boolean
  readonly policy: PolicyFacts | undefined
}

/** Copies the images of the lists. */
export async function run(values: MirrorInputs, host: Host): Promise<MirrorResult> {
  const began = performance.now()
  const now = () => performance.now()
  const { 'dry-run': dryRun } = values
  const { streams } = host
  const policy = await policyOf(values, 'mirror', host)
  const list = await readLists(values.list, {
    workspace: host.workspace,
    env: host.env,
    insecure: values['insecure-registries'],
    secret: host.secret,
    ...(streams && { standardInput: () => streams.read() }),
  })
  refuseIdle(values, list)
  const lock = await lockToWrite(values, host)
  for (const note of list.notes) host.log.warning(note)
  // The logins of the step come first: a list does not replace them.
  const logins = { 'registry-auth': [...values['registry-auth'], ...list.logins] }
  const { store: near, registries } = await openCommon({ ...values, ...logins }, host, list)
  try {
    await using buffer = await bufferStore(host.temp)
    using progress = progressOf(host, now)
    using log = mirrorLog(host.log, now, dryRun)
    const mirrored = await mirror(requestOf(values, list, host), {
      store: buffer.store,
      near,
      registries,
      now,
      clock: Date.now,
      progress,
      signal: host.signal,
      maxImageSize: values['max-image-size'],
      watch: log,
      policy,
      warn: message => host.log.warning(message),
      done: log.done,
    })
    log.ended(mirrored, now() - began)
    tellPolicy(policy?.facts, host.log)
    const path = lock && !dryRun ? await writeLock(mirrored, lock, { values, registries, host }) : ''
    const digests = mirrored.images.flatMap(({ digest }) => (digest ? [{ digest }] : []))
    const files = new HandedOverFiles(host, stepName('mirror', digests))
    const report = await files.report({ ...mirrorReport(mirrored), ...policyReport(policy?.facts) })
    return { mirrored, report, lock: path, milliseconds: now() - began, dryRun, policy: policy?.facts }
  } finally {
    await registries.close()
  }
}

function requestOf(values: MirrorInputs, list: MirrorList, host: Host): MirrorRequest {
  return {
    list,
    to: values.to,
    scoped: values.scoped,
    onConflict: values['on-conflict'],
    selection: selectionOf(values.platforms, host),
    referrers: values.referrers,
    maxAge: values['max-age'],
    keepGoing: values['keep-going'],
    concurrency: values.concurrency,
    dryRun: values['dry-run'],
  }
}

/** An input that has no effect on any image is a mistake. Throws INPUT_INVALID. */
function refuseIdle(values: MirrorInputs, { entries, registries }: MirrorList): void {
  const open = entries.filter(({ target }) => target === undefined)
  const problems = [
    ...(open.length > 0 && values.to.length === 0
      ? [`to: nothing given, expected a registry for the ${open.length} entries that name no target`]
      : []),
    ...(open.length === 0 && values.to.length > 0 && entries.length + registries.length > 0
      ? ['to: the list names the target of every entry, expected nothing here']
      : []),
    ...(open.length === 0 && values.scoped
      ? ['scoped: the list names the target of every entry, expected false']
      : []),
    ...(values['lock-names'] === 'target' && values['lock-file'] === ''
      ? ['lock-names: there is no lock-file to write']
      : []),
    ...(values['trusted-root'] !== '' && values.policy === ''
      ? ['trusted-root: there is no policy that asks for signatures']
      : []),
  ]
  if (problems.length > 0)
    throw new TallyError('INPUT_INVALID', `Cannot use the inputs with this list:\n${problems.join('\n')}`)
}

/** The lock file to write, checked before anything is copied. */
interface LockToWrite {
  readonly path: string
  readonly before: Lock
}

async function lockToWrite(values: MirrorInputs, host: Host): Promise<LockToWrite | undefined> {
  const written = values['lock-file']
  if (written === '') return undefined
  const path = await destinationPath(host.workspace, written, 'lock-file')
  try {
    return { path, before: parseLock(await workspaceText(host.workspace, written), written) }
  } catch (error) {
    if (error instanceof TallyError) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { path, before: noPins }
    const message = `Cannot read "${printable(written)}" for lock-file: ${fileProblem(error)}`
    const hint = pathHint(error)
    throw new TallyError(hint ? 'INPUT_INVALID' : 'LOCK_INVALID', message, { cause: error, hint })
  }
}

interface LockSurroundings {
  readonly values: MirrorInputs
  readonly registries: RegistryClient
  readonly host: Host
}

async function writeLock(
  mirrored: Mirrored,
  { path, before }: LockToWrite,
  { values, registries, host }: LockSurroundings,
): Promise<string> {
  const reads = new ImageReads(async () => registries)
  const platforms = platformsReader({ reads, concurrency: values.concurrency })
  const text = await mirrorLock(mirrored.images, { names: values['lock-names'], before, platforms })
  await writeWhole(text, path, 'the lock file')
  return shownPath(host.workspace, path)
}
