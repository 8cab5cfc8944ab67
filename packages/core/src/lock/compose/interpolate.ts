/**
 * Variables in a compose file's values (compose-spec, 12-interpolation.md):
 *   $NAME  ${NAME}  ${NAME:-default}  ${NAME-default}  ${NAME:?message}  ${NAME?message}  ${NAME:+other}  ${NAME+other}  $$
 * where `:` counts an empty variable as unset, and default, message and other may hold variables themselves.
 */
export type Interpolated = { readonly text: string } | { readonly fault: string }

const greatestDepth = 16
/** Characters of a value, which may hold others that hold others: each could double it. */
const greatestValue = 64 * 1024
/** Characters of a file's own message that are shown. */
const greatestMessage = 300
/** Said of a file of variables, whose own words are not shown. */
const strange = 'a "$" begins no variable, where $$ would mean the character'
const operators = /^(:?[-?+])/

/** Values by name; undefined counts as unset. */
export type Variables = Readonly<Record<string, string | undefined>>

interface Context {
  readonly lookUp: (name: string) => string | undefined
  /** What a variable without a value and default becomes. */
  readonly unset: 'fault' | 'blank'
  readonly withheld: Withheld
}

/** Names whose values the text may not use: each is a fault, since a default in its place would be another image. */
export type Withheld = ReadonlySet<string>

const none: Withheld = new Set()

/** The text with its variables replaced, or what is wrong with it: a variable that has no value, or bad syntax. */
export function interpolate(text: string, variables: Variables, withheld = none): Interpolated {
  const lookUp = (name: string) => (Object.hasOwn(variables, name) ? variables[name] : undefined)
  return replace(text, { lookUp, unset: 'fault', withheld }, 0)
}

/** As `interpolate`, but a variable without a value and default is empty, and a `$` before no name stays, as in a file of variables. */
export function interpolateLoosely(text: string, lookUp: Context['lookUp'], withheld = none): Interpolated {
  return replace(text, { lookUp, unset: 'blank', withheld }, 0)
}

/** What is wrong where a text uses a variable that is withheld from it. */
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

/** Where the expression that begins at `dollar` ends; undefined where none begins. */
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

/** The value of an expression, its `$` left out. */
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
