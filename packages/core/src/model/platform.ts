/** image-spec, image-index.md: the platform a manifest is for; normalised (arm64, not aarch64). */
export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  readonly osVersion?: string
  readonly osFeatures?: readonly string[]
}
