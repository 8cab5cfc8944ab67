/*
 * A loader for the bundler's entry that decides the chunks. ncc does not expose its webpack configuration, but a loader has access
 * to the compilation. Without it webpack would copy a small module into every chunk that uses it.
 */

/** The part of webpack's chunk graph that this loader uses. */
interface ChunkGraph {
  getChunkModules(chunk: Chunk): readonly Module[]
  getModuleChunks(module: Module): readonly Chunk[]
  getChunkModulesSize(chunk: Chunk): number
  connectChunkAndModule(chunk: Chunk, module: Module): void
  disconnectChunkAndModule(chunk: Chunk, module: Module): void
  integrateChunks(into: Chunk, from: Chunk): void
}

interface ChunkGroup {
  readonly chunks: Chunk[]
  readonly parentsIterable: Iterable<ChunkGroup>
  isInitial(): boolean
}

interface Chunk {
  readonly groupsIterable: Iterable<ChunkGroup>
  hasRuntime(): boolean
  /** Adds `other` to every group that this chunk is in. */
  split(other: Chunk): void
}

interface Module {
  identifier(): string
}

interface Compilation {
  readonly modules: ReadonlySet<Module>
  readonly chunks: Set<Chunk>
  readonly chunkGraph: ChunkGraph
  addChunk(): Chunk
  readonly hooks: {
    readonly optimizeChunks: { tap(options: { name: string; stage: number }, work: () => void): void }
  }
}

/** The cost of opening a file, in bytes of code to load: at most some tenths of a millisecond. */
const fileCost = 8_000

/** The weight of a byte that every step of an action loads, even one whose inputs are refused. */
const startWeight = 2

/** The stage after webpack's own splitting and before modules are concatenated within their chunk. */
const afterSplitting = 20

/** The loader; returns the source unchanged. */
// biome-ignore lint/style/noDefaultExport: the bundler calls a loader by its default export
export default function chunks(this: { readonly _compilation: Compilation }, source: string): string {
  const compilation = this._compilation
  compilation.hooks.optimizeChunks.tap({ name: 'chunks', stage: afterSplitting }, () => {
    placeOnce(compilation)
    joinChunks(compilation)
    sortGroups(compilation)
  })
  return source
}

/** Moves modules that several chunks contain into one new chunk for each set of chunks. */
function placeOnce(compilation: Compilation): void {
  const { chunkGraph } = compilation
  const numbers = new Map(sorted(compilation).map((chunk, at) => [chunk, at]))
  const shared = new Map<string, Chunk>()
  const modules = [...compilation.modules].sort((a, b) => (a.identifier() < b.identifier() ? -1 : 1))
  for (const module of modules) {
    const holders = [...chunkGraph.getModuleChunks(module)]
    if (holders.length < 2) continue
    const key = holders
      .map(chunk => numbers.get(chunk))
      .sort()
      .join()
    const own = shared.get(key) ?? compilation.addChunk()
    shared.set(key, own)
    for (const holder of holders) {
      holder.split(own)
      chunkGraph.disconnectChunkAndModule(holder, module)
    }
    chunkGraph.connectChunkAndModule(own, module)
  }
}

/** A chunk, its bytes, and the imports that load it. */
interface Part {
  chunk: Chunk
  size: number
  groups: ReadonlySet<ChunkGroup>
}

/** Repeatedly joins the two chunks that save most, until none do: fewer files, weighed against bytes that an import does not need. */
function joinChunks(compilation: Compilation): void {
  const { chunkGraph, chunks } = compilation
  const parts = new Set(
    sorted(compilation).flatMap((chunk): Part[] =>
      chunk.hasRuntime()
        ? []
        : [{ chunk, size: chunkGraph.getChunkModulesSize(chunk), groups: new Set(chunk.groupsIterable) }],
    ),
  )
  for (let best = bestJoin([...parts]); best !== undefined; best = bestJoin([...parts])) {
    const { into, from } = best
    chunkGraph.integrateChunks(into.chunk, from.chunk)
    chunks.delete(from.chunk)
    parts.delete(from)
    into.size += from.size
    into.groups = new Set([...into.groups, ...from.groups])
  }
}

/** Orders the chunks that each import loads: the bundler's order is that in which it happened to read files. */
function sortGroups(compilation: Compilation): void {
  const numbers = new Map(sorted(compilation).map((chunk, at) => [chunk, at]))
  const groups = new Set([...compilation.chunks].flatMap(chunk => [...chunk.groupsIterable]))
  for (const group of groups)
    if (!group.isInitial()) group.chunks.sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0))
}

/** The chunks in the order of their modules' names, so that the same sources give the same bundle. */
function sorted({ chunks, chunkGraph }: Compilation): Chunk[] {
  const keys = new Map(
    [...chunks].map(chunk => [
      chunk,
      chunkGraph
        .getChunkModules(chunk)
        .map(module => module.identifier())
        .sort()
        .join('\n'),
    ]),
  )
  return [...chunks].sort((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1))
}

function bestJoin(parts: readonly Part[]): { into: Part; from: Part } | undefined {
  let best: { into: Part; from: Part; saved: number } | undefined
  for (const [at, into] of parts.entries())
    for (const from of parts.slice(at + 1)) {
      const saved = savedBy(into, from)
      if (saved > (best?.saved ?? 0)) best = { into, from, saved }
    }
  return best
}

/** The bytes saved by joining: imports that need both open one file less; imports that need one also read the bytes of the other. */
function savedBy(a: Part, b: Part): number {
  const both = [...a.groups].filter(group => b.groups.has(group)).length
  return both * fileCost - weight(a.groups, b.groups) * b.size - weight(b.groups, a.groups) * a.size
}

/** The weight of a byte for the imports of `groups` that are not among `others`. */
function weight(groups: ReadonlySet<ChunkGroup>, others: ReadonlySet<ChunkGroup>): number {
  return [...groups]
    .filter(group => !others.has(group))
    .reduce((sum, group) => sum + (isAtStart(group) ? startWeight : 1), 0)
}

/** Whether every step of an action loads the group, whatever it does next. */
function isAtStart(group: ChunkGroup): boolean {
  return [...group.parentsIterable].some(parent => parent.isInitial())
}
