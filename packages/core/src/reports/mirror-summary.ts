import { shortDigest } from '../model/digest.ts'
import { formatReference } from '../model/reference.ts'
import { totals } from '../operations/mirror/mirrored-image.ts'
import type { Mirrored } from '../operations/mirror.ts'
import type { PolicyFacts } from '../operations/policy/policy-check.ts'
import { humanTime, plural } from '../text/format.ts'
import { code, details, escapeMarkdown, table } from '../text/markdown.ts'
import { amountsText, countsText, imageFate } from './mirror-report.ts'
import { policySummary } from './policy-report.ts'

/** The most images in a table; the report has all of them. */
const maxRows = 200

interface MirrorStory {
  readonly dryRun: boolean
  readonly milliseconds: number
  readonly policy: PolicyFacts | undefined
}

/** The step summary of a run, as Markdown: failures first, everything that was left as it is folded away. */
export function mirrorSummary(mirrored: Mirrored, { dryRun, milliseconds, policy }: MirrorStory): string {
  const { images, unlisted } = mirrored
  const moved = amountsText(totals(images), dryRun) || 'Nothing moved'
  const isQuiet = (outcome: string) => outcome === 'same' || outcome === 'old'
  const loud = images.filter(({ outcome }) => !isQuiet(outcome))
  const quiet = images.filter(({ outcome }) => isQuiet(outcome))
  const rows = (some: typeof images) =>
    some
      .slice(0, maxRows)
      .map(image => [
        code(formatReference(image.source)),
        image.targets.map(({ name }) => code(name)).join('<br>'),
        image.error
          ? `failed: ${escapeMarkdown(image.error.message)}`
          : escapeMarkdown(imageFate(image, dryRun)),
        image.digest ? code(shortDigest(image.digest)) : '',
      ])
  const head = ['Source', 'Destination', 'Outcome', 'Digest']
  const first = loud.toSorted((a, b) => Number(b.error !== undefined) - Number(a.error !== undefined))
  return [
    `### Tallyman: ${dryRun ? 'dry run of mirror' : 'mirror'}, ${countsText(mirrored, dryRun)}`,
    `${escapeMarkdown(moved)}, in ${humanTime(milliseconds)}.`,
    policySummary(policy),
    table(
      ['Not listed', 'Why'],
      unlisted.slice(0, maxRows).map(({ name, error }) => [code(name), escapeMarkdown(error.message)]),
    ),
    table(head, rows(first)),
    loud.length > maxRows ? `${plural(loud.length - maxRows, 'more image')} in the report.` : '',
    details(
      `${plural(quiet.length, 'image')} left as ${quiet.length === 1 ? 'it is' : 'they are'}`,
      quiet.length > 0 ? table(head, rows(quiet)) : '',
    ),
  ]
    .filter(Boolean)
    .join('\n\n')
}
