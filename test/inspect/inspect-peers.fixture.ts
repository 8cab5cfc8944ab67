import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { peer } from '@tallyman/testkit/peers/peers'
import { makeRunnerFolder, runAction, type StepOptions } from '@tallyman/testkit/step/run-action'
import { root } from '../../scripts/bundle.ts'

const main = join(root, 'dist', 'inspect.js')

/** The parts of the step's JSON that peers know too. */
interface ShownImage {
  readonly digest: string
  readonly mediaType: string
  readonly kind: string
  readonly documentSize: number
  readonly platforms: readonly ShownPlatform[]
  readonly tags?: { readonly total: number; readonly tags: readonly { name: string; digest?: string }[] }
  readonly referrers?: readonly ShownReferrer[]
}

interface ShownPlatform {
  readonly platform: string | null
  readonly digest: string
  readonly imageId: string
  readonly size: number
  readonly config?: Readonly<Record<string, unknown>>
  readonly layers: readonly ShownLayer[]
  readonly history?: readonly ShownStep[]
}

interface ShownLayer {
  readonly digest: string
  readonly diffId: string
  readonly mediaType: string
  readonly size: number
}

/** A step of the history, oldest first. */
interface ShownStep {
  readonly created?: string
  readonly createdBy: string
  readonly comment?: string
  /** The digest of the layer that it made. */
  readonly layer?: string
}

interface ShownReferrer {
  readonly subject: string
  readonly digest: string
  readonly artifactType: string
  readonly foundBy: string
  readonly annotations?: Readonly<Record<string, string>>
}

/** Why the step cannot be run; undefined when it can. */
export function inspectMissing(): string | undefined {
  return existsSync(main) ? undefined : 'dist/inspect.js is not built'
}

/** Runs the bundle of `inspect` as a runner does; returns its outputs and the images of its JSON. */
export async function inspected(inputs: Readonly<Record<string, string>>, env: StepOptions['env'] = {}) {
  await using folder = await makeRunnerFolder()
  const step = await runAction({
    main,
    actionYml: join(root, 'actions', 'inspect', 'action.yml'),
    folder,
    inputs,
    env,
  })
  assert.equal(step.code, 0, step.log)
  const text = await readFile(step.outputs.report ?? '', 'utf8')
  const { images } = JSON.parse(text) as { images: readonly ShownImage[] }
  return { outputs: step.outputs, log: step.log, images }
}

/** How the peers read a tag. Throws if they do not agree. */
export async function judgedRoot(reference: string) {
  const plain = '--plain-http'
  const [digest, manifest, raw, fetched, shown] = await Promise.all([
    peer('crane', ['digest', reference]),
    peer('crane', ['manifest', reference]),
    peer('skopeo', ['inspect', '--raw', '--tls-verify=false', `docker://${reference}`]),
    peer('oras', ['manifest', 'fetch', '--descriptor', plain, reference]),
    buildx(reference, '{{json .Manifest}}'),
  ])
  const bytes = Buffer.from(raw)
  const descriptor = JSON.parse(fetched)
  const ofBuildx = JSON.parse(shown)
  assert.equal(digestOf(bytes), digest.trim())
  assert.ok(manifest === raw || manifest === `${raw}\n`, `${reference}: crane and skopeo read other bytes`)
  assert.deepEqual([descriptor.digest, descriptor.size], [digest.trim(), bytes.byteLength])
  assert.equal(ofBuildx.digest, digest.trim())
  return { digest: digest.trim(), mediaType: descriptor.mediaType, documentSize: bytes.byteLength }
}

/** How `docker buildx imagetools inspect` prints an image by a template. */
export function buildx(reference: string, format: string): Promise<string> {
  return peer('docker', ['buildx', 'imagetools', 'inspect', '--format', format, reference])
}

interface Config {
  readonly config?: object
  readonly rootfs: { readonly diff_ids: readonly string[] }
  readonly history?: readonly {
    readonly created?: string
    readonly created_by?: string
    readonly comment?: string
    readonly empty_layer?: boolean
  }[]
}

/** The parts of an image that crane reads too. */
export type JudgedImage = Omit<ShownPlatform, 'platform' | 'digest'>

/** How crane reads the image of a platform, and how its history and layers belong together. */
export async function judgedImage(reference: string): Promise<JudgedImage> {
  const [manifest, text] = await Promise.all([
    peer('crane', ['manifest', reference]),
    peer('crane', ['config', reference]),
  ])
  const { config: descriptor, layers } = JSON.parse(manifest)
  assert.equal(digestOf(Buffer.from(text.slice(0, descriptor.size))), descriptor.digest)
  const { config = {}, rootfs, history = [] } = JSON.parse(text) as Config
  const shown: ShownLayer[] = layers.map(({ digest, mediaType, size }: ShownLayer, at: number) => ({
    digest,
    diffId: rootfs.diff_ids[at],
    mediaType,
    size,
  }))
  const steps = history.filter(step => !step.empty_layer)
  assert.equal(steps.length, layers.length, `${reference}: history and layers differ in number`)
  return {
    imageId: descriptor.digest,
    size: shown.reduce((sum, { size }) => sum + size, 0),
    config: config as Record<string, unknown>,
    layers: shown,
    history: history.map(step => {
      const layer = shown[steps.indexOf(step)]
      return {
        createdBy: step.created_by ?? '',
        ...(step.created ? { created: step.created } : {}),
        ...(layer ? { layer: layer.digest } : {}),
      }
    }),
  }
}
