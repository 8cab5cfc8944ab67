import { TallyError } from '../errors.ts'
import { plural } from '../text/format.ts'
import { printable } from '../text/printable.ts'
import type { ImagePolicy } from './image-policy.ts'
import type { PolicyViolation } from './name-faults.ts'

const shownViolations = 20
const keptViolations = 1000

/**
 * The failure of everything that images break, with the line of each rule.
 *
 * @param verb what would have been done: `pull`
 */
export function policyFailure(
  { path }: Pick<ImagePolicy, 'path'>,
  violations: readonly PolicyViolation[],
  verb: string,
): TallyError {
  const file = printable(path)
  const images = new Set(violations.map(({ image }) => image))
  const shown = violations.slice(0, shownViolations).map(({ image, line, problem, places }) => {
    const where = places === '' ? '' : ` (${places})`
    return `${file}:${line}: ${printable(image, 600)}${where} ${problem}`
  })
  const more = violations.length - shown.length
  const title = `Cannot ${verb}: the policy "${file}" refuses ${plural(images.size, 'image')}`
  const lines = [title, ...shown, ...(more > 0 ? [`and ${more} more`] : [])]
  return new TallyError('POLICY_VIOLATED', lines.join('\n'), {
    details: {
      policy: path,
      count: violations.length,
      violations: violations
        .slice(0, keptViolations)
        .map(({ image, rule, line, problem }) => ({ image, rule, line, problem })),
    },
  })
}
