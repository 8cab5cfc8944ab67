import { type Check, type RuleId, rules as ruleTable, type Severity, severities } from './findings.ts'
import type { LockRules } from './lock-rules.ts'

type SeverityRules = Pick<
  LockRules,
  'mode' | 'checks' | 'severities' | 'dryRun' | 'allowRegistries' | 'denyRegistries' | 'policy'
>

/** The checks of a run: rules for registries and a policy are always among them. `write` and `update` say what they leave. */
export function ranChecks(rules: SeverityRules): ReadonlySet<Check> {
  const { mode, checks, dryRun, allowRegistries, denyRegistries, policy } = rules
  const ran = new Set<Check>(mode === 'check' ? checks : ['pinned', 'locked', 'exists', 'platforms'])
  if (mode === 'update' && dryRun) ran.add('moved')
  if (allowRegistries.length + denyRegistries.length > 0 || checks.has('registries')) ran.add('registries')
  if (policy) ran.add('policy')
  return ran
}

const defaults: Readonly<Partial<Record<Check, Severity>>> = { moved: 'notice' }

/** The severity of a finding; a warning at most if `isGentle`. `write` and `update` do what they can and warn of the rest: only `check` is a gate for pins. */
export function severityOf(
  rule: RuleId,
  { mode, severities: wanted }: SeverityRules,
  isGentle = false,
): Severity {
  const { check, ...row } = ruleTable[rule]
  const said = wanted.get(check) ?? defaults[check] ?? 'error'
  const isOnlyTold = isGentle || (mode !== 'check' && (check === 'pinned' || check === 'locked'))
  const caps: readonly Severity[] = [isOnlyTold ? 'warning' : 'error', 'atMost' in row ? row.atMost : 'error']
  return caps.reduce(milder, said)
}

function milder(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) > severities.indexOf(b) ? a : b
}
