/**
 * JSON with comments as JSON of the same length, so that offsets stay: comments, trailing commas and tabs become spaces. Text in
 * strings stays as it is.
 */
export function blankComments(text: string): string {
  const token = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=\s*[}\]])|\t/g
  return text.replace(token, found => (found.startsWith('"') ? found : found.replace(/[^\r\n]/g, ' ')))
}
