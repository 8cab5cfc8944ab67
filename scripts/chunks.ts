/*
 * A loader for the bundler's entry that decides which chunks there are. The bundler shows its configuration to nobody, but a
 * loader sees the compilation. Left alone, it would put a module that several chunks use into each of them where it is small.
 */

/** What is used of webpack's chunk graph. */
interface ChunkGraph {
  getModuleChunks(module: Module): readonly Chunk[]
  getChunkModulesSize(chunk: Chunk): number
  connectChunkAndModule(chunk: Chunk, module: Module): void
  disconnectChunkAndModule(chunk: Chunk, module: Module): void
  integrateChunks(into: Chunk, from: Chunk): void
}

interface ChunkGroup {
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

/** What opening a file counts for, in bytes of code to load: some tenths of a millisecond at most. */
const fileCost = 8_000

/** What a byte counts for that every step of an action loads, also one whose inputs are refused. */
const startWeight = 2

/** After the bundler's own splitting, before modules are joined within their chunk. */
const afterSplitting = 20

/** The loader: passes the source on as it is. */
// biome-ignore lint/style/noDefaultExport: the bundler calls a loader by its default export
export default function chunks(this: { readonly _compilation: Compilation }, source: string): string {
  const compilation = this._compilation
  compilation.hooks.optimizeChunks.tap({ name: 'chunks', stage: afterSplitting }, () => {
    placeOnce(compilation)
    joinChunks(compilation)
  })
  return source
}

/** Gives modules that the same chunks hold a chunk of their own in these chunks' stead. */
function placeOnce(compilation: Compilation): void {
  const { chunkGraph } = compilation
  const numbers = new Map([...compilation.chunks].map((chunk, at) => [chunk, at]))
  const shared = new Map<string, Chunk>()
  for (const module of compilation.modules) {
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

/** Joins the two chunks that save most by it, as long as there are such: fewer files against bytes that an import does not need. */
function joinChunks(compilation: Compilation): void {
  const { chunkGraph, chunks } = compilation
  const parts = new Set(
    [...chunks].flatMap((chunk): Part[] =>
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

function bestJoin(parts: readonly Part[]): { into: Part; from: Part } | undefined {
  let best: { into: Part; from: Part; saved: number } | undefined
  for (const [at, into] of parts.entries())
    for (const from of parts.slice(at + 1)) {
      const saved = savedBy(into, from)
      if (saved > (best?.saved ?? 0)) best = { into, from, saved }
    }
  return best
}

/** Imports that need both open one file less; imports that need one read the bytes of the other. */
function savedBy(a: Part, b: Part): number {
  const both = [...a.groups].filter(group => b.groups.has(group)).length
  return both * fileCost - weight(a.groups, b.groups) * b.size - weight(b.groups, a.groups) * a.size
}

/** What a byte counts for the imports of `groups` that are not among `others`. */
function weight(groups: ReadonlySet<ChunkGroup>, others: ReadonlySet<ChunkGroup>): number {
  return [...groups]
    .filter(group => !others.has(group))
    .reduce((sum, group) => sum + (isAtStart(group) ? startWeight : 1), 0)
}

/** Whether every step of an action loads it, whatever it goes on to do. */
function isAtStart(group: ChunkGroup): boolean {
  return [...group.parentsIterable].some(parent => parent.isInitial())
}
