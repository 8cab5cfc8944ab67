import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { image, index } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import type { TestRegistry } from '@tallyman/testkit/registry/registry'
import { type RunnerFolder, runAction } from '@tallyman/testkit/step/run-action'
import { actionYmlOf, mainOf } from './step-files.fixture.ts'

export type InputTexts = Readonly<Record<string, string>>

/** An operation that an action and its command carry out with the same inputs. */
export interface ParityCase {
  /** Completes the sentence "the action X and its command …". */
  readonly about: string
  readonly action: string
  /** Prepares the registry and the job's folders; returns the inputs of the step. */
  prepare(registry: TestRegistry, job: RunnerFolder, env: InputTexts): Promise<InputTexts>
  /** The word of the command, and the inputs that stand behind it without `--`; all others are options. */
  readonly word: readonly string[]
  readonly positionals: readonly string[]
  /** The exit code of the command. The action ends with 0 or 1. */
  readonly code: number
}

const one = image({ layers: ['one', 'shared'] })
const two = image({ layers: ['two', 'shared'], platform: { os: 'linux', architecture: 'arm64' } })
const both = index([one, two])

const pinned = async (registry: TestRegistry) => {
  const { digest } = await registry.add(both, { repository: 'harbour/app', tag: '1' })
  return `${registry.host}/harbour/app:1@${digest}`
}
const named = async (registry: TestRegistry, tag = '1') => {
  await registry.add(both, { repository: 'harbour/app', tag })
  return `${registry.host}/harbour/app:${tag}`
}

const pull = { action: 'pull-with-digest', word: ['pull'], positionals: ['images'] } as const
const inspect = { action: 'inspect', word: ['inspect'], positionals: ['images'] } as const
const lock = { action: 'lock', word: ['lock'], positionals: [] } as const
const prune = { action: 'prune', word: ['prune'], positionals: ['images'] } as const
const push = { action: 'push', word: ['push'], positionals: ['source', 'tags'] } as const
const retag = { action: 'retag', word: ['tag'], positionals: ['source', 'tags'] } as const
const publish = {
  action: 'publish-manifest',
  word: ['index', 'create'],
  positionals: ['tags', 'sources'],
} as const
const save = { action: 'save-to-cache', word: ['cache', 'save'], positionals: ['images'] } as const
const load = { action: 'load-from-cache', word: ['cache', 'load'], positionals: ['images'] } as const

const layout = async ({ workspace }: RunnerFolder) => {
  await writeLayoutFolder(join(workspace, 'layout'), { v1: both })
  return 'oci-layout=layout'
}

export const parityCases: readonly ParityCase[] = [
  {
    ...pull,
    about: 'pull two platforms by digest',
    code: 0,
    prepare: async registry => ({
      images: await pinned(registry),
      platforms: 'linux/amd64\nlinux/arm64',
      concurrency: '1',
    }),
  },
  {
    ...pull,
    about: 'pull every tag of a repository',
    code: 0,
    prepare: async registry => {
      await named(registry, '1')
      await registry.add(one, { repository: 'harbour/app', tag: '2' })
      const images = `${registry.host}/harbour/app`
      return { images, 'all-tags': 'true', 'require-digest': 'false', platforms: 'linux/amd64' }
    },
  },
  {
    ...pull,
    about: 'refuse a tag without a digest',
    code: 2,
    prepare: async registry => ({ images: await named(registry) }),
  },
  {
    ...pull,
    about: 'find no image of that name',
    code: 3,
    prepare: async registry => ({ images: `${registry.host}/harbour/none:1`, 'require-digest': 'false' }),
  },
  {
    ...inspect,
    about: 'show an image',
    code: 0,
    prepare: async registry => ({ images: await named(registry), platforms: 'linux/amd64' }),
  },
  {
    ...inspect,
    about: 'list the tags of a repository as JSON',
    code: 0,
    prepare: async registry => {
      await named(registry)
      return { images: `${registry.host}/harbour/app`, show: 'tags', format: 'json' }
    },
  },
  {
    ...inspect,
    about: 'find that an expectation does not hold',
    code: 1,
    prepare: async registry => ({
      images: await named(registry),
      'max-layers': '1',
      platforms: 'linux/amd64',
    }),
  },
  {
    ...inspect,
    about: 'find no image to show',
    code: 3,
    prepare: async registry => ({ images: `${registry.host}/harbour/none:1` }),
  },
  {
    ...lock,
    about: 'find an image without a digest in a file',
    code: 1,
    prepare: async (registry, { workspace }) => {
      writeFileSync(join(workspace, 'Dockerfile'), `FROM ${await named(registry)}\n`)
      return {}
    },
  },
  {
    ...lock,
    about: 'write digests into a file',
    code: 0,
    prepare: async (registry, { workspace }) => {
      writeFileSync(join(workspace, 'Dockerfile'), `FROM ${await named(registry)}\n`)
      return { mode: 'write', 'lock-file': 'images.lock', sarif: 'images.sarif' }
    },
  },
  {
    ...prune,
    about: 'plan which tags to delete',
    code: 0,
    prepare: async registry => {
      await named(registry)
      return { images: `${registry.host}/harbour/app`, 'prune-tags': '*', 'older-than': '0s' }
    },
  },
  {
    ...prune,
    about: 'delete the tags that match',
    code: 0,
    prepare: async registry => {
      await named(registry, 'pr-1')
      await registry.add(one, { repository: 'harbour/app', tag: 'stays' })
      const images = `${registry.host}/harbour/app`
      return { images, 'prune-tags': 'pr-*', 'older-than': '0s', mode: 'apply' }
    },
  },
  {
    ...prune,
    about: 'refuse to delete more than is allowed',
    code: 2,
    prepare: async registry => {
      await named(registry, 'pr-1')
      await registry.add(one, { repository: 'harbour/app', tag: 'pr-2' })
      const images = `${registry.host}/harbour/app`
      return { images, 'prune-tags': 'pr-*', 'older-than': '0s', mode: 'apply', 'max-deletes': '1' }
    },
  },
  {
    ...push,
    about: 'push a layout to two tags',
    code: 0,
    prepare: async (registry, job) => ({
      source: await layout(job),
      tags: `${registry.host}/harbour/app:1\n${registry.host}/harbour/app:2`,
      concurrency: '1',
    }),
  },
  {
    ...push,
    about: 'leave a tag that another image has',
    code: 7,
    prepare: async (registry, job) => {
      await registry.add(one, { repository: 'harbour/app', tag: '1' })
      return { source: await layout(job), tags: `${registry.host}/harbour/app:1`, 'on-conflict': 'fail' }
    },
  },
  {
    ...retag,
    about: 'give an image two more tags',
    code: 0,
    prepare: async registry => ({
      source: await named(registry),
      tags: `${registry.host}/harbour/app:2\n${registry.host}/harbour/app:3`,
    }),
  },
  {
    ...retag,
    about: 'refuse a source at another digest',
    code: 5,
    prepare: async registry => ({
      source: await named(registry),
      tags: `${registry.host}/harbour/app:2`,
      'expect-digest': `sha256:${'0'.repeat(64)}`,
    }),
  },
  {
    ...publish,
    about: 'publish an index of two images',
    code: 0,
    prepare: async registry => {
      await registry.add(one, { repository: 'harbour/app', tag: '1-amd64' })
      await registry.add(two, { repository: 'harbour/app', tag: '1-arm64' })
      const of = (tag: string) => `${registry.host}/harbour/app:${tag}`
      return { tags: of('1'), sources: `${of('1-amd64')}\n${of('1-arm64')}` }
    },
  },
  {
    ...publish,
    about: 'find that a source of the index is not there',
    code: 3,
    prepare: async registry => ({
      tags: `${registry.host}/harbour/app:1`,
      sources: `${registry.host}/harbour/none:1`,
    }),
  },
  {
    ...save,
    about: 'save an image of the store to the cache',
    code: 0,
    prepare: async (registry, folder) => {
      const images = await pinned(registry)
      const inputs = { images, platforms: 'linux/amd64', concurrency: '1' }
      await using pulled = await runAction({ main: mainOf('pull-with-digest'), inputs, folder })
      if (pulled.code !== 0) throw new Error(pulled.log)
      return inputs
    },
  },
  {
    ...save,
    about: 'find that the store does not have the image',
    code: 3,
    prepare: async registry => ({
      images: await pinned(registry),
      platforms: 'linux/amd64',
      'fail-on-cache-miss': 'true',
    }),
  },
  {
    ...load,
    about: 'miss an image that no cache has',
    code: 3,
    prepare: async registry => ({
      images: await pinned(registry),
      platforms: 'linux/amd64',
      fallback: 'none',
      'fail-on-cache-miss': 'true',
    }),
  },
  {
    ...load,
    about: 'load an image from the cache',
    code: 0,
    prepare: async (registry, folder, env) => {
      const images = await pinned(registry)
      const actionYml = actionYmlOf('pull-with-digest')
      const inputs = {
        images,
        platforms: 'linux/amd64',
        cache: 'read-write',
        store: join(folder.path, 'other'),
      }
      await using filled = await runAction({
        main: mainOf('pull-with-digest'),
        actionYml,
        inputs,
        folder,
        env,
      })
      if (filled.code !== 0) throw new Error(filled.log)
      return { images, platforms: 'linux/amd64', concurrency: '1' }
    },
  },
]
