import assert from 'node:assert/strict'
import { test } from 'node:test'
import { imageAsks, imageContext } from '@tallyman/core/inspect/formats/image-context'
import { openBench } from '@tallyman/core/operations/inspect/inspect.fixture'
import { parseTemplate } from '@tallyman/core/template/template'
import { image, index } from '@tallyman/testkit/images/images'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, pushImage, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'

const missing = peersMissing('docker') ?? dockerRegistryMissing()

const config = {
  created: '2024-05-06T07:08:09Z',
  author: 'somebody <a@b.example>',
  config: {
    User: '65532',
    Env: ['PATH=/bin', 'A=<b>&c'],
    Entrypoint: ['/app'],
    ExposedPorts: { '80/tcp': {}, '443/tcp': {} },
    Volumes: { '/data': {} },
    WorkingDir: '/srv',
    Labels: { 'org.opencontainers.image.source': 'https://example.com/a', b: '"quoted"\n' },
    StopSignal: 'SIGTERM',
  },
}
const amd = image({ layers: ['base', 'one'], config })
const arm = image({ layers: ['base'], config, platform: { os: 'linux', architecture: 'arm64' } })
const images = { one: amd, many: index([amd, arm], { attestations: true, annotations: { a: 'b' } }) }

const templates: Readonly<Record<keyof typeof images, readonly string[]>> = {
  one: [
    '{{.Name}}',
    '{{ .Manifest.Digest }} {{.Manifest.MediaType}} {{.Manifest.Size}}',
    'json {{json .Manifest}}',
    '{{json .Image}}',
    '{{.Image.Architecture}}/{{.Image.OS}} {{.Image.Variant}}|{{.Image.Author}}',
    '{{.Image.Config.User}} {{.Image.Config.Env}} {{.Image.Config.Entrypoint}} {{.Image.Config.Cmd}}',
    '{{index .Image.Config.Labels "org.opencontainers.image.source"}} {{index .Image.Config.Labels "absent"}}',
    '{{range .Image.Config.Env}}{{.}};{{end}}{{len .Image.Config.Env}}',
    '{{range .Image.RootFS.DiffIDs}}{{.}} {{end}}{{.Image.RootFS.Type}}',
    '{{range .Image.History}}{{.CreatedBy}}{{if .EmptyLayer}} empty{{end}},{{end}}',
    '{{.Image.Config.ExposedPorts}} {{.Image.Config.Volumes}} {{.Image.Config.WorkingDir}}',
    '{{json .SBOM}} {{json .Provenance}}',
    '{{if .Image.Config.StopSignal}}{{.Image.Config.StopSignal}}{{end}}',
    '{{json .}}',
  ],
  many: [
    '{{ .Manifest.Digest }}',
    '{{json .Manifest.Manifests}}',
    'json {{json .Manifest}}',
    '{{json .Image}}',
    '{{(index .Image "linux/arm64").Config.User}} {{len .Image}}',
    '{{range $name, $image := .Image}}{{$name}}={{$image.Config.WorkingDir}} {{end}}',
    '{{range .Manifest.Manifests}}{{.Platform.OS}}/{{.Platform.Architecture}} {{.Digest}} {{.Size}};{{end}}',
    '{{range .Manifest.Manifests}}{{index .Annotations "vnd.docker.reference.type"}},{{end}}{{.Manifest.Annotations}}',
    '{{json .Provenance}} {{json .SBOM}}',
    '{{json (index .Provenance "linux/amd64").SLSA}}',
    '{{json .}}',
  ],
}

test('templates of an image give what docker buildx imagetools inspect gives', {
  skip: missing,
}, async () => {
  await using registry = await startDockerRegistry()
  await using bench = await openBench()
  for (const [tag, built] of Object.entries(images))
    await pushImage({ origin: registry.origin, repository: 'test/app', tag }, built)
  for (const [tag, formats] of Object.entries(templates)) {
    const written = `${registry.host}/test/app:${tag}`
    // One call for all, which starts with text: a template that starts with the manifest prints something else there.
    const format = ['', ...formats].join('\n=====\n')
    const { predicates } = imageAsks(format)
    const inspection = await bench.look([written], { predicates })
    const ours = parseTemplate(format).render(imageContext(inspection.images[0] ?? assert.fail()))
    const theirs = await peer('docker', ['buildx', 'imagetools', 'inspect', '--format', format, written])
    assert.deepEqual(parts(ours), parts(theirs))
  }
})

function parts(text: string): string[] {
  return text.split('\n=====\n').map(flat)
}

/** Theirs indents JSON, and escapes what a page of HTML would read. */
function flat(text: string): string {
  return text
    .replace(/\n\s*/g, '')
    .replaceAll('": ', '":')
    .replaceAll('\\u003c', '<')
    .replaceAll('\\u003e', '>')
    .replaceAll('\\u0026', '&')
}
