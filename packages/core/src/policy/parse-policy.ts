import { isTallyError, TallyError } from '../errors.ts'
import { parseYaml } from '../lock/yaml/parse-yaml.ts'
import { printable } from '../text/printable.ts'
import type { ImagePolicy } from './image-policy.ts'
import { type PolicyProblem, PolicyReader } from './policy-reader.ts'

const shownProblems = 10

/**
 * Parses the text of a policy file. Whatever it does not know is an error, since a rule that is misspelt would protect nothing. Throws
 * POLICY_INVALID, which names every wrong line.
 */
export async function parsePolicy(text: string, path: string): Promise<ImagePolicy> {
  const tree = await parseYaml(text, path).catch((error: unknown) => {
    if (!isTallyError(error)) throw error
    throw new TallyError('POLICY_INVALID', error.message, { cause: error })
  })
  const reader = new PolicyReader(tree)
  const policy = within(path, () => reader.read())
  if (reader.problems.length === 0) return policy
  throw invalid(path, reader.problems)
}

/** A chain of aliases that no person writes stops the reader. */
function within<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!isTallyError(error, 'INPUT_INVALID')) throw error
    throw new TallyError('POLICY_INVALID', `Cannot use the policy "${printable(path)}": ${error.message}`, {
      cause: error,
    })
  }
}

function invalid(path: string, problems: readonly PolicyProblem[]): TallyError {
  const sorted = problems.toSorted((a, b) => a.line - b.line)
  const shown = sorted
    .slice(0, shownProblems)
    .map(({ line, problem }) => `${printable(path)}:${line}: ${problem}`)
  const more = sorted.length - shown.length
  const lines = [`Cannot use the policy "${printable(path)}":`, ...shown]
  return new TallyError('POLICY_INVALID', [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'), {
    details: { policy: path, problems: sorted.slice(0, 100) },
  })
}
