import { join } from 'node:path'

/** One way to pull an image into an OCI layout, as a command. */
export interface Contender {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export interface Pull {
  /** `host:port` of the registry. */
  readonly host: string
  readonly image: string
  readonly digest: string
  /** Where the layout goes; removed before each run. */
  readonly folder: string
}

/** Our committed bundle as the runner starts it, and the peers, each told to do the same. */
export function contenders({ host, image, digest, folder }: Pull, root: string, peers: string): Contender[] {
  const [from, to] = [`${host}/${image}:v1`, join(folder, 'layout')]
  const runner = {
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    INPUT_IMAGES: `${from}@${digest}`,
    INPUT_VERIFY: 'distribution',
    INPUT_PLATFORMS: 'all',
    INPUT_TO: 'oci-layout=layout',
  }
  const peer = (name: string, ...args: readonly string[]) => ({
    name,
    command: join(peers, name),
    args,
    env: {},
  })
  return [
    {
      name: 'tallyman',
      command: process.execPath,
      args: [join(root, 'dist', 'pull-with-digest.js')],
      env: runner,
    },
    peer('crane', 'pull', '--format=oci', from, to),
    peer('oras', 'copy', '--from-plain-http', '--to-oci-layout', from, `${to}:v1`),
    peer('skopeo', 'copy', '-q', '--all', '--src-tls-verify=false', `docker://${from}`, `oci:${to}:v1`),
  ]
}
