import { resolve } from 'node:path'
import { defineAction } from '@tallyman/core/action/define-action'
import type { Host } from '@tallyman/core/action/host'
import {
  boolean,
  list,
  listOrCsv,
  oneOf,
  optional,
  optionalOr,
  text,
  type Values,
} from '@tallyman/core/action/inputs'
import { noPins } from '@tallyman/core/lock/lock-file'
import { parsePlatform, runnerPlatform } from '@tallyman/core/model/platform'
import {
  digestReference,
  familiarReference,
  parseReference,
  pinnedReference,
} from '@tallyman/core/model/reference'
import { commonInputs, openCommon } from '@tallyman/core/operations/common-inputs'
import { progressLog } from '@tallyman/core/operations/progress-log'
import { type Pulled, type PullRequest, pull } from '@tallyman/core/operations/pull'
import { bytesBySource, isCacheHit } from '@tallyman/core/operations/pull-report'
import type { Selection } from '@tallyman/core/transfer/walk'
import { parseDestination } from './destinations.ts'
import { type HandedOver, handOver } from './hand-over.ts'
import { pullSummary } from './summary.ts'
import { type Wanted, wantedImages } from './wanted-images.ts'

const inputs = {
  images: optional(list(written => ({ reference: parseReference(written), written }))),
  'all-tags': optionalOr(boolean, false),
  'compose-files': optional(list(text)),
  'lock-file': optional(text),
  'update-lock': optionalOr(boolean, false),
  'require-digest': optionalOr(boolean, true),
  'verify-tag': optionalOr(boolean, false),
  platforms: optional(listOrCsv(text)),
  verify: optionalOr(listOrCsv(oneOf('distribution', 'content')), ['distribution', 'content'] as const),
  to: optionalOr(list(parseDestination), [{ kind: 'store' }] as const),
  offline: optionalOr(boolean, false),
  ...commonInputs,
} as const

type PullInputs = Values<typeof inputs>

interface Result {
  readonly pulled: Pulled
  readonly handed: HandedOver
  readonly milliseconds: number
  readonly credentials: ReadonlyMap<string, string>
  readonly limits: ReadonlyMap<string, string>
}

export const action = defineAction({
  name: 'Tallyman: pull with digest',
  inputs,
  run,
  outputs,
  summary: (result: Result) => pullSummary(result),
})

async function run(values: PullInputs, host: Host): Promise<Result> {
  const began = performance.now()
  const now = () => performance.now()
  const selection = selectionOf(values.platforms, host)
  const wanted = await wantedImages(
    {
      images: values.images,
      composeFiles: values['compose-files'],
      lockFile: values['lock-file'],
      updateLock: values['update-lock'],
    },
    host.workspace,
    host.env,
  )
  const { store, registries } = await openCommon(values, host)
  try {
    const warn = (message: string) => host.log.warning(message)
    const ports = {
      store,
      registries,
      progress: progressLog(host.log, now),
      warn,
      now,
      signal: host.signal,
      expect: (bytes: number) => registries.expect(bytes),
    }
    const pulled = await pull(requestOf(values, wanted, selection), ports)
    tell(pulled, host)
    const path = values['lock-file'] === '' ? undefined : resolve(host.workspace, values['lock-file'])
    const lock =
      path === undefined ? undefined : { path, before: wanted.lock ?? noPins, update: values['update-lock'] }
    const destinations = pulled.images.length > 0 ? values.to : []
    const handed = await handOver(pulled, {
      workspace: host.workspace,
      store,
      destinations,
      services: wanted.services,
      lock,
    })
    return {
      pulled,
      handed,
      milliseconds: now() - began,
      credentials: registries.credentialSources(),
      limits: registries.limits,
    }
  } finally {
    await registries.close()
  }
}

function selectionOf(platforms: readonly string[], { platform, architecture }: Host): Selection {
  if (platforms.length === 0) return [runnerPlatform(platform, architecture)]
  return platforms.some(each => each === 'all') ? 'all' : platforms.map(parsePlatform)
}

function requestOf(values: PullInputs, { images, lock }: Wanted, selection: Selection): PullRequest {
  return {
    ...{ images, lock, selection, concurrency: values.concurrency, offline: values.offline },
    ...{ allTags: values['all-tags'], updateLock: values['update-lock'], verifyTag: values['verify-tag'] },
    requireDigest: values['require-digest'],
    verifyContent: values.verify.includes('content'),
    resolveOnly: values.to.some(({ kind }) => kind === 'none'),
  }
}

function tell({ images, damaged }: Pulled, { log }: Host): void {
  for (const { wanted, digest, movedTo } of images) {
    log.info(`${familiarReference(wanted.reference)}: ${digest}`)
    if (movedTo)
      log.warning(`${wanted.written}: its tag now points to ${movedTo}; the pinned ${digest} was pulled`, {
        title: 'TAG_MOVED',
      })
  }
  for (const { wanted, error } of damaged)
    log.warning(`${wanted.written} is damaged and was left out: ${error.message}`, { title: error.code })
}

function outputs({ pulled, handed }: Result): Record<string, string> {
  const { images } = pulled
  const bytes = bytesBySource(pulled)
  const refs = images.map(({ wanted, digest }) => digestReference(wanted.reference, digest))
  const pinned = images.map(({ wanted, digest }) => pinnedReference(wanted.reference, digest))
  const platforms = Object.fromEntries(
    images.map(({ platformDigests }, at) => [refs[at], Object.fromEntries(platformDigests)]),
  )
  const digest = images[0]?.digest ?? ''
  return {
    digest,
    ref: refs[0] ?? '',
    refs: refs.join('\n'),
    json: JSON.stringify({ digest, refs: refs.slice(0, 20), cacheHit: isCacheHit(pulled), bytes }),
    report: handed.report,
    'cache-hit': String(isCacheHit(pulled)),
    'image-ids': images.flatMap(({ imageIds }) => [...imageIds.values()]).join('\n'),
    'platform-digests': JSON.stringify(platforms),
    path: handed.path,
    changed: handed.changed
      .map(({ image, before, after }) => [image, before ?? 'none', after].join(' '))
      .join('\n'),
    pinned: pinned.join('\n'),
    'build-contexts': handed.buildContexts,
    'bake-file': handed.bakeFile,
    'compose-file': handed.composeFile,
    'bytes-from-registry': String(bytes.registry),
    'bytes-from-cache': String(bytes.cache),
    'bytes-from-store': String(bytes.store),
  }
}
