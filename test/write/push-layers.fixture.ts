import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import type { Digest } from '@tallyman/core/model/digest'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import { type TarEntryOfTests, tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import type { TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder, type StepResult } from '@tallyman/testkit/step/run-action'
import { writeStep } from './write-step.fixture.ts'

const entries: readonly TarEntryOfTests[] = [
  { path: 'srv/', type: 'folder', mode: 0o1777, uid: 1_000, time: 1_600_000_000 },
  { path: 'srv/file', content: 'content', uid: 1_000, mode: 0o4755, time: 1_600_000_000 },
  { path: 'srv/.wh.gone', content: '' },
  { path: 'dev/null', type: 'device' },
]
export const plain = tarOfEntries(entries)
const [member, rest] = [gzipSync(plain.subarray(0, 700)), gzipSync(plain.subarray(700))]
/** Tars by the names of their files. */
export const tars: Readonly<Record<string, Buffer>> = {
  'plain.tar': plain,
  'two-members.tar.gz': Buffer.concat([member, rest]),
  'packed.tar.zst': zstdCompressSync(tarOfEntries([{ path: 'zst', content: seededBytes('z', 30_000) }])),
}

/** A workspace with the tars, and a folder `site`. */
export async function workspace(): Promise<RunnerFolder> {
  const folder = await makeRunnerFolder()
  for (const [name, bytes] of Object.entries(tars)) await writeFile(join(folder.workspace, name), bytes)
  await mkdir(join(folder.workspace, 'site', 'www'), { recursive: true })
  await writeFile(join(folder.workspace, 'site', 'www', 'index.html'), 'hello')
  return folder
}

/** Pushes, and must succeed. */
export async function push(
  folder: RunnerFolder,
  inputs: Readonly<Record<string, string>>,
): Promise<StepResult> {
  const step = await writeStep('push', folder, { inputs })
  assert.equal(step.code, 0, step.log)
  return step
}

/** A manifest in a registry. */
export function manifestIn(registry: TestRegistry, repository: string, digest: string) {
  return JSON.parse(Buffer.from(registry.manifest(repository, digest as Digest) ?? []).toString())
}
