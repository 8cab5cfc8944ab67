/** A project of compose files and the images pulled for it. */
export interface ComposeCase {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** The files that the user names. Defaults to `compose.yaml`. */
  readonly paths?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** `image` or `image platform`, sorted, each once; or the text of the refusal. */
  readonly expected: readonly string[] | RegExp
  /**
   * Why Docker Compose intentionally answers otherwise: it lists what it builds or never pulls, or accepts what is
   * refused here.
   */
  readonly differs?: string
}

const one = (text: string) => ({ 'compose.yaml': text })

const merging: readonly ComposeCase[] = [
  {
    name: 'a later file’s image wins, a service that is only there is added',
    files: {
      'a.yaml': 'services:\n  web: {image: "web:1"}\n  db: {image: "db:1"}\n',
      'b.yaml': 'services:\n  web: {image: "web:2"}\n  new: {image: "new:1"}\n',
    },
    paths: ['a.yaml', 'b.yaml'],
    expected: ['db:1', 'new:1', 'web:2'],
  },
  {
    name: 'an image that a later file leaves empty stays',
    files: { 'a.yaml': 'services: {web: {image: "web:1"}}', 'b.yaml': 'services: {web: {image: }}' },
    paths: ['a.yaml', 'b.yaml'],
    expected: ['web:1'],
  },
  {
    name: '!reset takes a build, a service and an image away, !override puts a service in its place',
    files: {
      'a.yaml':
        'services:\n  a: {image: "a:1", build: .}\n  b: {image: b}\n  c: {image: c, profiles: [p]}\n  d: {image: d}\n',
      'b.yaml':
        'services:\n  a: {build: !reset null}\n  b: !reset null\n  c: !override {image: over}\n  d: {profiles: !reset [], image: d2}\n',
    },
    paths: ['a.yaml', 'b.yaml'],
    expected: ['a:1', 'd2', 'over'],
  },
  {
    name: 'the files of an override lie below the folder of the first file',
    files: {
      'a/c.yaml': 'services: {a: {image: a}}',
      'b/o.yaml': 'services: {z: {extends: {file: ../b/e.yaml, service: q}}}',
      'b/e.yaml': 'services: {q: {image: q}}',
    },
    paths: ['a/c.yaml', 'b/o.yaml'],
    expected: ['a', 'q'],
  },
  {
    name: 'documents of one file are merged like files',
    files: one('services: {a: {image: "a:1"}}\n---\nservices: {a: {image: "a:2"}, b: {image: b}}\n'),
    expected: ['a:2', 'b'],
  },
  {
    name: 'a platform and profiles of two files are merged',
    files: {
      'a.yaml': 'services: {a: {image: a, platform: linux/amd64, profiles: [p]}}',
      'b.yaml': 'services: {a: {platform: linux/arm64, profiles: [q]}}',
    },
    paths: ['a.yaml', 'b.yaml'],
    env: { COMPOSE_PROFILES: 'p' },
    expected: ['a linux/arm64'],
  },
  {
    name: 'anchors, aliases and merge keys are followed, what a service says itself wins',
    files: one(
      'x-base: &base\n  image: alpine:3.20\nservices:\n  one: *base\n  two:\n    <<: *base\n    image: alpine:3.21\n  three:\n    <<: [*base]\n    command: x\n',
    ),
    expected: ['alpine:3.20', 'alpine:3.21'],
  },
]

const extending: readonly ComposeCase[] = [
  {
    name: 'extends takes the image of another service of the file, in short and long form',
    files: one(
      'services:\n  base: {image: "base:1"}\n  a: {extends: base}\n  b: {extends: {service: a}, platform: linux/arm64}\n  c: {extends: base, image: c}\n',
    ),
    expected: ['base:1', 'base:1 linux/arm64', 'c'],
  },
  {
    name: 'extends takes a service of another file, whose own paths begin beside it',
    files: {
      'compose.yaml': 'services: {a: {extends: {file: sub/b.yaml, service: z}}}',
      'sub/b.yaml': 'services: {z: {extends: {file: deep.yaml, service: q}}}',
      'sub/deep.yaml': `services: {q: {image: "deep:\${T:-d}"}, unused: {image: "\${NONE}"}}`,
      '.env': 'T=env\n',
      'sub/.env': 'T=sub\n',
    },
    expected: ['deep:env'],
    differs: 'it warns of a variable that nothing uses',
  },
  {
    name: 'extends brings a build along, so that the image is the name of what is built',
    files: {
      'compose.yaml': 'services: {a: {image: built, extends: {file: b.yaml, service: z}}, b: {image: b}}',
      'b.yaml': 'services: {z: {build: .}}',
    },
    expected: ['b'],
  },
  {
    name: 'extends brings profiles along',
    files: one(
      'services:\n  a: {image: a, profiles: [p]}\n  b: {extends: a, image: b}\n  c: {extends: a, profiles: !reset [], image: c}\n',
    ),
    expected: ['c'],
  },
  {
    name: 'a file of extends is named by a variable',
    files: {
      'compose.yaml': `services: {a: {extends: {file: "\${DIR:-x}/b.yaml", service: "\${S}"}}}`,
      'x/b.yaml': 'services: {s1: {image: s1}}',
      '.env': 'S=s1',
    },
    expected: ['s1'],
  },
  {
    name: 'a $ of a .env that begins no variable is itself',
    files: {
      ...one(`services: {a: {image: "\${U}:\${T}"}}`),
      '.env': `PW=abc$\nRE="^a$"\nARG=$1\nCMD=$(date)\nU=\${NO:-x}\nD=\${NO:-$}\nT=1`,
    },
    expected: ['x:1'],
  },
  {
    name: 'extends of its own file',
    files: one('services: {a: {extends: {file: compose.yaml, service: b}}, b: {image: x}}'),
    expected: ['x'],
  },
  {
    name: 'extends of a service that is not there',
    files: one('services:\n  a: {extends: nope}\n'),
    expected: /line 2: services\.a\.extends: there is no service "nope"/,
  },
  {
    name: 'extends of a service of another file that is merged',
    files: { 'a.yaml': 'services: {b: {image: b}}', 'b.yaml': 'services: {a: {extends: b}}' },
    paths: ['a.yaml', 'b.yaml'],
    expected: /"b\.yaml": line 1: services\.a\.extends: there is no service "b"/,
  },
  {
    name: 'extends of a file that is not there',
    files: one('services:\n  a:\n    extends:\n      file: nope.yaml\n      service: x\n'),
    expected: /line 4: services\.a\.extends\.file: "nope\.yaml" does not exist/,
  },
  {
    name: 'services that extend each other',
    files: one('services: {a: {extends: b}, b: {extends: a}}'),
    expected: /the services extend each other/,
  },
]

const including: readonly ComposeCase[] = [
  {
    name: 'include brings services, with the .env beside the included file behind that of the project',
    files: {
      'compose.yaml': `include: [s/c.yaml]\nservices: {a: {image: "x:\${T:-1}"}}\n`,
      's/c.yaml': `services: {inc: {image: "i:\${T:-1}-\${U:-1}"}}`,
      '.env': 'T=top\n',
      's/.env': 'T=sub\nU=sub\n',
    },
    expected: ['i:top-sub', 'x:top'],
  },
  {
    name: 'include in long form: files that are merged, files of variables, a project directory',
    files: {
      'compose.yaml':
        'include:\n  - path: [s/c.yaml, s/o.yaml]\n    env_file: [e.env]\n  - path: s/d.yaml\n    project_directory: pd\nservices: {}\n',
      's/c.yaml': `services: {a: {image: "a:\${T:-none}"}}`,
      's/o.yaml': 'services: {a: {platform: linux/arm64}, b: {image: b}}',
      's/d.yaml': `include: [t/x.yaml]\nservices: {c: {image: "c:\${T:-none}", extends: {file: z.yaml, service: z}}}`,
      'pd/z.yaml': 'services: {z: {image: z}}',
      'pd/t/x.yaml': `services: {t: {image: "pdt:\${T}"}}`,
      's/t/x.yaml': 'services: {t: {image: st}}',
      'e.env': 'T=e',
      's/.env': 'T=s',
      'pd/.env': 'T=pd',
    },
    expected: ['a:e linux/arm64', 'b', 'c:pd', 'pdt:pd'],
  },
  {
    name: 'what is included may be overridden by a file behind, not beside the include',
    files: {
      'compose.yaml': 'include: [s.yaml]\n',
      's.yaml': 'services: {a: {image: two}}',
      'o.yaml': 'services: {a: {image: three}}',
    },
    paths: ['compose.yaml', 'o.yaml'],
    expected: ['three'],
  },
  {
    name: 'a service that the including file says otherwise',
    files: {
      'compose.yaml': 'include: [s.yaml]\nservices: {a: {image: one}}',
      's.yaml': 'services: {a: {image: two}}',
    },
    expected: /service "a" is in an included file too/,
  },
  {
    name: 'a file that is included twice',
    files: {
      'compose.yaml': 'include: [s.yaml, t.yaml]\n',
      's.yaml': 'include: [t.yaml]\nservices: {a: {image: a}}',
      't.yaml': 'services: {t: {image: t}}',
    },
    expected: ['a', 't'],
  },
  {
    name: 'files that include each other',
    files: { 'compose.yaml': 'include: [d.yaml]\n', 'd.yaml': 'include: [compose.yaml]\n' },
    expected: /the files include each other/,
  },
  {
    name: 'an included file that is not there',
    files: one('services: {}\ninclude:\n  - nope.yaml\n'),
    expected: /line 3: include\.0: "nope\.yaml" does not exist/,
  },
  {
    name: 'an include that is no list',
    files: { 'compose.yaml': 'include: s.yaml\n', 's.yaml': 'services: {}' },
    expected: /include is no list/,
  },
  {
    name: 'a file of variables of an include that is not there',
    files: {
      'compose.yaml': 'include:\n  - path: s.yaml\n    env_file: nope.env\n',
      's.yaml': 'services: {a: {image: a}}',
    },
    expected: /"nope\.env" for its variables: does not exist/,
  },
  {
    name: 'a file that is included from another server',
    files: one('include:\n  - https://github.com/owner/repo.git#main:compose.yaml\n'),
    expected: /line 2: include\.0: .* is remote, expected a file of the workspace/,
  },
]

/** Projects that show how files are merged. */
export const mergingCases: readonly ComposeCase[] = [...merging, ...extending, ...including]
