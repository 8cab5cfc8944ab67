import type { Log } from '../action/host.ts'
import type { PolicyFacts } from '../operations/policy/policy-check.ts'
import type { PolicyException } from '../policy/image-policy.ts'
import { plural } from '../text/format.ts'
import { code, escapeMarkdown } from '../text/markdown.ts'
import { printable } from '../text/printable.ts'

/** The findings of a policy, as written to the report file; nothing without one. */
export function policyReport(facts: PolicyFacts | undefined): { readonly policy?: object } {
  if (!facts) return {}
  return { policy: { ...facts, exceptions: facts.exceptions.map(exceptionReport) } }
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

/** Logs what was checked by a policy, if there is one, by whom they are signed, and which exceptions were needed. */
export function tellPolicy(facts: PolicyFacts | undefined, log: Log): void {
  if (!facts) return
  const { path, images, rules, exceptions, signatures } = facts
  const checked = rules.length > 0 ? rules.join(', ') : 'no rule applies'
  log.info(`Policy ${printable(path)}: ${plural(images, 'image')} checked (${checked})`)
  for (const { image, signer } of signatures) log.info(`${printable(image)}: signed by ${signer}`)
  for (const exception of exceptions) log.info(`Policy ${printable(path)}:${exceptionText(exception)}`)
}

/** The policy as a line of a summary, in Markdown; empty without one. */
export function policySummary(facts: PolicyFacts | undefined): string {
  if (!facts) return ''
  const { path, images, rules, exceptions } = facts
  const excused = exceptions.length > 0 ? `, with ${plural(exceptions.length, 'exception')}` : ''
  const checked = rules.length > 0 ? rules.map(escapeMarkdown).join(', ') : 'no rule applies'
  return `Policy ${code(path)}: ${plural(images, 'image')} checked (${checked})${excused}.`
}

function exceptionText({ images, rules, until, reason }: PolicyException): string {
  const end = until ? `until ${until.day}` : 'without an end'
  const why = reason === '' ? 'no reason given' : printable(reason)
  return `${images.line}: exception for "${printable(images.text)}" (${[...rules].join(', ')}, ${end}): ${why}`
}
