import type { Node } from 'yaml'
import type { Field, Marks, Reader } from './compose-model.ts'

/** `services.*.build` as written, before merging. */
export interface ComposeBuild extends Marks {
  readonly context?: Field
  readonly dockerfile?: Field
  /** The text of a Dockerfile. */
  readonly inline?: Field
  /** By name. Omits arguments without a value: they take that of the environment. */
  readonly args: ReadonlyMap<string, Field>
  /** `additional_contexts` by name. */
  readonly contexts: ReadonlyMap<string, Field>
  /** Marks on the map of contexts and on its keys. */
  readonly contextMarks: Marks
}

const none: Marks = { resets: new Set(), overrides: new Set() }

/** Reads a build, which is a path or a map. Returns undefined if there is none. */
export function readBuild(reader: Reader, node: Node | undefined, where: string): ComposeBuild | undefined {
  const { tree } = reader
  if (node === undefined || tree.isNothing(node) || tree.tag(node) === '!reset') return undefined
  if (!tree.isMap(node)) {
    const context = reader.field(node, where)
    return context && { ...none, context, args: new Map(), contexts: new Map(), contextMarks: none }
  }
  const field = (key: string) => reader.field(tree.get(node, key), `${where}.${key}`)
  const [context, dockerfile, inline] = [field('context'), field('dockerfile'), field('dockerfile_inline')]
  const contexts = tree.get(node, 'additional_contexts')
  return {
    ...reader.marks(node),
    ...(context && { context }),
    ...(dockerfile && { dockerfile }),
    ...(inline && { inline }),
    args: readNamed(reader, tree.get(node, 'args'), `${where}.args`),
    contexts: readNamed(reader, contexts, `${where}.additional_contexts`),
    contextMarks: tree.isMap(contexts) ? reader.marks(contexts) : none,
  }
}

/** Reads a map, or a list of `name=value`. */
function readNamed(reader: Reader, node: Node | undefined, where: string): ReadonlyMap<string, Field> {
  const { tree } = reader
  if (tree.isList(node)) {
    const fields = reader.fields(node, where)
    return new Map(
      fields.flatMap(field => {
        const [name = '', ...value] = field.text.split('=')
        return value.length === 0 ? [] : [[name, { ...field, text: value.join('=') }]]
      }),
    )
  }
  const entries = tree.entries(node).flatMap(({ key, value }) => {
    const field = reader.field(value, `${where}.${key}`)
    return field ? [[key, field] as const] : []
  })
  return new Map(entries)
}

/** Merges `over` into `base`; `over` wins. */
export function mergeBuilds(base: ComposeBuild | undefined, over: ComposeBuild): ComposeBuild {
  if (!base) return over
  const kept = (key: string) => !over.resets.has(key)
  const areKept = kept('additional_contexts') && !over.overrides.has('additional_contexts')
  const contexts = new Map(
    areKept ? [...base.contexts].filter(([name]) => !over.contextMarks.resets.has(name)) : [],
  )
  for (const [name, field] of over.contexts) contexts.set(name, field)
  const pick = (key: 'context' | 'dockerfile' | 'inline', name: string) => {
    const field = over[key] ?? (kept(name) ? base[key] : undefined)
    return field && { [key]: field }
  }
  return {
    ...over,
    ...pick('context', 'context'),
    ...pick('dockerfile', 'dockerfile'),
    ...pick('inline', 'dockerfile_inline'),
    contexts,
  }
}
