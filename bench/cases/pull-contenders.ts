import { join } from 'node:path'
import { actionCommand } from '../action-command.ts'
import type { Bench } from '../bench-case.ts'
import type { Contender } from '../side-by-side.ts'

export interface PullWork {
  /** `host:port` to pull from. */
  readonly host: string
  readonly image: string
  readonly folder: string
}

/** Our pull into an OCI layout, compressed digests verified, as the peers verify them. */
export function ownPull(
  bench: Bench,
  { host, image, folder }: PullWork,
  inputs: Record<string, string> = {},
): Contender {
  const digest = bench.all[image]?.digest ?? ''
  const given = {
    images: `${host}/${image}:v1@${digest}`,
    verify: 'distribution',
    platforms: 'all',
    to: 'oci-layout=layout',
  }
  return {
    name: 'tallyman',
    ...actionCommand('pull-with-digest', { ...given, ...inputs }, { root: bench.root, folder }),
  }
}

/** The same by each peer. */
export function peerPulls({ peers }: Bench, { host, image, folder }: PullWork): Contender[] {
  const [from, to] = [`${host}/${image}:v1`, join(folder, 'layout')]
  const peer = (name: string, ...args: readonly string[]) => ({ name, command: join(peers, name), args })
  return [
    peer('crane', 'pull', '--format=oci', from, to),
    peer('oras', 'copy', '--from-plain-http', '--to-oci-layout', from, `${to}:v1`),
    peer('skopeo', 'copy', '-q', '--all', '--src-tls-verify=false', `docker://${from}`, `oci:${to}:v1`),
  ]
}

/** The least it can take: curl of the same blobs to disk, and their sha256. */
export function pullFloor({ all }: Bench, { host, image, folder }: PullWork): Contender {
  const layers = all[image]?.manifests.flatMap(manifest => manifest.layers ?? []) ?? []
  const digests = [...new Set(layers.map(({ digest }) => digest))]
  const files = digests.flatMap((digest, at) => [
    '-o',
    join(folder, String(at)),
    `http://${host}/v2/${image}/blobs/${digest}`,
  ])
  const script = 'cd "$1"; shift; curl -sSf --parallel --parallel-max 6 "$@" && sha256sum -- * >/dev/null'
  return {
    name: 'floor: curl, then sha256sum',
    command: 'sh',
    args: ['-c', script, 'floor', folder, ...files],
  }
}
