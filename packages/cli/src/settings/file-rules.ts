/*
 * A pull request can bring a settings file of its own, and a job may run it with rights that its author does not have. So the file
 * never says what a run changes, whose credentials it uses or what it shows to others, and leads nowhere outside the repository.
 */

const bySomeone = 'whoever starts the run says that, on the command line or in a variable'
const whatGoes = `it says what is deleted; ${bySomeone}. The file may say what stays: keep-tags, keep-last, keep-refs-from`
const whomToTrust = `it says who is trusted; ${bySomeone}`
const noSecrets = 'secrets do not belong in a repository: use `tallyman login` or a variable'

const refused: Readonly<Record<string, string>> = {
  'registry-auth': noSecrets,
  'github-token': noSecrets,
  password: noSecrets,
  mode: bySomeone,
  yes: 'whoever starts the run says that: --yes belongs to the command line',
  'plan-file': bySomeone,
  'update-lock': bySomeone,
  'prune-tags': whatGoes,
  'prune-untagged': whatGoes,
  'prune-broken': whatGoes,
  'prune-orphans': whatGoes,
  'older-than': whatGoes,
  'cache-budget': whatGoes,
  'store-budget': whatGoes,
  'max-deletes': whatGoes,
  'verify-after': whatGoes,
  from: `it replaces registries by files, which the same pull request may bring; ${bySomeone}`,
  offline: `it ends the comparison of pins with the registry; ${bySomeone}`,
  'trusted-root': whomToTrust,
  'verify-signatures': whomToTrust,
  untag: whatGoes,
  replace: whatGoes,
  force: whatGoes,
  'ignore-missing': whatGoes,
  'no-prune': whatGoes,
  'compose-variables': `it opens variables of the job, which may be secrets, to the files of the repository; ${bySomeone}`,
}

/** Settings that redirect a run or have it trust more; the log names them. */
const weakening = new Set([
  'allow-registries',
  'ca-certificates',
  'insecure-registries',
  'max-image-size',
  'registry-mirrors',
  'require-digest',
  'search-url',
  'store',
  'verify',
])

/** Inputs with paths that a run writes to. */
const written = new Set([
  'attestations',
  'lock-file',
  'output-file',
  'paths',
  'pinned-text',
  'sarif',
  'store',
  'to',
  'write-to',
])

/** Inputs of globs, which exclude paths with `!`. */
const globs = new Set(['paths', 'pinned-text'])

/** Inputs of text in which a slash begins no path: regular expressions, templates, paths within images. */
const freeTexts = new Set([
  'annotations',
  'author',
  'changes',
  'cmd',
  'entrypoint',
  'env',
  'expect',
  'filters',
  'format',
  'hold',
  'keep-tags',
  'labels',
  'message',
  'rules',
  'workdir',
])

/** Characters between the paths of a text. */
const separators = /[\s,="'!]+/

/** Why a settings file may not have an input with this text; undefined if it may. */
export function fileRefusal(name: string, text: string): string | undefined {
  if (Object.hasOwn(refused, name)) return refused[name]
  if (name === 'dry-run' && !/^true$/i.test(text.trim())) return bySomeone
  if (written.has(name) && leadsToGit(globs.has(name) ? text.replace(/^\s*!.*$/gm, '') : text))
    return "a path in .git, which has the repository's own settings and programs"
  if (!freeTexts.has(name) && leadsElsewhere(text))
    return 'a path outside the repository: only relative paths are read here'
  return undefined
}

/** Whether the log names the input when a settings file has it. */
export function isWeakening(name: string): boolean {
  return weakening.has(name)
}

/** Whether any part of the text is a path through a folder that a checkout cannot bring, in any spelling that a file system takes for it. */
function leadsToGit(text: string): boolean {
  return text
    .split(separators)
    .some(part => /(?:^|[/\\:])(?:\.git|git~\d+)[ .]*(?:[/\\:]|$)/i.test(part.replace(/\p{Cf}/gu, '')))
}

/** Whether any part of the text is an absolute path, one of a home folder, or one that goes up. */
function leadsElsewhere(text: string): boolean {
  return text
    .split(separators)
    .some(part => /^(?:[/\\~]|[A-Za-z]:[/\\])/.test(part) || /(?:^|[/\\:])\.\.(?:[/\\:]|$)/.test(part))
}
