import { join } from 'node:path'
import { actionCommand } from '../action-command.ts'
import type { Bench, BenchCase } from '../bench-case.ts'
import { type Contender, sideBySide } from '../side-by-side.ts'

/** The files of images as a tar and as a folder, beside `crane export` and `umoci unpack`. */
export const rootfs: BenchCase = {
  name: 'rootfs',
  about: 'The files of an image: a tar beside crane export, a folder beside umoci unpack',
  async *rows(bench) {
    const host = await bench.registry()
    for (const image of bench.images) {
      const compare = (title: string, contenders: readonly Contender[]) =>
        sideBySide({
          title: `${image}: ${title}`,
          own: 'tallyman',
          contenders,
          folder: folderOf(bench),
          runs: bench.runs,
        })
      const tar = join(folderOf(bench), 'peer.tar')
      const crane = ['export', '--insecure', `${host}/${image}:v1`, tar]
      yield* await compare('tar', [
        ours(bench, { host, image, to: 'rootfs-tar=root.tar' }),
        { name: 'crane export', command: join(bench.peers, 'crane'), args: crane },
      ])
      const umoci = ['unpack', '--image', `${join(bench.corpus, image)}:v1`, join(folderOf(bench), 'bundle')]
      yield* await compare('folder', [
        ours(bench, { host, image, to: 'rootfs=root' }),
        { name: 'umoci unpack of a layout', command: join(bench.peers, 'umoci'), args: umoci },
      ])
    }
  },
}

function folderOf({ scratch }: Bench): string {
  return join(scratch, 'rootfs')
}

interface RootfsWork {
  readonly host: string
  readonly image: string
  readonly to: string
}

function ours(bench: Bench, { host, image, to }: RootfsWork): Contender {
  const [kind = '', name = ''] = to.split('=')
  const folder = folderOf(bench)
  const images = `${host}/${image}:v1@${bench.all[image]?.digest ?? ''}`
  const inputs = { images, to: `${kind}=${join(folder, name)}` }
  return { name: 'tallyman', ...actionCommand('pull-with-digest', inputs, { root: bench.root, folder }) }
}
