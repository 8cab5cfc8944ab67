import { TallyError } from '../errors.ts'
import { printableUrl } from '../printable.ts'

/** Where GitHub's REST API is: what the runner says, or github.com's. Throws INPUT_INVALID for what is no https URL, loopback aside. */
export function githubApi({ GITHUB_API_URL: said }: Readonly<Record<string, string | undefined>>): URL {
  const url = URL.parse(said || 'https://api.github.com')
  const isLoopback = url !== null && /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname)
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback))) return url
  const shown = printableUrl(said ?? '')
  throw new TallyError('INPUT_INVALID', `Cannot use GITHUB_API_URL: it is "${shown}", expected https://…`)
}
