import { createHash } from 'node:crypto'
import type { Edit } from '../../lock/pins/edit-text.ts'
import { findingSentence } from '../../lock/pins/finding-sentence.ts'
import type { Finding, RuleId, Severity } from '../../lock/pins/findings.ts'
import { printable } from '../../text/printable.ts'
import { TextPositions, type TextRegion } from './positions.ts'

export const sourceRoot = '%SRCROOT%'
const longestMessage = 1_000
const longestSnippet = 300
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', notice: 'note' }

interface ArtifactLocation {
  readonly uri: string
  readonly uriBaseId: string
}

type ResultRegion = TextRegion & { readonly snippet?: { readonly text: string } }

/** Replaces ranges of one file. */
interface ArtifactChange {
  readonly artifactLocation: ArtifactLocation
  readonly replacements: readonly {
    readonly deletedRegion: TextRegion | Pick<TextRegion, 'charOffset' | 'charLength'>
    readonly insertedContent: { readonly text: string }
  }[]
}

/** A result of a SARIF log. */
export interface SarifResult {
  readonly ruleId: RuleId
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly object[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly fixes?: readonly {
    readonly description: { readonly text: string }
    readonly artifactChanges: readonly ArtifactChange[]
  }[]
}

/** Converts findings to results. Files' texts are asked for once each. */
export class SarifResults {
  readonly #textOf: (file: string) => string | undefined
  readonly #positions = new Map<string, TextPositions | undefined>()
  readonly #rules: readonly RuleId[]
  /** The number of results by rule and fingerprint. */
  readonly #seen = new Map<string, number>()

  /**
   * @param textOf the text of a file as it was when it was read; undefined if unknown
   * @param rules in the order of the log
   */
  constructor(textOf: (file: string) => string | undefined, rules: readonly RuleId[]) {
    this.#textOf = textOf
    this.#rules = rules
  }

  result(finding: Finding): SarifResult {
    const { rule, severity, file, where, fix = [] } = finding
    return {
      ruleId: rule,
      ruleIndex: this.#rules.indexOf(rule),
      level: levels[severity],
      message: { text: plainMessage(findingSentence(finding)) },
      locations: [
        {
          physicalLocation: { artifactLocation: artifact(file), region: this.#regionOf(finding) },
          logicalLocations: [{ fullyQualifiedName: printable(where) }],
        },
      ],
      partialFingerprints: { 'tallyman/v1': this.#fingerprint(finding) },
      ...(fix.length > 0 && { fixes: [this.#fixOf(fix)] }),
    }
  }

  #regionOf({ file, line, column, start, end }: Finding): ResultRegion {
    const positions = this.#positionsOf(file)
    if (start === undefined || end === undefined) return positions?.line(line) ?? { startLine: line }
    if (!positions) return { startLine: line, startColumn: column }
    const text = positions.slice(start, end)
    return {
      ...positions.region(start, end),
      ...(text.length <= longestSnippet && { snippet: { text: text.toWellFormed() } }),
    }
  }

  /** Equal for different rules at a place, and for the place after its line or digest changed. Others of the same are numbered. */
  #fingerprint({ rule, kind, file, where, image }: Finding): string {
    const hash = createHash('sha256')
      .update(JSON.stringify([kind, file, where, image]))
      .digest('hex')
      .slice(0, 32)
    const key = `${rule} ${hash}`
    const count = (this.#seen.get(key) ?? 0) + 1
    this.#seen.set(key, count)
    return `${hash}:${count}`
  }

  #fixOf(edits: readonly Edit[]): NonNullable<SarifResult['fixes']>[number] {
    const files = Map.groupBy(edits, ({ file }) => file)
    const texts = [...new Set(edits.map(({ text }) => text.trim()))].join(', ')
    return {
      description: { text: plainMessage(`Write ${printable(texts, longestMessage)}`) },
      artifactChanges: [...files].map(([file, each]) => ({
        artifactLocation: artifact(file),
        replacements: each.map(({ start, end, text }) => ({
          deletedRegion: this.#positionsOf(file)?.region(start, end) ?? {
            charOffset: start,
            charLength: end - start,
          },
          insertedContent: { text },
        })),
      })),
    }
  }

  #positionsOf(file: string): TextPositions | undefined {
    if (!this.#positions.has(file)) {
      const text = this.#textOf(file)
      this.#positions.set(file, text === undefined ? undefined : new TextPositions(text))
    }
    return this.#positions.get(file)
  }
}

/** Text for a message, in which no link can begin: SARIF reads `[text](target)` in plain text, too. */
export function plainMessage(text: string): string {
  const kept = text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text
  return kept.replaceAll('](', '] (').toWellFormed()
}

/** A path relative to the root of the repository, as a URI. */
function artifact(path: string): ArtifactLocation {
  const uri = path.toWellFormed().split('/').map(encodeURIComponent).join('/')
  return { uri, uriBaseId: sourceRoot }
}
