/** Inputs whose descriptions are about a workflow, in the words of a command line. */
const differing: Readonly<Record<string, string>> = {
  store:
    'Folder of the content store. Defaults to tallyman in the folder of caches; in a step of GitHub Actions, the steps of a job share one',
  'require-digest':
    'Refuse a reference without a digest, and show the pinned reference to paste. Off where CI is not set',
  summary: 'Whether a step of GitHub Actions gets a summary: true, false or on-failure',
  paths:
    'Globs of files to read, from the working folder on, with ** for any folders; ! takes out, also what other files lead to. Defaults to the tracked files of every kind; without git, to all folders but node_modules and vendor',
}

/** The inputs of a command: those that its word sets, and all that its operation has. */
interface Words {
  readonly sets: Readonly<Record<string, string>>
  readonly names: ReadonlySet<string>
}

/**
 * The description of an input for the help of a command: "With show engine, list…" names an option there, and is left out
 * where the word itself says it.
 */
export function optionAbout(name: string, description: string, { sets, names }: Words): string {
  const about = Object.hasOwn(differing, name) ? (differing[name] ?? '') : description
  return about
    .replace(/^List of images, one per line, as /, 'Images as ')
    .replace(/^Form of the output formatted and of the log, for/, 'Form of what is printed, for')
    .replace(/\b(With|with) ([a-z-]+) ([a-z]+)(?:, (\w))?/g, (found, word, input, value, next) => {
      if (!names.has(input)) return found
      const isSaid = sets[input] === value && next !== undefined
      if (isSaid) return word === 'With' ? next.toUpperCase() : next
      return `${word} --${input} ${value}${next === undefined ? '' : `, ${next}`}`
    })
}
