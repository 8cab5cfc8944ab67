import type { ErrorCode } from 'yaml'

/**
 * Descriptions of the parser's faults that quote nothing: the parser's own messages quote the file, which may not be the one the user
 * meant.
 */
const problems: Readonly<Partial<Record<ErrorCode, string>>> = {
  ALIAS_PROPS: 'expected an alias without anchor or tag',
  BAD_ALIAS: 'expected the name of an anchor behind "*"',
  BAD_DIRECTIVE: 'expected a directive that YAML knows behind "%"',
  BAD_DQ_ESCAPE: 'expected an escape that YAML knows in a text in double quotes',
  BAD_INDENT: 'expected another indentation, or a closing bracket before',
  BAD_PROP_ORDER: 'expected anchor and tag in front of their value',
  BAD_SCALAR_START: 'expected quotes round a text that begins with a character of YAML’s own',
  BLOCK_AS_IMPLICIT_KEY: 'expected a nested map or list on lines of its own',
  BLOCK_IN_FLOW: 'expected no indented map or list within brackets',
  KEY_OVER_1024_CHARS: 'expected a key of at most 1024 characters',
  MISSING_CHAR: 'expected a closing quote or bracket, a comma, a colon or a space',
  MULTILINE_IMPLICIT_KEY: 'expected a key that ends on its line',
  MULTIPLE_ANCHORS: 'expected one anchor',
  MULTIPLE_TAGS: 'expected one tag',
  RESOURCE_EXHAUSTION: 'it is nested too deep, expected what people write',
  TAB_AS_INDENT: 'expected spaces where a tab stands',
  TAG_RESOLVE_FAILED: 'expected a tag that YAML knows',
}

/** Describes a fault by the parser's code, with its column from 1. */
export function yamlProblem(code: ErrorCode, column: number): string {
  return `${problems[code] ?? 'expected YAML'} (column ${column})`
}
