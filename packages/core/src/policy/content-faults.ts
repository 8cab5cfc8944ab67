import { formatDuration } from '../match/duration.ts'
import type { Reference } from '../model/reference.ts'
import { humanBytes, plural } from '../text/format.ts'
import { printable } from '../text/printable.ts'
import type { ImagePolicy } from './image-policy.ts'
import { heard, type PolicyFault, type PolicyVerdict } from './name-faults.ts'

/** The facts of an image of one platform. */
export interface JudgedContent {
  /** Undefined where neither an index nor the config names one. */
  readonly platform: string | undefined
  /** Compressed bytes, those of the config included. */
  readonly bytes: number
  /** When it was made, as it says itself; undefined where it says nothing. */
  readonly created: string | undefined
  /** Attestations are no images, so they need no age. */
  readonly isAttestation: boolean
}

/** The clocks of builders may be ahead by so many milliseconds. */
const greatestLead = 86_400_000
const date = /^(\d{4})-(\d\d)-(\d\d)[Tt ]\d\d:\d\d:\d\d(?:\.\d{1,20})?(?:[Zz]|[+-]\d\d:\d\d)$/

/** Judges the images of all platforms by their sizes and ages. `now` is in milliseconds since 1970. */
export function judgeContent(
  policy: ImagePolicy,
  { reference, images }: { readonly reference: Reference; readonly images: readonly JudgedContent[] },
  now: number,
): PolicyVerdict {
  const faults = images.flatMap(image => [...sizeFault(policy, image), ...ageFault(policy, image, now)])
  return heard(policy, { reference, faults }, now)
}

function sizeFault({ maxSize }: ImagePolicy, { platform, bytes }: JudgedContent): PolicyFault[] {
  if (!maxSize || bytes <= maxSize.most) return []
  const size = `${forPlatform(platform)}has ${humanBytes(bytes)} (${bytes} bytes)`
  const problem = `${size}; the limit is ${printable(maxSize.text)}`
  return [{ rule: 'max-size', line: maxSize.line, problem }]
}

function ageFault({ maxAge }: ImagePolicy, image: JudgedContent, now: number): PolicyFault[] {
  if (!maxAge || image.isAttestation) return []
  const problem = ageProblem(image.created, { most: maxAge.most, text: maxAge.text, now })
  if (problem === undefined) return []
  return [{ rule: 'max-age', line: maxAge.line, problem: `${forPlatform(image.platform)}${problem}` }]
}

function ageProblem(
  created: string | undefined,
  { most, text, now }: { readonly most: number; readonly text: string; readonly now: number },
): string | undefined {
  if (created === undefined) return 'says no date, so nothing tells its age'
  const time = timeOf(created)
  if (Number.isNaN(time)) return `says "${printable(created, 64)}", which is no date`
  const day = new Date(time).toISOString().slice(0, 10)
  if (time - now > greatestLead) return `is dated ${day}, in the future`
  if (now - time <= most) return undefined
  return `was built on ${day}, ${ageText(now - time)} ago; the limit is ${printable(text)}`
}

/** RFC 3339 as image-spec has it, in milliseconds since 1970: JavaScript also reads dates without a zone, as local ones. */
function timeOf(created: string): number {
  const [, year, month, day] = date.exec(created) ?? []
  if (year === undefined || Number(day) > new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate())
    return Number.NaN
  return Date.parse(
    created
      .replace(' ', 'T')
      .replace(/(\.\d{3})\d+/, '$1')
      .toUpperCase(),
  )
}

/** In days, where hours say nothing more. */
function ageText(age: number): string {
  const days = Math.floor(age / 86_400_000)
  return days < 2 ? formatDuration(age) : plural(days, 'day')
}

/** Begins a problem: the image is named before it. */
function forPlatform(platform: string | undefined): string {
  return platform === undefined ? '' : `for ${printable(platform)} `
}
