import type { Edit } from './edit-text.ts'

/** The checks of `lock`; also the names in `checks` and `severity`. */
export const checks = ['pinned', 'locked', 'moved', 'exists', 'index', 'platforms', 'registries'] as const
/** A policy is no choice: whoever gives one wants all of it. */
export type Check = (typeof checks)[number] | 'policy'

export const severities = ['error', 'warning', 'notice'] as const
export type Severity = (typeof severities)[number]

interface Rule {
  readonly check: Check
  /** For SARIF: PascalCase. */
  readonly name: string
  /** A sentence without an image. */
  readonly summary: string
  /** The worst severity of the rule, whatever `severity` says of its check. */
  readonly atMost?: Severity
}

/** The subjects of findings. The IDs never change: alerts are known by them. */
export const rules = {
  TM001: { check: 'pinned', name: 'Unpinned', summary: 'An image has no digest.' },
  TM002: { check: 'locked', name: 'NotLocked', summary: 'The lock file and the files disagree.' },
  TM003: { check: 'moved', name: 'Moved', summary: 'A tag points to another digest than the pin.' },
  TM004: {
    check: 'index',
    name: 'PlatformChild',
    summary: "A pin names one platform's image, not the index.",
  },
  TM005: { check: 'pinned', name: 'Unreadable', summary: 'A place cannot be read.' },
  TM006: {
    check: 'locked',
    name: 'TwoDigests',
    summary: 'One tag is pinned at two digests.',
    atMost: 'warning',
  },
  TM007: { check: 'registries', name: 'RegistryNotAllowed', summary: 'A registry is not allowed.' },
  TM008: {
    check: 'registries',
    name: 'RegistryMisspelt',
    summary: 'A registry looks like a misspelt one.',
    atMost: 'warning',
  },
  TM009: { check: 'exists', name: 'Missing', summary: 'The registry does not have the image.' },
  TM010: {
    check: 'pinned',
    name: 'NoTag',
    summary: 'A pin has no tag, so no update can follow it.',
    atMost: 'notice',
  },
  TM011: { check: 'pinned', name: 'IdleIgnore', summary: 'A comment ignores nothing.', atMost: 'notice' },
  TM012: { check: 'platforms', name: 'PlatformMissing', summary: 'An image lacks a platform.' },
  TM013: { check: 'policy', name: 'PolicyDenied', summary: 'The policy denies an image.' },
  TM014: { check: 'policy', name: 'PolicyNotAllowed', summary: 'The policy does not allow an image.' },
  TM015: { check: 'policy', name: 'PolicyUnpinned', summary: 'The policy asks for a digest.' },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

/** A fault of one place in a file. */
export interface Finding {
  readonly rule: RuleId
  readonly severity: Severity
  /** Relative to the workspace, with `/`. */
  readonly file: string
  readonly kind: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
  /** UTF-16 offsets in the file; `end` is exclusive. Absent for a finding about a whole line. */
  readonly start?: number
  readonly end?: number
  /** The path in the document: `services.web.image`. */
  readonly where: string
  /** The name without tag and digest, in full, if known; the text as written otherwise. */
  readonly image: string
  /** One sentence, escaped. */
  readonly message: string
  /** Ends the finding: the edits of `write` or `update` for this place. */
  readonly fix?: readonly Edit[]
}
