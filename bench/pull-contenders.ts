import { join } from 'node:path'
import { actionCommand } from './action-command.ts'
import type { Bench } from './bench-case.ts'
import type { Contender } from './side-by-side.ts'

export interface PullWork {
  /** `host:port` to pull from. */
  readonly host: string
  readonly image: string
  readonly folder: string
  /** The file of the authority that signed the host's certificate; with it requests use TLS. */
  readonly ca?: string | undefined
}

/** Our pull into an OCI layout, which verifies compressed digests, as the peers do. */
export function ownPull(
  bench: Bench,
  { host, image, folder, ca }: PullWork,
  inputs: Record<string, string> = {},
): Contender {
  const digest = bench.all[image]?.digest ?? ''
  const given = {
    images: `${host}/${image}:v1@${digest}`,
    verify: 'distribution',
    platforms: 'all',
    to: 'oci-layout=layout',
    ...authority(host, ca),
  }
  return {
    name: 'tallyman',
    ...actionCommand(
      'pull-with-digest',
      { ...given, ...inputs },
      {
        root: bench.root,
        folder,
        env: trusting(ca),
        ...(bench.dist !== undefined && { dist: bench.dist }),
      },
    ),
  }
}

/** The input that makes us use TLS for a host on this machine; the default for loopback is plain HTTP. */
export function authority(host: string, ca: string | undefined): Record<string, string> {
  return ca === undefined ? {} : { 'ca-certificates': `${host}=${ca}` }
}

/** Variables that make Node, Go and curl trust an authority. */
export function trusting(ca: string | undefined): Record<string, string> {
  return ca === undefined ? {} : { NODE_EXTRA_CA_CERTS: ca, SSL_CERT_FILE: ca, CURL_CA_BUNDLE: ca }
}

/** The same pull by each peer. */
export function peerPulls({ peers }: Bench, { host, image, folder, ca }: PullWork): Contender[] {
  const [from, to] = [`${host}/${image}:v1`, join(folder, 'layout')]
  const env = trusting(ca)
  const peer = (name: string, ...args: readonly string[]) => ({ name, command: join(peers, name), args, env })
  const [orasPlain, skopeoPlain] = ca ? [[], []] : [['--from-plain-http'], ['--src-tls-verify=false']]
  return [
    peer('crane', 'pull', '--format=oci', from, to),
    peer('oras', 'copy', ...orasPlain, '--to-oci-layout', from, `${to}:v1`),
    peer('skopeo', 'copy', '-q', '--all', ...skopeoPlain, `docker://${from}`, `oci:${to}:v1`),
  ]
}

/** The minimum: curl fetches the same blobs to disk, and sha256sum hashes them. */
export function pullFloor({ all }: Bench, { host, image, folder, ca }: PullWork): Contender {
  const layers = all[image]?.manifests.flatMap(manifest => manifest.layers ?? []) ?? []
  const digests = [...new Set(layers.map(({ digest }) => digest))]
  const files = digests.flatMap((digest, at) => [
    '-o',
    join(folder, String(at)),
    `${ca ? 'https' : 'http'}://${host}/v2/${image}/blobs/${digest}`,
  ])
  const script = 'cd "$1"; shift; curl -sSf --parallel --parallel-max 6 "$@" && sha256sum -- * >/dev/null'
  return {
    name: 'floor: curl, then sha256sum',
    command: 'sh',
    args: ['-c', script, 'floor', folder, ...files],
    env: trusting(ca),
  }
}
