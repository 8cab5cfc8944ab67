/** An instruction of a history as its Dockerfile has it, on one line: without the shell that Docker and BuildKit write around it. */
export function instruction(createdBy: string): string {
  const line = createdBy.replace(/\s+/g, ' ').trim()
  const bare = line.replace(/ ?# buildkit$/, '').replace(/^\/bin\/sh -c #\(nop\) /, '')
  if (bare.startsWith('/bin/sh -c ')) return `RUN ${bare.slice('/bin/sh -c '.length)}`
  return bare.replace(/^RUN (?:\|\d+ .*?)?\/bin\/sh -c /, 'RUN ').trim()
}
