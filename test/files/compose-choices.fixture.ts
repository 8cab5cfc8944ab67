import type { ComposeCase } from './compose-projects.fixture.ts'

const one = (text: string) => ({ 'compose.yaml': text })

const variables: readonly ComposeCase[] = [
  {
    name: 'the .env beside the file is read',
    files: { 'compose.yaml': `services: {a: {image: "app:\${TAG:-9}"}}`, '.env': 'TAG=2\n' },
    expected: ['app:2'],
  },
  {
    name: 'the environment wins over the .env',
    files: { 'compose.yaml': `services: {a: {image: "app:\${TAG:-9}"}}`, '.env': 'TAG=2\n' },
    env: { TAG: '3' },
    expected: ['app:3'],
  },
  {
    name: 'the .env beside the first of several files counts, not that of the folder of the step',
    files: {
      'a/c.yaml': `services: {a: {image: "app:\${TAG:-9}"}}`,
      'b/c.yaml': `services: {b: {image: "b:\${TAG:-9}"}}`,
      'a/.env': 'TAG=a',
      'b/.env': 'TAG=b',
      '.env': 'TAG=root',
    },
    paths: ['a/c.yaml', 'b/c.yaml'],
    expected: ['app:a', 'b:a'],
  },
  {
    name: 'COMPOSE_DISABLE_ENV_FILE leaves the .env unread',
    files: { 'compose.yaml': `services: {a: {image: "app:\${TAG:-9}"}}`, '.env': 'TAG=2\n' },
    env: { COMPOSE_DISABLE_ENV_FILE: '1' },
    expected: ['app:9'],
  },
  {
    name: 'COMPOSE_ENV_FILES names others',
    files: {
      'compose.yaml': `services: {a: {image: "app:\${TAG:-9}-\${B:-9}"}}`,
      '.env': 'TAG=2\nB=2',
      'x.env': 'TAG=x\nB=x',
      'y.env': `B=\${TAG}y`,
    },
    env: { COMPOSE_ENV_FILES: 'x.env,y.env' },
    expected: ['app:x-xy'],
  },
  {
    name: 'quotes, comments, export, colons, escapes and variables of a .env',
    files: {
      'compose.yaml': `services: {a: {image: "r/$A-$B-$C-$D-$E-$F-$G-$H-$I:$K"}}`,
      '.env': `# comment\nA=a # c\nB="b\${A}"\nC='c'\nexport D=d\nE: yaml\nF = spaced\nG=\${A:-x}\${NONE:-def}\nH=h\nH=h2\nI="multi\\t" # x\n\nK="1"\n`,
    },
    expected: /multi/,
    differs: 'it does not look at names of images',
  },
  {
    name: 'a .env with values as people write them',
    files: {
      'compose.yaml': `services: {a: {image: "r/$A-$B-$C-$D-$E-$F-$G-$H:$K"}}`,
      '.env': `# comment\n  A=a # c\r\nB="b\${A}"\nC='c'\nexport D=d\nE: yaml\nF = spaced\nG=\${A:-x}\${NONE:-def}\nH=h\nH=h2\nK="1"  # one\nL="two\nlines"\nM=\nN\n`,
    },
    expected: ['r/a-ba-c-d-yaml-spaced-adef-h2:1'],
  },
  {
    name: 'a .env whose name holds a space',
    files: { 'compose.yaml': 'services: {a: {image: a}}', '.env': 'A=1\nB C=2\n' },
    expected: /"\.env" for its variables: line 2: the name holds a space/,
  },
  {
    name: 'a quote of a .env that does not end',
    files: { 'compose.yaml': 'services: {a: {image: a}}', '.env': 'A="1\n' },
    expected: /no closing "/,
  },
  {
    name: 'defaults, alternatives and doubled dollars',
    files: one(
      `services:\n  a: {image: "app:\${TAG:-v1}"}\n  b: {image: "app:\${EMPTY-v1}x\${EMPTY:-v2}"}\n  c: {image: "$HOST/app:\${SET}"}\n  d: {image: "d:\${SET:+slim}\${NONE+x}"}\n  e: {image: "\${NONE:-\${ALSO:-deep}}/\${SET?needed}"}\n`,
    ),
    env: { EMPTY: '', HOST: 'ghcr.io', SET: '7' },
    expected: ['app:v1', 'app:xv2', 'd:slim', 'deep/7', 'ghcr.io/app:7'],
  },
  {
    name: 'a variable that must be set',
    files: one(`services: {a: {image: "app:\${TAG:?must be set}"}}`),
    expected: /line 1: the image of service "a": the variable TAG has no value/,
  },
  {
    name: 'a variable without a value',
    files: one(`services: {a: {image: "app:$TAG"}}`),
    expected: /line 1: the image of service "a": the variable TAG has no value/,
    differs: 'it warns and leaves it empty, so that another image may be pulled than is meant',
  },
]

const choosing: readonly ComposeCase[] = [
  {
    name: 'a service of a profile is pulled when the profile is active',
    files: {
      'compose.yaml':
        'services:\n  a: {image: a, profiles: [p]}\n  b: {image: b, profiles: ["q"]}\n  c: {image: c}\n',
      '.env': 'COMPOSE_PROFILES=p',
    },
    expected: ['a', 'c'],
  },
  {
    name: 'an inactive service names nothing, whatever its image lacks',
    files: one(
      `services:\n  a: {image: "\${NONE}", profiles: [p]}\n  b: {image: "x y", profiles: [p]}\n  c: {image: c}\n`,
    ),
    expected: ['c'],
    differs: 'it warns of the variable',
  },
  {
    name: 'several profiles are active',
    files: one('services: {a: {image: a, profiles: [p]}, b: {image: b, profiles: ["q"]}, c: {image: c}}'),
    env: { COMPOSE_PROFILES: 'q,p' },
    expected: ['a', 'b', 'c'],
  },
  {
    name: 'all profiles are active',
    files: one('services: {a: {image: a, profiles: [p]}, c: {image: c}}'),
    env: { COMPOSE_PROFILES: '*' },
    expected: ['a', 'c'],
  },
  {
    name: 'profiles of the environment win over those of the .env',
    files: {
      'compose.yaml': 'services: {a: {image: a, profiles: [p]}, c: {image: c}}',
      '.env': 'COMPOSE_PROFILES=p',
    },
    env: { COMPOSE_PROFILES: '' },
    expected: ['c'],
  },
  {
    name: 'a service that is built, with and without a name for it',
    files: one('services:\n  a: {build: .}\n  b: {build: {context: x}, image: named}\n  c: {image: c}\n'),
    expected: ['c'],
  },
  {
    name: 'pull_policy never and build are left out, others not',
    files: one(
      'services:\n  a: {image: a, pull_policy: never}\n  b: {image: b, pull_policy: build}\n  c: {image: c, pull_policy: always}\n  d: {image: d, pull_policy: missing}\n  e: {image: e, pull_policy: if_not_present}\n  f: {image: f, pull_policy: daily}\n',
    ),
    expected: ['c', 'd', 'e', 'f'],
    differs: 'it names images that are never pulled',
  },
  {
    name: 'a provider brings its service by itself',
    files: one('services:\n  a: {provider: {type: awesomecloud, options: {type: mysql}}}\n  b: {image: b}\n'),
    expected: ['b'],
  },
  {
    name: 'platforms, with a default from the environment',
    files: one(
      `services:\n  a: {image: a}\n  b: {image: a, platform: linux/arm64}\n  c: {image: c, platform: "\${P:-linux/arm/v7}"}\n`,
    ),
    expected: ['a', 'a linux/arm64', 'c linux/arm/v7'],
  },
  {
    name: 'DOCKER_DEFAULT_PLATFORM is that of the others',
    files: one('services: {a: {image: a}, b: {image: b, platform: linux/arm64}}'),
    env: { DOCKER_DEFAULT_PLATFORM: 'linux/s390x' },
    expected: ['a linux/s390x', 'b linux/arm64'],
    differs: 'it shows only what the file says',
  },
  {
    name: 'images that are mounted, the last for a target counts',
    files: {
      'a.yaml':
        'services:\n  a:\n    image: x\n    volumes:\n      - {type: image, source: "v1:1", target: /a}\n      - {type: image, source: v2, target: /b}\n      - {type: bind, source: ., target: /d}\n      - cache:/c\nvolumes: {cache: {}}\n',
      'b.yaml':
        'services:\n  a:\n    volumes:\n      - {type: image, source: "v1:2", target: /a}\n      - cache:/b\n',
    },
    paths: ['a.yaml', 'b.yaml'],
    expected: ['v1:2', 'x'],
  },
  {
    name: 'volumes that are overridden or reset',
    files: {
      'a.yaml':
        'services:\n  a: {image: x, volumes: [{type: image, source: v1, target: /a}]}\n  b: {image: x, volumes: [{type: image, source: v2, target: /a}]}\n',
      'b.yaml':
        'services:\n  a: {volumes: !override [{type: image, source: v3, target: /b}]}\n  b: {volumes: !reset []}\n',
    },
    paths: ['a.yaml', 'b.yaml'],
    expected: ['v3', 'x'],
  },
  {
    name: 'contexts of builds that are images, as list and as map',
    files: {
      'a.yaml':
        'services:\n  a: {build: {context: ., additional_contexts: ["k=docker-image://k1:1", "l=docker-image://l1", "p=../p", "s=service:b"]}}\n  b: {image: b, build: .}\n',
      'b.yaml':
        'services:\n  a: {build: {additional_contexts: {k: "docker-image://k2:$T", g: "https://github.com/o/r.git"}}}\n',
      '.env': 'T=7',
    },
    paths: ['a.yaml', 'b.yaml'],
    expected: ['k2:7', 'l1'],
  },
  {
    name: 'what develops, extends the format, or is a model names no images',
    files: one(
      'name: n\nx-top: {image: no}\nservices:\n  a: {image: a, x-image: no, develop: {watch: [{path: ., action: sync, target: /x}]}}\nnetworks: {n: {}}\nvolumes: {v: {}}\nconfigs: {c: {content: x}}\nsecrets: {s: {environment: S}}\nmodels: {m: {model: ai/x}}\n',
    ),
    expected: ['a'],
  },
]

const refusing: readonly ComposeCase[] = [
  { name: 'an empty file', files: one(''), expected: /it is empty, expected services/ },
  { name: 'a file of comments', files: one('# nothing\n'), expected: /it is empty, expected services/ },
  { name: 'a list', files: one('[]'), expected: /line 1: it is not a map, expected services/ },
  { name: 'a text', files: one('text'), expected: /line 1: it is not a map, expected services/ },
  { name: 'services that are a list', files: one('services: [a]'), expected: /line 1: services are no map/ },
  {
    name: 'a key that is none of a compose file',
    files: one('services: {a: {image: a}}\nservcies: {b: {image: b}}\n'),
    expected: /line 2: "servcies" is no part of a compose file/,
  },
  {
    name: 'a service that is a text',
    files: one('services:\n  a: text\n'),
    expected: /line 2: service "a" is no map/,
  },
  {
    name: 'an image that is a list',
    files: one('services:\n  a:\n    image: [x]\n'),
    expected: /line 3: services\.a\.image: it is not a text/,
  },
  {
    name: 'an image that is a number',
    files: one('services:\n  a:\n    image: 12\n'),
    expected: /line 3: services\.a\.image: it is not a text/,
  },
  {
    name: 'a key that is there twice',
    files: one('services:\n  a: {image: x}\n  a: {image: y}\n'),
    expected: /line 3: Map keys must be unique/,
  },
  {
    name: 'a service with neither image nor build',
    files: one('services:\n  a:\n    command: x\n'),
    expected: /line 3: service "a" has no image and no build/,
  },
  {
    name: 'an image that is empty',
    files: one('services:\n  a:\n    image: ""\n'),
    expected: /line 3: service "a" has no image and no build/,
  },
  {
    name: 'an alias without an anchor',
    files: one('services:\n  a: *missing\n'),
    expected: /line 2: the alias/,
  },
  { name: 'YAML that is broken', files: one('services:\n  a: {image: x'), expected: /line \d: / },
  {
    name: 'an image whose name none can have',
    files: one('services:\n  a:\n    image: a b\n'),
    expected: /line 3: the image of service "a": /,
    differs: 'it leaves that to the pull',
  },
  {
    name: 'a file of version 1, whose services stand at the top',
    files: one('web:\n  image: nginx:1\ndb:\n  image: db\n'),
    expected: ['db', 'nginx:1'],
    differs: 'version 2 of Compose refuses what version 1 took',
  },
  { name: 'no services', files: one('services: {}\nvolumes: {}\n'), expected: [] },
]

/** Projects that show how variables are substituted, which services are pulled, and what is refused. */
export const choiceCases: readonly ComposeCase[] = [...variables, ...choosing, ...refusing]
