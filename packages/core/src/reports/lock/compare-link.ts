import type { ImageFacts } from '../../lock/pins/tag-answer.ts'

/** How the sites that show a comparison of two revisions write its path. Only these are linked: labels can name any URL. */
const comparePaths: Readonly<Record<string, (path: string, range: string) => string>> = {
  'github.com': (path, range) => `${path}/compare/${range}`,
  'gitlab.com': (path, range) => `${path}/-/compare/${range}`,
  'codeberg.org': (path, range) => `${path}/compare/${range}`,
}

const revision = /^[0-9a-f]{7,64}$/
const segment = /^[A-Za-z0-9][\w.-]*$/

/**
 * The page that compares the revisions of two images of one repository, by their labels. Undefined unless both labels are an https URL
 * of a known site and a revision in hex: labels are the publisher's own claim and may hold anything.
 */
export function compareLink(
  before: ImageFacts | undefined,
  after: ImageFacts | undefined,
): string | undefined {
  const [from, to] = [before?.revision, after?.revision]
  if (from === undefined || to === undefined || from === to) return undefined
  if (!revision.test(from) || !revision.test(to)) return undefined
  const [old, source] = [repositoryOf(before?.source), repositoryOf(after?.source)]
  if (!old || !source || old.host !== source.host || old.path !== source.path) return undefined
  return `https://${source.host}${comparePaths[source.host]?.(source.path, `${from}...${to}`)}`
}

/** A repository on a known site, with its path from `/` on. */
function repositoryOf(source: string | undefined): { host: string; path: string } | undefined {
  const [, host = '', rest = ''] = /^https:\/\/([a-z.]+)\/([\w./-]{3,200})$/.exec(source ?? '') ?? []
  if (!Object.hasOwn(comparePaths, host)) return undefined
  const segments = rest
    .replace(/\/$/, '')
    .replace(/\.git$/, '')
    .split('/')
  const isDeep = host === 'gitlab.com'
  if (segments.length < 2 || (!isDeep && segments.length > 2)) return undefined
  return segments.every(each => segment.test(each)) ? { host, path: `/${segments.join('/')}` } : undefined
}
