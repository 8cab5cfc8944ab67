import fc from 'fast-check'

const surrogates = 0x800
const firstSurrogate = 0xd800

/**
 * Any Unicode character, like `unit: 'binary'`, which however builds a map of all 1.1 million of them first, in
 * each process. The mapping from a character back to its number lets fast-check use names like `__proto__`.
 */
const anyCharacter = fc.nat(0x10ffff - surrogates).map(
  number => String.fromCodePoint(number < firstSurrogate ? number : number + surrogates),
  text => {
    const code = typeof text === 'string' ? text.codePointAt(0) : undefined
    if (code === undefined || text !== String.fromCodePoint(code) || isSurrogate(code))
      throw new Error('It is no character')
    return code < firstSurrogate ? code : code - surrogates
  },
)

function isSurrogate(code: number): boolean {
  return code >= firstSurrogate && code < firstSurrogate + surrogates
}

/** Text of any characters, control characters and other scripts included, without unpaired surrogates; about half from `signs`, if given. */
export function anyText(signs = ''): fc.Arbitrary<string> {
  return fc.string({ unit: signs === '' ? anyCharacter : fc.oneof(anyCharacter, fc.constantFrom(...signs)) })
}
