/**
 * Variables in a compose file's values (compose-spec, 12-interpolation.md):
 *   $NAME  ${NAME}  ${NAME:-default}  ${NAME-default}  ${NAME:?message}  ${NAME?message}  ${NAME:+other}  ${NAME+other}  $$
 * where `:` treats an empty variable as unset; default, message and other may contain variables.
 */
export type Interpolated = { readonly text: string } | { readonly fault: string }

const greatestDepth = 16
/** The longest value, in characters. Variables that contain variables could double it at each level. */
const greatestValue = 64 * 1024
/** The most characters shown of a message from the file. */
const greatestMessage = 300
/** The fault of a file of variables, which is never quoted. */
const strange = 'a "$" begins no variable, where $$ would mean the character'
const operators = /^(:?[-?+])/

/** Values by name. Undefined means unset. */
export type Variables = Readonly<Record<string, string | undefined>>

interface Context {
  readonly lookUp: (name: string) => string | undefined
  /** The result of a variable without a value or default. */
  readonly unset: 'fault' | 'blank'
  readonly withheld: Withheld
}

/** Names that the text must not use. Each is a fault: its default would name another image. */
export type Withheld = ReadonlySet<string>

const none: Withheld = new Set()

/** Replaces the variables of `text`. A variable without a value, a withheld one or bad syntax is a fault. */
export function interpolate(text: string, variables: Variables, withheld = none): Interpolated {
  const lookUp = (name: string) => (Object.hasOwn(variables, name) ? variables[name] : undefined)
  return replace(text, { lookUp, unset: 'fault', withheld }, 0)
}

/** Replaces variables as in a file of variables: a variable without a value or default is empty, a `$` before no name stays. */
export function interpolateLoosely(text: string, lookUp: Context['lookUp'], withheld = none): Interpolated {
  return replace(text, { lookUp, unset: 'blank', withheld }, 0)
}

/** The fault of a text that uses a withheld variable. */
export function withheldFault(name: string): string {
  return `the variable ${name} is given by a file outside the workspace, for files there alone`
}

function replace(text: string, context: Context, depth: number): Interpolated {
  if (depth > greatestDepth) return { fault: 'variables are nested too deep' }
  let result = ''
  for (let at = 0; at < text.length; ) {
    const dollar = text.indexOf('$', at)
    if (dollar < 0) return { text: result + text.slice(at) }
    result += text.slice(at, dollar)
    const end = endOf(text, dollar)
    if (end === undefined && context.unset === 'blank' && text[dollar + 1] !== '{') {
      result += '$'
      at = dollar + 1
      continue
    }
    if (end === undefined) return { fault: 'a "$" stands alone, where $$ would mean the character' }
    const value = evaluate(text.slice(dollar + 1, end), context, depth)
    if ('fault' in value) return value
    result += value.text
    if (result.length > greatestValue)
      return { fault: `its variables make it longer than ${greatestValue} characters` }
    at = end
  }
  return { text: result }
}

/** Returns the end of the expression at `dollar`, or undefined if none begins there. */
function endOf(text: string, dollar: number): number | undefined {
  if (text[dollar + 1] === '$') return dollar + 2
  if (text[dollar + 1] !== '{') {
    const name = /^\w+/.exec(text.slice(dollar + 1, dollar + 1025))?.[0]
    return name && !/^\d/.test(name) ? dollar + 1 + name.length : undefined
  }
  for (let at = dollar + 2, open = 1; at < text.length; at++) {
    if (text.startsWith('${', at)) open++
    if (text[at] === '}' && --open === 0) return at + 1
  }
  return undefined
}

/** Evaluates an expression given without its `$`. */
function evaluate(expression: string, context: Context, depth: number): Interpolated {
  if (expression === '$') return { text: '$' }
  const inner = expression.startsWith('{') ? expression.slice(1, -1) : expression
  const name = /^[A-Za-z_]\w*/.exec(inner)?.[0]
  const rest = inner.slice(name?.length ?? 0)
  const operator = operators.exec(rest)?.[0] ?? ''
  if (name === undefined || (rest !== '' && operator === ''))
    return { fault: context.unset === 'blank' ? strange : `"$${expression}" is no variable` }
  if (context.withheld.has(name)) return { fault: withheldFault(name) }
  const value = context.lookUp(name)
  const isSet = operator.startsWith(':') ? value !== undefined && value !== '' : value !== undefined
  const other = rest.slice(operator.length)
  if (operator.endsWith('+')) return isSet ? replace(other, context, depth + 1) : { text: '' }
  if (isSet) return { text: value ?? '' }
  if (operator.endsWith('-')) return replace(other, context, depth + 1)
  if (operator === '' && context.unset === 'blank') return { text: '' }
  const isSaid = operator.endsWith('?') && context.unset === 'fault'
  const said = isSaid ? other.trim().slice(0, greatestMessage).replaceAll('"', "'") : ''
  return { fault: `the variable ${name} has no value${said === '' ? '' : `: "${said}"`}` }
}
