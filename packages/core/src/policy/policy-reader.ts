import type { YamlTree } from '../lock/yaml/yaml-tree.ts'
import { parseDuration } from '../match/duration.ts'
import { parsePattern } from '../match/pattern.ts'
import { parseByteSize } from '../text/byte-size.ts'
import { printable } from '../text/printable.ts'
import {
  type ImagePolicy,
  type PolicyException,
  type PolicyRule,
  policyRules,
  type SignatureWish,
} from './image-policy.ts'
import { type ImageRule, parseImageRule } from './image-rule.ts'

type Node = YamlTree['roots'][number]

/** A fault of a policy at a line, from 1. */
export interface PolicyProblem {
  readonly line: number
  /** Printable. */
  readonly problem: string
}

/** A value, and the line of its key. */
interface Entry {
  readonly line: number
  readonly value: Node | undefined
}
type Entries = ReadonlyMap<string, Entry>

/** The most globs of a policy: each is compared with every image. */
const mostGlobs = 10_000
const sections = ['version', 'allow', 'deny', 'require', 'exceptions']
const required = ['digest', 'max-age', 'max-size', 'signature']
const nothing: Entries = new Map()

/** Reads the values of a policy, and gathers what is wrong with them. */
export class PolicyReader {
  readonly problems: PolicyProblem[] = []
  readonly #tree: YamlTree
  #globs = 0

  constructor(tree: YamlTree) {
    this.#tree = tree
  }

  /** Counts only without `problems`. Throws INPUT_INVALID for too many values. */
  read(): ImagePolicy {
    const tree = this.#tree
    for (const { line, problem } of tree.faults) this.#refuse(line, problem)
    const [root] = tree.roots
    if (tree.roots.length !== 1 && tree.faults.length === 0)
      this.#refuse(1, `it has ${tree.roots.length} documents, expected one with "version: 1"`)
    const all = this.problems.length > 0 ? nothing : this.#map({ line: 1, value: root }, sections)
    if (this.problems.length === 0) this.#version(all.get('version'))
    const wish = all.get('require')
    const wishes = wish ? this.#map(wish, required) : nothing
    const list = <T>(entry: Entry | undefined, item: (each: Entry) => T | undefined) =>
      entry && this.#list(entry, item)
    const glob = (each: Entry) => this.#glob(each)
    const signature = wishes.get('signature')
    return {
      path: tree.path,
      allow: list(all.get('allow'), glob),
      deny: list(all.get('deny'), glob) ?? [],
      digest: this.#digest(wishes.get('digest')),
      maxAge: this.#limit(wishes.get('max-age'), parseDuration, 'a duration such as 90d'),
      maxSize: this.#limit(wishes.get('max-size'), parseByteSize, 'a size such as 2GB'),
      signatures: signature && {
        line: signature.line,
        wishes: this.#list(signature, each => this.#signature(each)),
      },
      exceptions: list(all.get('exceptions'), each => this.#exception(each)) ?? [],
    }
  }

  #refuse(line: number, problem: string): undefined {
    this.problems.push({ line, problem })
    return undefined
  }

  /** The values of a map by key. Every key must be known; an alias or a merge as a key is none. */
  #map({ line, value }: Entry, known: readonly string[]): Entries {
    const tree = this.#tree
    const found = new Map<string, Entry>()
    if (!tree.isMap(value)) {
      this.#refuse(line, `expected a map of ${known.join(', ')}`)
      return found
    }
    for (const { key: node } of value.items) {
      const key = tree.text(node as Node)
      const at = tree.line(node as Node)
      if (key === undefined || !known.includes(key))
        this.#refuse(at, `${this.#shown(node as Node)} is no key here, expected ${known.join(', ')}`)
      else found.set(key, { line: at, value: tree.get(value, key) })
    }
    return found
  }

  #list<T>({ line, value }: Entry, item: (each: Entry) => T | undefined): T[] {
    const tree = this.#tree
    const items = tree.items(value)
    if (items.length === 0) {
      this.#refuse(line, 'expected a list with at least one item')
      return []
    }
    const found: T[] = []
    for (const each of items) {
      const read = item({ line: each ? tree.line(each) : line, value: each })
      if (read !== undefined) found.push(read)
    }
    return found
  }

  #text({ line, value }: Entry, wish: string): string | undefined {
    const text = this.#tree.text(value)
    if (text !== undefined && text.trim() !== '') return text
    return this.#refuse(line, `${this.#shown(value)}, expected ${wish}`)
  }

  #glob(entry: Entry): ImageRule | undefined {
    if (++this.#globs > mostGlobs)
      return this.#globs === mostGlobs + 1
        ? this.#refuse(entry.line, `it has over ${mostGlobs} globs`)
        : undefined
    const text = this.#text(entry, 'a glob of images such as ghcr.io/owner/**')
    if (text === undefined) return undefined
    const rule = parseImageRule(text, entry.line)
    return 'problem' in rule ? this.#refuse(entry.line, rule.problem) : rule
  }

  #version(entry: Entry | undefined): void {
    const written = this.#tree.written(entry?.value)
    if (written === '1' && this.#tree.text(entry?.value) === undefined) return
    this.#refuse(entry?.line ?? 1, `version: ${this.#shown(entry?.value)}, expected "version: 1"`)
  }

  #digest(entry: Entry | undefined): number | undefined {
    if (!entry) return undefined
    const { line, value } = entry
    const written = this.#tree.text(value) === undefined ? this.#tree.written(value) : undefined
    if (written === 'true') return line
    if (written !== 'false') this.#refuse(line, `${this.#shown(value)}, expected true or false`)
    return undefined
  }

  #limit(
    entry: Entry | undefined,
    parse: (text: string) => number | undefined,
    wish: string,
  ): ImagePolicy['maxAge'] {
    if (!entry) return undefined
    const text = this.#tree.written(entry.value)?.trim() ?? ''
    const most = parse(text)
    if (most !== undefined && most > 0) return { line: entry.line, text, most }
    return this.#refuse(entry.line, `${this.#shown(entry.value)}, expected ${wish}`)
  }

  #signature(entry: Entry): SignatureWish | undefined {
    const of = this.#map(entry, ['images', 'key', 'identity', 'issuer'])
    const images = this.#images(entry, of)
    const [key, identity, issuer] = ['key', 'identity', 'issuer'].map(name => of.get(name))
    if (key && !identity && !issuer) {
      const path = this.#text(key, 'the path of a public key in PEM')
      return images && path !== undefined ? { images, signer: { key: path } } : undefined
    }
    if (key || !identity || !issuer)
      return this.#refuse(entry.line, 'expected either key, or both identity and issuer')
    const who = this.#pattern(identity, 'an identity, or /regex/')
    const by = this.#pattern(issuer, 'an issuer, or /regex/')
    if (!images || who === undefined || by === undefined) return undefined
    return { images, signer: { identity: who, issuer: by } }
  }

  /** The text of an exact value or a `/regex/`. */
  #pattern(entry: Entry, wish: string): string | undefined {
    const text = this.#text(entry, wish)
    const parsed = text?.startsWith('/') ? parsePattern(text.replace(/\/i$/, '/ i')) : undefined
    return parsed && 'problem' in parsed ? this.#refuse(entry.line, parsed.problem) : text
  }

  #images(entry: Entry, of: Entries): ImageRule | undefined {
    const images = of.get('images')
    return images ? this.#glob(images) : this.#refuse(entry.line, 'expected images: a glob of images')
  }

  #exception(entry: Entry): PolicyException | undefined {
    const of = this.#map(entry, ['images', 'rules', 'until', 'reason'])
    const images = this.#images(entry, of)
    const named = of.get('rules')
    const rules = named
      ? this.#list(named, each => this.#rule(each))
      : this.#refuse(entry.line, `expected rules: a list of ${policyRules.join(', ')}`)
    const reason = of.get('reason')
    const why = reason ? this.#text(reason, 'a reason in words') : ''
    const last = of.get('until')
    const until = last && this.#day(last)
    if (!images || !rules || why === undefined) return undefined
    return { images, rules: new Set(rules), reason: why, ...(until && { until }) }
  }

  #rule({ line, value }: Entry): PolicyRule | undefined {
    const text = this.#tree.text(value)
    const rule = policyRules.find(each => each === text)
    return rule ?? this.#refuse(line, `${this.#shown(value)} is no rule, expected ${policyRules.join(', ')}`)
  }

  #day({ line, value }: Entry): PolicyException['until'] {
    const day = this.#tree.written(value) ?? ''
    const start = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
    const isDay = !Number.isNaN(start) && new Date(start).toISOString().startsWith(day)
    if (isDay) return { day, end: start + 86_400_000 }
    return this.#refuse(line, `${this.#shown(value)}, expected the last day, such as 2027-01-31`)
  }

  #shown(node: Node | undefined): string {
    const written = this.#tree.written(node)
    if (written !== undefined) return `"${printable(written, 100)}"`
    return this.#tree.isMap(node) ? 'a map' : this.#tree.isList(node) ? 'a list' : 'nothing'
  }
}
