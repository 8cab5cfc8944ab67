import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { type Quay, quay } from './pull-step.fixture.ts'

export const amd = image({ layers: ['amd'] })
export const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
const both = index([amd, arm])
export const { digest } = both.root

type Files = Readonly<Record<string, string>>

/** A job whose registry has `test/app:v1` for two platforms, and a checkout with files. */
export async function job(t: TestContext, files: (app: string) => Files) {
  const at = await quay()
  t.after(() => at[Symbol.asyncDispose]())
  await at.registry.add(both)
  const app = `${at.registry.host}/test/app`
  await write(at, files(app))
  return { ...at, app }
}

export async function write({ folder }: Pick<Quay, 'folder'>, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder.workspace, path)), { recursive: true })
    await writeFile(join(folder.workspace, path), text)
  }
}
