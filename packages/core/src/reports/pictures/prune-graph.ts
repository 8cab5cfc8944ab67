import { type Digest, shortDigest } from '../../model/digest.ts'
import { type Decision, reasonKinds } from '../../prune/inventory/decision.ts'
import { along } from '../../prune/inventory/inventory.ts'
import { freedText } from '../../prune/plan-rows.ts'
import type { PlannedTarget } from '../../prune/targets/plan-target.ts'
import { plural } from '../../text/format.ts'
import { type ChartEdge, type ChartNode, flowchart, type NodeLook } from './mermaid.ts'

type Planned = Pick<PlannedTarget, 'before' | 'decisions' | 'totals'>

const mostGoing = 8
const mostHeld = 6
const mostHolders = 6
const mostGroups = 8
const mostTags = 3

/**
 * The Mermaid source of a plan: what goes, what goes along with it, what stays although something that goes lists it,
 * and what holds that. Empty if nothing is deleted.
 */
export function pruneGraph(planned: Planned): string {
  return planned.totals.deleted === 0 ? '' : new PruneGraph(planned).source()
}

class PruneGraph {
  readonly #planned: Planned
  readonly #decisions: ReadonlyMap<Digest, Decision>
  /** Everything that follows a root, by root. */
  readonly #byRoot: ReadonlyMap<Decision | undefined, Decision[]>
  readonly #nodes: ChartNode[] = []
  readonly #edges: ChartEdge[] = []
  readonly #ids = new Map<Digest, string>()

  constructor(planned: Planned) {
    this.#planned = planned
    this.#decisions = new Map(planned.decisions.map(each => [each.version.digest, each]))
    this.#byRoot = Map.groupBy(planned.decisions, decision => this.#rootOf(decision))
  }

  source(): string {
    const { totals } = this.#planned
    const { deleted, freedBytes, kept, untagged } = totals
    const freed = freedBytes > 0 ? `, frees ${freedText([totals])}` : ''
    this.#add('goes', [`goes: ${plural(deleted, 'version')}${freed}`], 'goes')
    const roots = this.#roots('delete').sort((a, b) => this.#weight(b) - this.#weight(a))
    const shown = roots.slice(0, mostGoing)
    for (const root of shown) this.#going(root)
    const rest = roots.slice(mostGoing)
    if (rest.length > 0) {
      this.#add(
        'goesrest',
        [`${rest.length} more`, tagsOf(rest.flatMap(({ version }) => version.tags))],
        'goes',
      )
      this.#link('goes', 'goesrest')
    }
    const staying = kept + untagged
    if (staying > 0) this.#staying(shown, staying)
    return flowchart({ nodes: this.#nodes, edges: this.#edges })
  }

  /** A root that goes, with one node for everything that goes because of it. */
  #going(root: Decision): void {
    const id = this.#version(root, 'goes')
    this.#link('goes', id)
    const along = this.#followers(root)
    if (along.length === 0) return
    this.#add(`${id}along`, [`${plural(along.length, 'part')} that nothing else needs`], 'goes')
    this.#link(id, `${id}along`)
  }

  #staying(going: readonly Decision[], count: number): void {
    this.#add('stays', [`stays: ${plural(count, 'version')}`], 'stays')
    const holders = this.#held(going)
    const others = this.#roots('keep').filter(({ version }) => !holders.has(version.digest))
    const groups = [...Map.groupBy(others, ({ act, reason }) => `${act} ${reason.kind}`).values()]
    for (const [at, group] of groups.slice(0, mostGroups).entries()) {
      this.#add(`s${at}`, this.#groupLines(group), group[0]?.act === 'untag' ? 'shared' : 'stays')
      this.#link('stays', `s${at}`)
    }
    const rest = groups.slice(mostGroups).flat()
    if (rest.length === 0) return
    this.#add('staysrest', [`${rest.length} more, for other reasons`], 'more')
    this.#link('stays', 'staysrest')
  }

  /** Draws what stays although something that goes lists it, and what holds it. Returns the holders drawn. */
  #held(going: readonly Decision[]): ReadonlySet<Digest> {
    const { children, parents } = this.#planned.before
    const holders = new Set<Digest>()
    const held = going.flatMap(root =>
      [root, ...this.#followers(root)]
        .flatMap(({ version }) => along(children, version.digest))
        .flatMap(digest => this.#kept(digest) ?? [])
        .map(child => ({ root, child })),
    )
    const shown = [...new Set(held.map(({ child }) => child))].slice(0, mostHeld)
    for (const { root, child } of held) {
      if (!shown.includes(child)) continue
      this.#link(this.#version(root, 'goes'), this.#version(child, 'holds'), true)
    }
    for (const child of shown)
      for (const parent of along(parents, child.version.digest)) {
        const holder = this.#kept(parent)
        if (!holder || (holders.size >= mostHolders && !holders.has(parent))) continue
        holders.add(parent)
        const id = this.#version(holder, 'stays')
        this.#link('stays', id)
        this.#link(id, this.#version(child, 'holds'))
      }
    return holders
  }

  /** The more telling are drawn first: versions that list kept ones, then those that take the most along. */
  #weight(root: Decision): number {
    const followers = this.#followers(root)
    const { children } = this.#planned.before
    const listed = [root, ...followers].flatMap(({ version }) => along(children, version.digest))
    return (listed.some(digest => this.#kept(digest)) ? 1_000_000 : 0) + followers.length
  }

  #kept(digest: Digest): Decision | undefined {
    const decision = this.#decisions.get(digest)
    return decision && decision.act !== 'delete' ? decision : undefined
  }

  /** The decisions that no other decision of the same side brought about. */
  #roots(side: 'delete' | 'keep'): Decision[] {
    return this.#planned.decisions.filter(decision => {
      const isOfSide = (decision.act === 'delete') === (side === 'delete')
      return isOfSide && this.#cause(decision) === undefined
    })
  }

  #cause({ act, reason }: Decision): Decision | undefined {
    const cause = reason.because === undefined ? undefined : this.#decisions.get(reason.because)
    return cause && (cause.act === 'delete') === (act === 'delete') ? cause : undefined
  }

  #followers(root: Decision): Decision[] {
    return this.#byRoot.get(root) ?? []
  }

  #rootOf(decision: Decision): Decision | undefined {
    const seen = new Set<Decision>()
    let at = decision
    for (let up = this.#cause(at); up !== undefined && !seen.has(up); up = this.#cause(at)) {
      seen.add(at)
      at = up
    }
    return at === decision ? undefined : at
  }

  #groupLines(group: readonly Decision[]): string[] {
    const [first] = group as [Decision]
    const parts = group.reduce((sum, root) => sum + this.#followers(root).length, 0)
    const count = plural(group.length, 'version')
    const isCut = first.act === 'untag'
    const tags = group.flatMap(({ tags, version }) => (isCut ? tags : version.tags))
    return [
      parts > 0 ? `${count} and ${plural(parts, 'part')}` : count,
      `${isCut ? 'loses ' : ''}${tagsOf(tags)}`,
      group.length === 1 ? reasonOf(first.reason.text) : reasonKinds[first.reason.kind],
    ]
  }

  #version(decision: Decision, look: NodeLook): string {
    const { version, reason } = decision
    const known = this.#ids.get(version.digest)
    if (known !== undefined) return known
    const id = `v${this.#ids.size}`
    this.#ids.set(version.digest, id)
    const title = look === 'holds' ? 'stays: held by what is kept' : reasonOf(reason.text)
    this.#add(id, [tagsOf(version.tags), shortDigest(version.digest), title], look)
    return id
  }

  #add(id: string, lines: readonly string[], look: NodeLook): void {
    this.#nodes.push({ id, lines, look })
  }

  #link(from: string, to: string, isDotted = false): void {
    if (!this.#edges.some(edge => edge.from === from && edge.to === to))
      this.#edges.push({ from, to, isDotted })
  }
}

function tagsOf(tags: readonly string[]): string {
  const more = tags.length - mostTags
  return `${tags.slice(0, mostTags).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** A reason without digests, which make alike ones look different. */
function reasonOf(text: string): string {
  return text.replace(/\bsha(?:256|512):([0-9a-f]{12})[0-9a-f]+/g, 'sha256:$1')
}
