import type { LockInputs } from './inputs.ts'

/** The inputs that have no effect, each as a sentence. */
export function idleInputs(values: LockInputs): string[] {
  const { mode, checks } = values
  const asksAges = mode === 'update' && values['min-age'] > 0
  const needsPlatforms = mode === 'update' || (mode === 'check' && checks.has('platforms'))
  const isCacheAsked = asksAges && values['age-from'].includes('first-seen')
  return [
    ...(mode === 'update' ? [] : idleIn(mode, updateInputs(values))),
    ...(mode === 'check' ? idleIn(mode, writeInputs(values)) : []),
    ...(mode !== 'check' && !isUsual(checks, ['pinned', 'locked'])
      ? [`checks has no effect: mode is ${mode}`]
      : []),
    ...(values.platforms.length > 0 && !needsPlatforms
      ? [
          `platforms has no effect: mode is ${mode}${mode === 'check' ? ', and checks does not name platforms' : ''}`,
        ]
      : []),
    ...(values['cache-client'] !== 'auto' && !isCacheAsked
      ? [`cache-client: ${values['cache-client']} has no effect: no age is asked of first-seen`]
      : []),
    ...(mode === 'check' && checks.has('platforms') && values.platforms.length === 0
      ? ['checks: platforms has no effect: platforms names none']
      : []),
  ]
}

/** Given inputs that only `update` uses. */
function updateInputs(values: LockInputs): string[] {
  return [
    ...(values['min-age'] > 0 ? ['min-age'] : []),
    ...(isUsual(new Set(values['age-from']), ['registry', 'first-seen']) ? [] : ['age-from']),
    ...(values.hold.length > 0 ? ['hold'] : []),
  ]
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
