import type { CharacterSet } from './linear-match.ts'

/** Ranges of JavaScript's `\d`, `\w` and `\s`, by letter. */
export const classSets: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  d: [[0x30, 0x39]],
  w: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
  s: [
    [0x09, 0x0d],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ],
}
/** JavaScript's `.`: everything but line terminators. */
export const notLineEnd: CharacterSet = {
  ranges: [
    [0x0a, 0x0a],
    [0x0d, 0x0d],
    [0x2028, 0x2029],
  ],
  negated: true,
}

/** The range in both cases, itself last. Tags and names are ASCII, so only ASCII letters have two cases here. */
export function bothCases([low, high]: [number, number]): [number, number][] {
  const clip = (from: number, to: number, shift: number): [number, number][] => {
    const start = Math.max(low, from)
    const end = Math.min(high, to)
    return start <= end ? [[start + shift, end + shift]] : []
  }
  return [...clip(0x41, 0x5a, 32), ...clip(0x61, 0x7a, -32), [low, high]]
}
