/**
 * A matcher whose time is bounded by pattern size times text length for every pattern: it advances the set of reachable
 * states one character at a time (Thompson 1968), so it never backtracks. Globs and regular expressions both become an
 * `Expression`; neither reaches the runtime's backtracking engine.
 */

/** Characters by code unit: the inclusive ranges, or with `negated` all others. */
export interface CharacterSet {
  readonly ranges: readonly (readonly [number, number])[]
  readonly negated: boolean
}

/** A pattern's syntax tree. */
export type Expression =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'either'; readonly options: readonly Expression[] }
  | { readonly kind: 'repeat'; readonly what: Expression; readonly min: number; readonly max: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }

type Instruction =
  | { op: 'set'; set: CharacterSet }
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  | { op: 'start' }
  | { op: 'end' }
  | { op: 'match' }

/** Maximum instructions of a pattern; `(a{100}){100}` exceeds it and is refused. */
const maxInstructions = 2000

/** Compiles a predicate that is true when any part of the text matches; undefined when the expression is too large. */
export function linearMatcher(expression: Expression): ((text: string) => boolean) | undefined {
  const program: Instruction[] = []
  if (!emit(program, expression)) return undefined
  program.push({ op: 'match' })
  return text => run(program, text)
}

function emit(program: Instruction[], expression: Expression): boolean {
  if (program.length > maxInstructions) return false
  switch (expression.kind) {
    case 'set':
      program.push({ op: 'set', set: expression.set })
      return true
    case 'start':
    case 'end':
      program.push({ op: expression.kind })
      return true
    case 'sequence':
      return expression.parts.every(part => emit(program, part))
    case 'either':
      return emitEither(program, expression.options)
    case 'repeat':
      return emitRepeat(program, expression)
  }
}

function emitEither(program: Instruction[], options: readonly Expression[]): boolean {
  const jumps: { op: 'jump'; to: number }[] = []
  for (const [index, option] of options.entries()) {
    const last = index === options.length - 1
    const split = { op: 'split' as const, first: program.length + 1, second: 0 }
    if (!last) program.push(split)
    if (!emit(program, option)) return false
    if (last) break
    const jump = { op: 'jump' as const, to: 0 }
    program.push(jump)
    jumps.push(jump)
    split.second = program.length
  }
  for (const jump of jumps) jump.to = program.length
  return true
}

function emitRepeat(program: Instruction[], repeat: Extract<Expression, { kind: 'repeat' }>): boolean {
  for (let count = 0; count < repeat.min; count++) {
    const before = program.length
    if (!emit(program, repeat.what)) return false
    // Repeating an empty expression adds nothing: `((){1000}){1000}` must not cost a million rounds.
    if (program.length === before) break
  }
  if (repeat.max === Number.POSITIVE_INFINITY) return emitStar(program, repeat.what)
  const splits: { op: 'split'; first: number; second: number }[] = []
  for (let count = repeat.min; count < repeat.max; count++) {
    const split = { op: 'split' as const, first: program.length + 1, second: 0 }
    program.push(split)
    splits.push(split)
    if (!emit(program, repeat.what)) return false
  }
  for (const split of splits) split.second = program.length
  return true
}

function emitStar(program: Instruction[], what: Expression): boolean {
  const split = { op: 'split' as const, first: program.length + 1, second: 0 }
  const start = program.length
  program.push(split)
  if (!emit(program, what)) return false
  program.push({ op: 'jump', to: start })
  split.second = program.length
  return program.length <= maxInstructions
}

function run(program: readonly Instruction[], text: string): boolean {
  let reached = new Set<number>()
  for (let position = 0; position <= text.length; position++) {
    reached.add(0)
    const states = follow(program, reached, position === 0, position === text.length)
    if (states === 'matched') return true
    reached = new Set()
    if (position === text.length) break
    const code = text.charCodeAt(position)
    for (const { at, set } of states) if (includes(set, code)) reached.add(at + 1)
  }
  return false
}

/** The character tests reachable from `reached` without reading a character; iterating a Set also visits what is added meanwhile. */
function follow(program: readonly Instruction[], reached: Set<number>, atStart: boolean, atEnd: boolean) {
  const tests: { at: number; set: CharacterSet }[] = []
  for (const at of reached) {
    const instruction = program[at] as Instruction
    if (instruction.op === 'match') return 'matched'
    if (instruction.op === 'set') tests.push({ at, set: instruction.set })
    if (instruction.op === 'jump') reached.add(instruction.to)
    if (instruction.op === 'split') reached.add(instruction.first).add(instruction.second)
    if (instruction.op === 'start' && atStart) reached.add(at + 1)
    if (instruction.op === 'end' && atEnd) reached.add(at + 1)
  }
  return tests
}

function includes({ ranges, negated }: CharacterSet, code: number): boolean {
  return ranges.some(([low, high]) => code >= low && code <= high) !== negated
}
