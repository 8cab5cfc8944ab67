import { list, ofForm, type Parser, text, textList } from '@tallyman/core/action/inputs'
import { parseDuration } from '@tallyman/core/match/duration'
import { parseFilter } from '@tallyman/core/match/filter'
import {
  parseImage,
  parseImageRepository,
  type Repository,
  repositoryName,
} from '@tallyman/core/model/reference'
import { isLocalTarget } from '@tallyman/core/prune/inventory/tag-name'
import { printable } from '@tallyman/core/text/printable'

/** A target to prune: a repository, the engine, our entries in the Actions cache, or the content store. */
export type TargetChoice =
  | { readonly kind: 'repository'; readonly repository: Repository }
  | { readonly kind: 'docker' | 'actions-cache' | 'store' }

/** Parses an item of `images`. */
export function parseTarget(written: string): TargetChoice {
  if (isLocalTarget(written)) return { kind: written }
  if (/@|:[^/]*$/.test(written)) {
    const repository = repositoryName(parseImage(written))
    throw new Error(`"${printable(written)}" has a tag or digest, expected a repository, here ${repository}`)
  }
  return { kind: 'repository', repository: parseImageRepository(written) }
}

/** Checks a line with `parse` and keeps its spelling. */
export function lineFor(parse: (line: string) => object | { readonly problem: string }): Parser<string> {
  return line => {
    const result = parse(line)
    if ('problem' in result) throw new Error(String(result.problem))
    return line
  }
}

/**
 * Parses filters, one per line. A number sign after a label is refused: it may be part of the label, and a wrong guess
 * deletes other images.
 */
export const filterList: Parser<readonly string[]> = ofForm({ kind: 'lines', item: undefined }, value => {
  const open = textList(text)(value).find(line => /^label!?=.*\s#/.test(line))
  if (open !== undefined)
    throw new Error(
      `"${printable(open)}": a label may hold " #", expected the comment on a line of its own, or the label's key alone`,
    )
  return list(lineFor(parseFilter))(value)
})

/** Checks a duration and keeps its spelling. */
export const duration: Parser<string> = value => {
  if (parseDuration(text(value)) !== undefined) return text(value)
  throw new Error(`"${printable(text(value))}", expected a duration such as 7d, 36h or 0s`)
}
