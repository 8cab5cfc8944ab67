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

async function defaultsOf(
  path: string,
  context: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  // Lazy: only runs of an action need it, not tests that start a registry.
  const { parse } = await import('yaml')
  const action: { inputs?: Record<string, { default?: unknown } | null> } = parse(
    await readFile(path, 'utf8'),
  )
  const defaults = Object.entries(action.inputs ?? {}).map(([name, input]) => [
    name,
    expanded(String(input?.default ?? ''), context),
  ])
  return Object.fromEntries(defaults)
}

function expanded(text: string, context: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => context[name] ?? '')
}
