import type { GoStruct } from './go-values.ts'
import type { TemplateNode } from './syntax.ts'

/** Text, or the name of a field that stands alone. */
export type PlainPart = { readonly text: string } | { readonly field: string }

/** The parts of a template that has texts and fields alone, as most have; undefined for others. */
export function plainParts(nodes: readonly TemplateNode[]): readonly PlainPart[] | undefined {
  const parts = nodes.map(node => (node.kind === 'text' ? { text: node.text } : fieldAlone(node)))
  return parts.every(part => part !== undefined) ? parts : undefined
}

function fieldAlone(node: TemplateNode): PlainPart | undefined {
  if (node.kind !== 'action' || node.pipe.variables.length > 0 || node.pipe.commands.length > 1)
    return undefined
  const [operand, ...more] = node.pipe.commands[0]?.words ?? []
  if (operand?.kind !== 'path' || operand.from !== 'dot' || more.length > 0) return undefined
  const [field, ...below] = operand.fields
  return field === undefined || below.length > 0 ? undefined : { field }
}

/** The text of a struct whose fields are texts; undefined where anything is missing, not text, or too long. */
export function plainText(
  parts: readonly PlainPart[],
  { fields }: GoStruct,
  mostCharacters: number,
): string | undefined {
  let text = ''
  for (const part of parts) {
    const value = 'text' in part ? part.text : fields.get(part.field)
    if (typeof value !== 'string') return undefined
    text += value
    // The interpreter refuses it with the action that made it too long.
    if (text.length > mostCharacters) return undefined
  }
  return text
}
