import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { image } from '@tallyman/testkit/images/images'
import { pushImage } from '@tallyman/testkit/images/push-image'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { actionCommand } from '../action-command.ts'
import type { BenchCase } from '../bench-case.ts'
import { type Contender, sideBySide } from '../side-by-side.ts'

/** Checks a signature by a key, with nothing pulled. */
export const signatures: BenchCase = {
  name: 'signatures',
  about: 'Checking that a key signed an image, by its digest',
  async *rows({ root, peers, scratch, runs }) {
    if (peersMissing('cosign')) return
    await using registry = await startDockerRegistry()
    const keys = join(scratch, 'keys')
    const folder = join(scratch, 'signatures')
    await mkdir(keys, { recursive: true })
    const app = image({ layers: ['signed'] })
    await pushImage({ origin: registry.origin, repository: 'app', tag: 'v1' }, app)
    const name = `${registry.host}/app@${app.root.digest}`
    const env = { COSIGN_PASSWORD: '' }
    await peer('cosign', ['generate-key-pair'], { cwd: keys, env })
    const offline = ['--tlog-upload=false', '--use-signing-config=false', '--yes']
    await peer('cosign', ['sign', '--key', 'cosign.key', ...offline, name], { cwd: keys, env })
    const key = join(keys, 'cosign.pub')
    const inputs = { images: name, to: 'none', 'verify-signatures': `** key=${key}` }
    const contenders: Contender[] = [
      { name: 'tallyman', ...actionCommand('pull-with-digest', inputs, { root, folder }) },
      {
        name: 'cosign',
        command: join(peers, 'cosign'),
        args: ['verify', '--insecure-ignore-tlog=true', '--key', key, name],
      },
    ]
    yield* await sideBySide({
      title: 'signature by a key',
      own: 'tallyman',
      contenders,
      folder,
      runs: Math.max(runs, 9),
    })
  },
}
