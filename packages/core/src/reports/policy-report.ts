import type { Log } from '../action/host.ts'
import type { PolicyFacts } from '../operations/policy/policy-check.ts'
import type { PolicyException } from '../policy/policy.ts'
import { plural } from '../text/format.ts'
import { code, escapeMarkdown } from '../text/markdown.ts'
import { printable } from '../text/printable.ts'

/** What a policy found out, as written to the report file. */
export function policyReport({ exceptions, ...facts }: PolicyFacts): object {
  return { ...facts, exceptions: exceptions.map(exceptionReport) }
}

function exceptionReport({ images, rules, until, reason }: PolicyException): object {
  return {
    images: images.text,
    line: images.line,
    rules: [...rules],
    ...(until && { until: until.day }),
    ...(reason !== '' && { reason }),
  }
}

/** Logs that the images keep the policy, by whom they are signed, and which exceptions were needed. */
export function tellPolicy(facts: PolicyFacts, log: Log): void {
  const { path, images, rules, exceptions, signatures } = facts
  const checked = rules.length > 0 ? rules.join(', ') : 'no rule applies'
  log.info(`Policy ${printable(path)}: ${plural(images, 'image')} checked (${checked})`)
  for (const { image, signer } of signatures) log.info(`${printable(image)}: signed by ${signer}`)
  for (const exception of exceptions) log.info(`Policy ${printable(path)}:${exceptionText(exception)}`)
}

/** The policy as a line of a summary, in Markdown. */
export function policySummary({ path, images, rules, exceptions }: PolicyFacts): string {
  const excused = exceptions.length > 0 ? `, with ${plural(exceptions.length, 'exception')}` : ''
  const checked = rules.length > 0 ? rules.map(escapeMarkdown).join(', ') : 'no rule applies'
  return `Policy ${code(path)}: ${plural(images, 'image')} checked (${checked})${excused}.`
}

function exceptionText({ images, rules, until, reason }: PolicyException): string {
  const end = until ? `until ${until.day}` : 'without an end'
  const why = reason === '' ? 'no reason given' : printable(reason)
  return `${images.line}: exception for "${printable(images.text)}" (${[...rules].join(', ')}, ${end}): ${why}`
}
