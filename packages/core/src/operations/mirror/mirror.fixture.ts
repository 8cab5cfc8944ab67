import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LayoutStore } from '../../content/store/layout-store.ts'
import { parseMirrorList } from '../../mirror/mirror-list.ts'
import { parseMirrorTarget } from '../../mirror/target-names.ts'
import { type Mirrored, type MirrorPorts, type MirrorRequest, mirror } from '../mirror.ts'
import { quay } from '../write/write.fixture.ts'

/** A run as its inputs would give it: whole images, conflicts move, all images are tried. */
export interface MirrorWish extends Partial<Omit<MirrorRequest, 'list' | 'to'>> {
  readonly list: string
  readonly to?: readonly string[]
  readonly ports?: Partial<Pick<MirrorPorts, 'policy' | 'warn' | 'clock'>>
  /** A store with content of earlier steps. */
  readonly near?: LayoutStore
  readonly tries?: number
}

/** The result of a run, with its warnings. */
export interface RanMirror extends Mirrored {
  readonly warnings: readonly string[]
}

/** Mirrors the images of a list. */
export async function mirrorList({
  list,
  to = [],
  ports,
  near,
  tries = 4,
  ...rules
}: MirrorWish): Promise<RanMirror> {
  await using at = await quay({ tries })
  const folder = mkdtempSync(join(tmpdir(), 'tallyman-near-'))
  const warnings: string[] = []
  try {
    const request: MirrorRequest = {
      list: await parseMirrorList(list, 'images.yaml', () => undefined),
      to: to.map(parseMirrorTarget),
      scoped: false,
      onConflict: 'move',
      selection: 'all',
      referrers: false,
      maxAge: undefined,
      keepGoing: true,
      concurrency: 4,
      dryRun: false,
      ...rules,
    }
    const done = await mirror(request, {
      ...at.ports,
      near: near ?? (await LayoutStore.open(folder)),
      warn: message => void warnings.push(message),
      clock: Date.now,
      ...ports,
    })
    return { ...done, warnings }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The outcome of each image, by its source. */
export function fates({ images }: Mirrored): Record<string, string> {
  return Object.fromEntries(
    images.map(({ source, outcome }) => [`${source.repository}:${source.tag}`, outcome]),
  )
}
