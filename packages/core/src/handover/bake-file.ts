import type { BuildContexts } from './build-contexts.ts'

/** A bake file (JSON) whose target `docker-image-pins` other targets inherit to get the contexts. */
export function bakeFile(contexts: BuildContexts): string {
  const escaped = [...contexts].map(([name, location]) => [literal(name), literal(location)])
  const target = { 'docker-image-pins': { contexts: Object.fromEntries(escaped) } }
  return `${JSON.stringify({ target }, undefined, 2)}\n`
}

/** Text in a bake file is a template, in JSON too. */
function literal(text: string): string {
  return text.replace(/[$%](?=\{)/g, '$&$&')
}
