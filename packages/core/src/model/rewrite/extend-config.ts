import { parseImageConfig } from '../config.ts'
import type { Digest } from '../digest.ts'
import { type Fields, fieldsOf, textListField } from '../json-fields.ts'
import { type Platform, platformFields } from '../platform.ts'

/** How containers of an image are run, as far as it is to differ from the base's. */
export interface RunSettings {
  /** Undefined leaves the base's; an empty list takes it away. */
  readonly entrypoint: readonly string[] | undefined
  readonly cmd: readonly string[] | undefined
  /** `KEY=VALUE`; replaces the base's of the same key. */
  readonly env: readonly string[]
  readonly workdir: string | undefined
  readonly user: string | undefined
  readonly labels: readonly (readonly [key: string, value: string])[]
  /** `port/protocol` */
  readonly expose: readonly string[]
}

/** A layer on top of an image, and what else changes. */
interface ConfigAddition {
  readonly diffId: Digest
  /** Seconds since 1970. */
  readonly time: number
  readonly run: RunSettings
}

/** An image's config before it is extended: of a base with so many layers, or of nothing. */
export type ConfigBase =
  | {
      readonly bytes: Uint8Array
      readonly layers: number
      /** Of the processor, where the config says none and should. */
      readonly variant?: string
    }
  | { readonly platform: Platform }

const createdBy = 'tallyman push directory'

/**
 * The config of an image with one more layer (image-spec, config.md): what the base says stays, in its order, but for what is
 * added; the same arguments give the same bytes. As in a Dockerfile, a new entrypoint takes the base's cmd away.
 * Throws MANIFEST_INVALID for a base's config that cannot be read.
 */
export function extendConfig(base: ConfigBase, { diffId, time, run }: ConfigAddition): Uint8Array {
  const created = new Date(time * 1000).toISOString().replace('.000Z', 'Z')
  const { fields, diffIds, history, settings } = read(base)
  const made = {
    ...fields,
    created,
    config: extendedRun(settings, run),
    rootfs: { type: 'layers', diff_ids: [...diffIds, diffId] },
    history: [...aligned(history, diffIds.length), { created, created_by: createdBy }],
  }
  return Buffer.from(JSON.stringify(made))
}

interface Read {
  readonly fields: Fields
  readonly diffIds: readonly Digest[]
  readonly history: readonly Fields[]
  readonly settings: Fields
}

function read(base: ConfigBase): Read {
  if ('platform' in base) {
    const fields = { created: '', ...platformFields(base.platform) }
    return { fields, diffIds: [], history: [], settings: {} }
  }
  const { diffIds, history, run } = parseImageConfig(base.bytes, base.layers)
  const { container, container_config, ...fields } = JSON.parse(Buffer.from(base.bytes).toString()) as Fields
  const { variant } = base
  return { fields: variant ? { ...fields, variant } : fields, diffIds, history, settings: run }
}

/** History has an entry for every layer or none at all; what a base left out is filled, so that ours stands for our layer. */
function aligned(history: readonly Fields[], layers: number): Fields[] {
  const told = history.filter(({ empty_layer }) => empty_layer !== true).length
  const missing = Array.from({ length: Math.max(0, layers - told) }, () => ({ created_by: 'unknown' }))
  return [...history, ...missing]
}

function extendedRun(base: Fields, run: RunSettings): Fields {
  const { entrypoint, cmd = entrypoint && [], env, workdir, user, labels, expose } = run
  const ports = Object.fromEntries(expose.map(port => [port, {}]))
  return pruned({
    ...base,
    ...(entrypoint ? { Entrypoint: listOrNone(entrypoint) } : {}),
    ...(cmd ? { Cmd: listOrNone(cmd) } : {}),
    ...(env.length > 0 ? { Env: mergedEnv(textListField(base, 'Env', 'config.config') ?? [], env) } : {}),
    ...(workdir === undefined ? {} : { WorkingDir: workdir }),
    ...(user === undefined ? {} : { User: user }),
    ...(labels.length > 0 ? { Labels: merged(base.Labels, Object.fromEntries(labels)) } : {}),
    ...(expose.length > 0 ? { ExposedPorts: merged(base.ExposedPorts, ports) } : {}),
  })
}

function listOrNone(list: readonly string[]): readonly string[] | undefined {
  return list.length > 0 ? list : undefined
}

function pruned(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function mergedEnv(base: readonly string[], more: readonly string[]): string[] {
  const all = [...base, ...more].map(line => [line.split('=', 1)[0] ?? '', line] as const)
  return [...new Map(all).values()]
}

/** Sorted, so that the order in which they were written leaves no trace. */
function merged(base: unknown, more: Fields): Fields {
  const all = { ...fieldsOf(base ?? {}, 'config.config'), ...more }
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
}
