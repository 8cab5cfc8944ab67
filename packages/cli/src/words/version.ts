import manifest from '../../package.json' with { type: 'json' }

/*
 * The bundle has this module's two values as constants, which `scripts/bundle.ts` writes in its place: the build is known
 * only then, and a manifest would be parsed for one of its lines.
 */

/** The version of the command and of the action that puts it on the PATH. */
export const version: string = manifest.version

/** Names the sources of the bundle that runs: twelve characters of dist/sources.txt. */
export const build: string = 'sources'

/** The line that `tallyman version` prints. */
export function versionLine(): string {
  return `tallyman ${version} (${build})`
}

/** The same for `--json`. */
export function versionReport(): { readonly version: string; readonly build: string; readonly node: string } {
  return { version, build, node: process.versions.node }
}
