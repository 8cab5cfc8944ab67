import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Digest } from '@tallyman/core/model/digest'
import type { DockerRegistry } from './real-registry.ts'

/**
 * Names of tags as they are in real repositories (versions, candidates, variants, commits, pull requests), each once and in no order.
 */
export function manyTagNames(count: number): string[] {
  const makers = [
    (at: number) => `${at % 30}.${at % 11}.${at}`,
    (at: number) => `v${at % 30}.${at % 11}.${at}-rc${at % 4}`,
    (at: number) => `${at % 30}.${at}-alpine3.${at % 20}`,
    (at: number) => `sha-${(at * 2_654_435_761).toString(16)}`,
    (at: number) => `pr-${at}`,
    (at: number) => `Nightly_${at}.x`,
  ]
  return Array.from({ length: count }, (_, at) => makers[at % makers.length]?.(at) ?? '')
}

/**
 * Points tags at manifests that the repository has, by writing the registry's files: as many requests would take minutes. Files are
 * written in this thread, since starting ten thousand jobs of the thread pool takes longer.
 */
export function tagInFiles(
  { data }: Pick<DockerRegistry, 'data'>,
  repository: string,
  tags: ReadonlyMap<string, Digest>,
): void {
  const folder = join(data, 'docker/registry/v2/repositories', repository, '_manifests/tags')
  for (const [tag, digest] of tags) {
    const link = join(folder, tag, 'current')
    mkdirSync(link, { recursive: true })
    writeFileSync(join(link, 'link'), digest)
  }
}
