import type { Call, InputTexts } from '../words/command.ts'

/** All inputs of a call as text: the command line's, then the environment's (`TALLYMAN_STORE`), then the action's defaults. */
export async function inputsOf(
  { schema: { contract }, inputs }: Call,
  env: Readonly<Record<string, string | undefined>>,
): Promise<InputTexts> {
  const texts = Object.entries(contract.inputs).map(([name, input]) => {
    const variable = env[`TALLYMAN_${name.replaceAll('-', '_').toUpperCase()}`]
    return [name, inputs[name] ?? variable ?? defaultText(input.default)] as const
  })
  return Object.fromEntries(texts)
}

/** Expressions are GitHub's, and of no value elsewhere. */
function defaultText(text = ''): string {
  return text.includes('${{') ? '' : text
}
