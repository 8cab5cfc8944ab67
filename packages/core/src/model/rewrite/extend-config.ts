import { parseImageConfig } from '../config.ts'
import type { Digest } from '../digest.ts'
import { type Fields, fieldsOf, textListField } from '../json-fields.ts'
import { type Platform, platformFields } from '../platform.ts'
import type { Changes } from './changes.ts'

/** How containers of an image are run, as far as it differs from the base. */
export interface RunSettings {
  /** Undefined keeps the base's; an empty list removes it. */
  readonly entrypoint: readonly string[] | undefined
  readonly cmd: readonly string[] | undefined
  /** `KEY=VALUE`; replaces the base's entry with the same key. */
  readonly env: readonly string[]
  readonly workdir: string | undefined
  readonly user: string | undefined
  readonly labels: readonly (readonly [key: string, value: string])[]
  /** `port/protocol` */
  readonly expose: readonly string[]
  /** Carried out after the others. */
  readonly changes: Changes | undefined
}

/** The words about an image in its history. */
export interface ImageNotes {
  readonly message: string | undefined
  /** Of the image too. */
  readonly author: string | undefined
}

/** Layers added on top of an image, and the other changes. */
interface ConfigAddition {
  /** Lowest first. */
  readonly diffIds: readonly Digest[]
  /** Seconds since 1970. */
  readonly time: number
  readonly run: RunSettings
  /** The history's `created_by` of each layer. */
  readonly createdBy: string
  readonly notes: ImageNotes
}

/** The config to extend: that of a base with `layers` layers, or none. */
export type ConfigBase =
  | {
      readonly bytes: Uint8Array
      readonly layers: number
      /** The processor's variant, for a config that should name it and does not. */
      readonly variant?: string
    }
  | { readonly platform: Platform }

/**
 * The config of an image with more layers (image-spec, config.md). Keeps everything the base says, in its order, apart from the
 * additions; equal arguments give equal bytes. As in a Dockerfile, a new entrypoint removes the base's cmd.
 * Throws MANIFEST_INVALID for a base's config that cannot be read, INPUT_INVALID for a change that does not fit its variables.
 */
export function extendConfig(base: ConfigBase, addition: ConfigAddition): Uint8Array {
  const { time, run, createdBy, notes } = addition
  const { message, author } = notes
  const created = new Date(time * 1000).toISOString().replace('.000Z', 'Z')
  const { fields, diffIds, history, settings } = read(base)
  const entry = {
    created,
    created_by: createdBy,
    ...(author === undefined ? {} : { author }),
    ...(message === undefined ? {} : { comment: message }),
  }
  const made = {
    ...fields,
    created,
    ...(author === undefined ? {} : { author }),
    config: extendedRun(settings, run),
    rootfs: { type: 'layers', diff_ids: [...diffIds, ...addition.diffIds] },
    history: [...aligned(history, diffIds.length), ...addition.diffIds.map(() => entry)],
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

/** History has an entry for every layer or none; fills in what a base omits, so that our entry matches our layer. */
function aligned(history: readonly Fields[], layers: number): Fields[] {
  const described = history.filter(({ empty_layer }) => empty_layer !== true).length
  const missing = Array.from({ length: Math.max(0, layers - described) }, () => ({ created_by: 'unknown' }))
  return [...history, ...missing]
}

function extendedRun(base: Fields, run: RunSettings): Fields {
  const { entrypoint, cmd = entrypoint && [], env, workdir, user, labels, expose, changes } = run
  const ports = Object.fromEntries(expose.map(port => [port, {}]))
  const settings = pruned({
    ...base,
    ...(entrypoint ? { Entrypoint: listOrNone(entrypoint) } : {}),
    ...(cmd ? { Cmd: listOrNone(cmd) } : {}),
    ...(env.length > 0 ? { Env: mergedEnv(textListField(base, 'Env', 'config.config') ?? [], env) } : {}),
    ...(workdir === undefined ? {} : { WorkingDir: workdir }),
    ...(user === undefined ? {} : { User: user }),
    ...(labels.length > 0 ? { Labels: mergedMap(base.Labels, Object.fromEntries(labels)) } : {}),
    ...(expose.length > 0 ? { ExposedPorts: mergedMap(base.ExposedPorts, ports) } : {}),
  })
  return changes ? changes.apply(settings, run.cmd !== undefined) : settings
}

function listOrNone(list: readonly string[]): readonly string[] | undefined {
  return list.length > 0 ? list : undefined
}

function pruned(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** Variables of a base and more, each of these in the place of one with its key. */
export function mergedEnv(base: readonly string[], more: readonly string[]): string[] {
  const all = [...base, ...more].map(line => [line.split('=', 1)[0] ?? '', line] as const)
  return [...new Map(all).values()]
}

/** Merges and sorts, so that the result does not depend on the order of the input. */
export function mergedMap(base: unknown, more: Fields): Fields {
  const all = { ...fieldsOf(base ?? {}, 'config.config'), ...more }
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
}
