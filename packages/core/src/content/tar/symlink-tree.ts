/** Most symlinks that are followed for one path, as in Linux. */
const maxHops = 40

interface Node {
  readonly below: Map<string, Node>
  target?: string
}

/** The symlinks of a tar, for finding where the entries below them land. */
export class SymlinkTree {
  readonly #root: Node = { below: new Map() }
  #isEmpty = true

  set(path: string, target: string): void {
    let node = this.#root
    for (const part of path.split('/')) {
      const next = node.below.get(part) ?? { below: new Map() }
      node.below.set(part, next)
      node = next
    }
    node.target = target
    this.#isEmpty = false
  }

  delete(path: string): void {
    let node: Node | undefined = this.#isEmpty ? undefined : this.#root
    for (const part of path.split('/')) node = node?.below.get(part)
    if (node) delete node.target
  }

  /**
   * The path of a folder once its symlinks are followed. An absolute target begins at the root, as engines read it; a relative one may
   * lead `out` of it. Too many are a `loop`.
   */
  resolve(folder: string): { readonly path: string } | 'out' | 'loop' {
    if (this.#isEmpty || folder === '') return { path: folder }
    const rest = folder.split('/').reverse()
    const nodes: (Node | undefined)[] = [this.#root]
    const parts: string[] = []
    let hops = 0
    for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
      if (part === '' || part === '.') continue
      if (part === '..') {
        if (parts.length === 0) return 'out'
        parts.pop()
        nodes.pop()
        continue
      }
      const next = nodes.at(-1)?.below.get(part)
      const target = next?.target
      if (target === undefined) {
        parts.push(part)
        nodes.push(next)
        continue
      }
      hops += 1
      if (hops > maxHops) return 'loop'
      if (target.startsWith('/')) {
        parts.length = 0
        nodes.length = 1
      }
      for (const each of target.split('/').reverse()) rest.push(each)
    }
    return { path: parts.join('/') }
  }
}
