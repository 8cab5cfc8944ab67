import { readFile } from 'node:fs/promises'

/**
 * The INPUT_ variables of a step: the action's defaults overridden by the values of `with:`.
 *
 * @param context values of expressions in defaults, such as `github.token`; all others are empty
 */
export async function inputVariables(
  actionYml: string | undefined,
  inputs: Readonly<Record<string, string>>,
  context: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  const defaults = actionYml === undefined ? {} : await defaultsOf(actionYml, context)
  const pairs = Object.entries({ ...defaults, ...inputs })
  return Object.fromEntries(pairs.map(([name, value]) => [variableName(name), value]))
}

function variableName(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`
}

/** The defaults of each action.yml that was parsed, by its text: tests run the same action often. */
const read = new Map<string, Promise<readonly (readonly [string, string])[]>>()

async function defaultsOf(
  path: string,
  context: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const text = await readFile(path, 'utf8')
  const known = read.get(text) ?? writtenDefaults(text)
  read.set(text, known)
  return Object.fromEntries((await known).map(([name, value]) => [name, expanded(value, context)]))
}

async function writtenDefaults(text: string): Promise<readonly (readonly [string, string])[]> {
  // Lazy: only runs of an action need it, not tests that start a registry.
  const { parse } = await import('yaml')
  const action: { inputs?: Record<string, { default?: unknown } | null> } = parse(text)
  return Object.entries(action.inputs ?? {}).map(([name, input]) => [name, String(input?.default ?? '')])
}

function expanded(text: string, context: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => context[name] ?? '')
}
