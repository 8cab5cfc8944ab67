import type { LockInputs } from './inputs.ts'

/** The inputs that have no effect, each as a sentence. */
export function idleInputs(values: LockInputs): string[] {
  const { mode } = values
  return [
    ...(mode === 'update' ? [] : idleIn(mode, updateInputs(values))),
    ...(mode === 'check' ? idleIn(mode, writeInputs(values)) : idleIn(mode, checkInputs(values))),
    ...idleAges(values),
    ...idlePlatforms(values),
  ]
}

/** Ages are asked for `min-age`, and to say since when a tag has moved. */
function idleAges(values: LockInputs): string[] {
  const { mode, checks, 'age-from': sources, 'cache-client': client } = values
  const areAsked = mode === 'check' ? checks.has('moved') : mode === 'update' && values['min-age'] > 0
  const isUsualSource = isUsual(new Set(sources), ['registry', 'first-seen'])
  const isCacheAsked = areAsked && mode === 'update' && sources.includes('first-seen')
  return [
    ...(areAsked || isUsualSource ? [] : ['age-from has no effect: no age is asked']),
    ...(areAsked && mode === 'check' && !isUsualSource && sources.includes('first-seen')
      ? ['age-from: first-seen has no effect: mode is check, which starts no clock']
      : []),
    ...(client === 'auto' || isCacheAsked
      ? []
      : [`cache-client: ${client} has no effect: no age is asked of first-seen`]),
  ]
}

function idlePlatforms({ mode, checks, platforms }: LockInputs): string[] {
  if (mode !== 'check' || checks.has('platforms') === platforms.length > 0) return []
  return checks.has('platforms')
    ? ['checks: platforms has no effect: platforms names none']
    : ['platforms has no effect: mode is check, and checks does not name platforms']
}

/** Given inputs that only `update` uses. */
function updateInputs(values: LockInputs): string[] {
  return [...(values['min-age'] > 0 ? ['min-age'] : []), ...(values.hold.length > 0 ? ['hold'] : [])]
}

/** Given inputs that only `check` uses. Registries are checked in each mode. */
function checkInputs({ checks }: LockInputs): string[] {
  return isUsual(checks, ['pinned', 'locked']) || checks.has('registries') ? [] : ['checks']
}

/** Given inputs that only modes which write use. */
function writeInputs(values: LockInputs): string[] {
  return [
    ...(isUsual(values['write-to'], ['files', 'lock']) ? [] : ['write-to']),
    ...(values['prune-lock'] ? [] : ['prune-lock']),
    ...(values['pin-style'] === 'tag' ? [] : ['pin-style']),
    ...(values['max-edits'] === 200 ? [] : ['max-edits']),
    ...(values['pinned-text'].length > 0 ? ['pinned-text'] : []),
    ...(values['dry-run'] ? ['dry-run'] : []),
  ]
}

function idleIn(mode: string, names: readonly string[]): string[] {
  return names.map(name => `${name} has no effect: mode is ${mode}`)
}

function isUsual<T>(given: ReadonlySet<T>, usual: readonly T[]): boolean {
  return given.size === usual.length && usual.every(each => given.has(each))
}
