import { type RuleId, rules } from '../../lock/pins/findings.ts'

interface RuleAdvice {
  /** Why it matters. Plain text of one or two sentences. */
  readonly why: string
  /** How to mend it. Plain text, with code in backticks. */
  readonly mend: string
  /** 0.1 to 10 as in CVSS, for code scanning; absent for a rule that is no matter of security. */
  readonly score?: number
}

/** Why each rule matters and how to mend what it finds. */
const advice: Readonly<Record<RuleId, RuleAdvice>> = {
  TM001: {
    why: 'A tag can be moved to other content at any time, by its owner or by whoever takes over the account. Only a digest names content.',
    mend: 'Run `lock` with `mode: write` and commit the result: each place gets the digest behind its tag. Where no digest can be written, the finding says why and what to write instead. For an image of your own, or one that is meant to float, put `# tallyman: ignore` above the place, or name it under `ignore`.',
    score: 5.5,
  },
  TM002: {
    why: 'Steps that read the lock file would use another image than the one that the files name.',
    mend: 'Run `lock` with `mode: write` and commit both the files and the lock. If somebody edited a digest by hand, find out which of the two is meant first.',
    score: 4,
  },
  TM003: {
    why: 'The tag has other content than the pin, most often a newer build with fixes. The pin goes on naming the old content.',
    mend: 'Run `lock` with `mode: update`, with `min-age` if new images are to wait, and review the change. Name the image under `hold` to stay.',
  },
  TM004: {
    why: 'The pin names the image of one platform. Other platforms pull it as well, and fail or run the wrong binaries.',
    mend: 'Run `lock` with `mode: update`: it writes the digest of the index, which serves every platform.',
    score: 3,
  },
  TM005: {
    why: 'A place that cannot be read cannot be checked, so it may name any image.',
    mend: 'Correct a file that cannot be parsed. Write an image, or its default, in the file itself; where only the run can know it, put `# tallyman: ignore` above the place.',
    score: 3,
  },
  TM006: {
    why: 'Two places name one tag but get different content.',
    mend: 'Run `lock` with `mode: update`, which brings all places to one digest, or correct the older of the two by hand.',
  },
  TM007: {
    why: 'The policy of this repository does not allow images of this registry.',
    mend: 'Use the same image from an allowed registry, or add its host or `host/prefix` to `allow-registries`.',
    score: 7.5,
  },
  TM008: {
    why: 'The host differs from that of a well-known registry by a letter or two. Whoever owns such a host can serve any content.',
    mend: 'Correct the host. If it is right, add it to `allow-registries`.',
    score: 8.5,
  },
  TM009: {
    why: 'The registry does not have the image, so whatever uses it fails.',
    mend: 'Correct the name, tag or digest. A registry may also answer so if the credentials may not read the repository.',
  },
  TM010: {
    why: 'Without a tag, nothing says which newer digest replaces this one.',
    mend: 'Write the tag beside the digest, `name:tag@sha256:…`, or behind it in a comment, `# tag`.',
  },
  TM011: {
    why: 'The comment ignores nothing: the place was mended, or the comment is not on its line or directly above.',
    mend: 'Remove the comment, or move it to the line of the place or the line above.',
  },
  TM012: {
    why: 'Jobs on this platform cannot use the image.',
    mend: 'Use a tag that has the platform, or take the platform out of `platforms`.',
  },
  TM013: {
    why: 'The policy file of this repository names this image, or this tag, as one that must not be used.',
    mend: 'Use another image or tag. The finding names the line of the policy; whoever keeps that file may add an exception with a reason and an end.',
    score: 7.5,
  },
  TM014: {
    why: 'The policy file of this repository lists the images that may be used, and this one is not among them.',
    mend: 'Use the same image from an allowed place, or have whoever keeps the policy file add it to `allow`. Comments in files do not count.',
    score: 7.5,
  },
  TM015: {
    why: 'The policy asks for a digest: a tag can be moved to other content at any time.',
    mend: 'Run `lock` with `mode: write` and commit the result. Where no digest can be written, the image needs an exception in the policy file.',
    score: 5.5,
  },
}

/** Everything about a rule, for people and for SARIF. */
export interface RuleGuide extends RuleAdvice {
  readonly id: RuleId
  readonly name: string
  /** A sentence without an image. */
  readonly summary: string
}

/** The guide of a rule. */
export function guideOf(id: RuleId): RuleGuide {
  const { name, summary } = rules[id]
  return { id, name, summary, ...advice[id] }
}

/** All guides, by ID. */
export function ruleGuides(): RuleGuide[] {
  return (Object.keys(rules) as RuleId[]).map(guideOf)
}

/** The URL of the action's page in the repository that the step was taken from; undefined for an action in the checkout. */
export function actionPage(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_ACTION_REPOSITORY: repository = '' } = env
  const ref = env.GITHUB_ACTION_REF || 'HEAD'
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^https:\/\/[\w.-]+$/.test(server)) return undefined
  return `${server}/${repository}/blob/${ref.split('/').map(encodeURIComponent).join('/')}/actions/lock/README.md`
}
