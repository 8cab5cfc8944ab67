/*
 * The structs into which Docker's client (28) reads an engine's record of an image: templates see their fields, and `json` writes
 * them in this order. A line is a field: its name, its type, and if it differs its name in JSON; `omitempty` as in Go, `embedded`
 * for a struct whose fields are those of the outer one.
 */

/** A field of a struct. */
export interface GoField {
  readonly name: string
  readonly type: string
  readonly json: string
  readonly omitsEmpty: boolean
  /** Whether its own fields count as fields of the struct. */
  readonly isEmbedded: boolean
}

const lines: Readonly<Record<string, string>> = {
  'types.ImageInspect': `
    ID string Id
    RepoTags []string
    RepoDigests []string
    Parent string
    Comment string
    Created string omitempty
    Container string omitempty
    ContainerConfig *container.Config omitempty
    DockerVersion string
    Author string
    Config *v1.DockerOCIImageConfig
    Architecture string
    Variant string omitempty
    Os string
    OsVersion string omitempty
    Size int64
    VirtualSize int64 omitempty
    GraphDriver storage.DriverData
    RootFS image.RootFS
    Metadata image.Metadata
    Descriptor *v1.Descriptor omitempty
    Manifests []image.ManifestSummary omitempty`,
  'image.RootFS': `
    Type string omitempty
    Layers []string omitempty`,
  'image.Metadata': `
    LastTagTime time.Time`,
  'storage.DriverData': `
    Data map[string]string
    Name string`,
  'v1.Descriptor': `
    MediaType string mediaType
    Digest string digest
    Size int64 size
    URLs []string urls omitempty
    Annotations map[string]string annotations omitempty
    Data []uint8 data omitempty
    Platform *v1.Platform platform omitempty
    ArtifactType string artifactType omitempty`,
  'v1.Platform': `
    Architecture string architecture
    OS string os
    OSVersion string os.version omitempty
    OSFeatures []string os.features omitempty
    Variant string variant omitempty`,
  'v1.DockerOCIImageConfig': `
    ImageConfig v1.ImageConfig embedded
    DockerOCIImageConfigExt v1.DockerOCIImageConfigExt embedded`,
  'v1.ImageConfig': `
    User string omitempty
    ExposedPorts map[string]struct{} omitempty
    Env []string omitempty
    Entrypoint []string omitempty
    Cmd []string omitempty
    Volumes map[string]struct{} omitempty
    WorkingDir string omitempty
    Labels map[string]string omitempty
    StopSignal string omitempty
    ArgsEscaped bool omitempty`,
  'v1.DockerOCIImageConfigExt': `
    Healthcheck *v1.HealthcheckConfig omitempty
    OnBuild []string omitempty
    Shell []string omitempty`,
  'v1.HealthcheckConfig': `
    Test []string omitempty
    Interval time.Duration omitempty
    Timeout time.Duration omitempty
    StartPeriod time.Duration omitempty
    StartInterval time.Duration omitempty
    Retries int omitempty`,
  'container.Config': `
    Hostname string
    Domainname string
    User string
    AttachStdin bool
    AttachStdout bool
    AttachStderr bool
    ExposedPorts map[string]struct{} omitempty
    Tty bool
    OpenStdin bool
    StdinOnce bool
    Env []string
    Cmd []string
    Healthcheck *v1.HealthcheckConfig omitempty
    ArgsEscaped bool omitempty
    Image string
    Volumes map[string]struct{}
    WorkingDir string
    Entrypoint []string
    NetworkDisabled bool omitempty
    MacAddress string omitempty
    OnBuild []string
    Labels map[string]string
    StopSignal string omitempty
    StopTimeout *int omitempty
    Shell []string omitempty`,
}

/** The fields by the struct's name. */
export const goStructs: ReadonlyMap<string, readonly GoField[]> = new Map(
  Object.entries(lines).map(([type, text]) => [type, text.trim().split('\n').map(fieldOf)]),
)

/** The type of an engine's record of an image. */
export const imageType = 'types.ImageInspect'

function fieldOf(line: string): GoField {
  const [name = '', type = '', ...rest] = line.trim().split(' ')
  const [json = name] = rest.filter(word => word !== 'omitempty' && word !== 'embedded')
  return { name, type, json, omitsEmpty: rest.includes('omitempty'), isEmbedded: rest.includes('embedded') }
}
