/** A line of a tutorial with `docker` read as `tallyman`, and what must be seen. */
export interface Seed {
  /** A line of `sh`; `HOST` is the registry. */
  readonly line: string
  /** On standard output, from beginning to end of a line of it. */
  readonly shows?: readonly RegExp[]
  /** Lines that must not be on standard output. */
  readonly hides?: readonly RegExp[]
  /** The one line on standard error of a command that is out of the field; the exit code is then 2. */
  readonly refuses?: RegExp
  /** Exit code where it is neither 0 nor that of a refusal. */
  readonly code?: number
  /** Standard input. */
  readonly stdin?: string
  readonly needsEngine?: boolean
}

/** Rows of one subject, in the order in which they run: later lines see what earlier ones did. */
export interface SeedGroup {
  readonly about: string
  readonly seeds: readonly Seed[]
}

const hex = '[0-9a-f]{64}'
const pin = (name: string) => new RegExp(`^HOST/${name}@sha256:${hex}$`)
const notHere = (word: string, use: RegExp) =>
  new RegExp(`There is no command "${word}": [^\\n]*\\. Use [^\\n]*${use.source}`)

export const seedGroups: readonly SeedGroup[] = [
  {
    about: 'names and registries',
    seeds: [
      { line: 'docker pull HOST/harbour/app', shows: [pin('harbour/app:latest')] },
      { line: 'docker pull HOST/harbour/app:1', shows: [pin('harbour/app:1')] },
      { line: 'docker pull -q HOST/harbour/app:1', shows: [pin('harbour/app')] },
      {
        line: 'docker pull "HOST/harbour/app@$(docker digest HOST/harbour/app:1)"',
        shows: [pin('harbour/app')],
      },
      { line: 'docker image pull HOST/harbour/app:1', shows: [pin('harbour/app:1')] },
      { line: 'docker catalog HOST', shows: [/^(?:HOST\/)?harbour\/app\b.*$/] },
      {
        line: 'docker tags HOST/harbour/app',
        shows: [/^.*\blatest\b.*$/, /^.*\b1\b.*$/],
      },
      { line: 'docker pull HOST/harbour/none:1', code: 3 },
      { line: 'docker login --help', shows: [/^.*--password-stdin.*$/] },
    ],
  },
  {
    about: 'pulls',
    seeds: [
      {
        line: 'docker pull -a HOST/harbour/app',
        shows: [pin('harbour/app:1'), pin('harbour/app:latest')],
      },
      { line: 'docker pull --all-tags HOST/harbour/app', shows: [pin('harbour/app:1')] },
      { line: 'docker pull --platform linux/arm64 HOST/harbour/multi:1', shows: [pin('harbour/multi:1')] },
      {
        line: 'docker pull --disable-content-trust HOST/harbour/app:1',
        refuses: /--disable-content-trust: Notary v1[^\n]*pull by digest/,
      },
      {
        line: 'docker pull --to docker HOST/harbour/app:1 HOST/harbour/app:latest HOST/harbour/other:1',
        shows: [pin('harbour/app:1'), pin('harbour/other:1')],
        needsEngine: true,
      },
    ],
  },
  {
    about: 'lists of the engine',
    seeds: [
      {
        line: 'docker images',
        shows: [/^REPOSITORY +TAG +IMAGE ID +CREATED +SIZE$/, /^HOST\/harbour\/app +1 +[0-9a-f]{12} .*B$/],
        needsEngine: true,
      },
      { line: 'docker image ls', shows: [/^HOST\/harbour\/app +latest .*$/], needsEngine: true },
      { line: 'docker images -a', shows: [/^HOST\/harbour\/app +1 .*$/], needsEngine: true },
      {
        line: 'docker images --digests',
        shows: [/^REPOSITORY +TAG +DIGEST +IMAGE ID +CREATED +SIZE$/],
        needsEngine: true,
      },
      { line: 'docker images -q', shows: [/^[0-9a-f]{12}$/], hides: [/REPOSITORY/], needsEngine: true },
      { line: 'docker images --no-trunc -q', shows: [new RegExp(`^sha256:${hex}$`)], needsEngine: true },
      {
        line: 'docker images HOST/harbour/other',
        shows: [/^HOST\/harbour\/other +1 .*$/],
        hides: [/harbour\/app/],
        needsEngine: true,
      },
      {
        line: "docker images --filter 'reference=*/*/*:latest'",
        shows: [/^HOST\/harbour\/app +latest .*$/],
        hides: [/other/],
        needsEngine: true,
      },
      {
        line: 'docker images --filter dangling=true -q',
        hides: [/./],
        needsEngine: true,
      },
      {
        line: 'docker images --filter label=team=dock -q',
        shows: [/^[0-9a-f]{12}$/],
        needsEngine: true,
      },
      {
        line: 'docker images --filter before=HOST/harbour/other:1 --filter since=HOST/harbour/other:1 -q',
        hides: [/./],
        needsEngine: true,
      },
      {
        line: "docker images --format '{{.Repository}}:{{.Tag}}:{{.Size}}'",
        shows: [/^HOST\/harbour\/app:1:[\d.]+[kM]?B$/],
        hides: [/REPOSITORY/],
        needsEngine: true,
      },
      {
        line: 'docker images | grep other',
        shows: [/^HOST\/harbour\/other +1 .*$/],
        hides: [/app/],
        needsEngine: true,
      },
      {
        line: `docker images | awk 'NR > 1 { print $1 ":" $2 }' | sort`,
        shows: [/^HOST\/harbour\/app:1$/, /^HOST\/harbour\/other:1$/],
        needsEngine: true,
      },
      { line: 'docker images | head -n 1', shows: [/^REPOSITORY.*$/], hides: [/harbour/], needsEngine: true },
      {
        line: "docker images --format '{{.Repository}}:{{.Tag}}' | sed -n 's/:latest$//p'",
        shows: [/^HOST\/harbour\/app$/],
        needsEngine: true,
      },
      {
        line: "docker images -q | xargs -n 1 -I ID docker inspect -f '{{.Os}}' docker=ID",
        shows: [/^linux$/],
        needsEngine: true,
      },
    ],
  },
  {
    about: 'looks at an image',
    seeds: [
      { line: 'docker inspect HOST/harbour/app:1', shows: [/^.*linux\/amd64.*$/] },
      { line: "docker inspect -f '{{.Architecture}}' HOST/harbour/app:1", shows: [/^amd64$/] },
      {
        line: "docker image inspect --format '{{.Os}}/{{.Architecture}}' HOST/harbour/app:1",
        shows: [/^linux\/amd64$/],
      },
      {
        line: "docker inspect -f '{{.RepoTags}} {{.RepoDigests}}' docker=HOST/harbour/app:1",
        shows: [/^\[.*HOST\/harbour\/app:1.*\] \[.*\]$/],
        needsEngine: true,
      },
      { line: 'docker history HOST/harbour/app:1', shows: [/^IMAGE +CREATED +CREATED BY +SIZE +COMMENT$/] },
      { line: 'docker history --no-trunc HOST/harbour/app:1', shows: [/^IMAGE .*$/] },
      { line: 'docker history docker=HOST/harbour/app:1', shows: [/^.*<missing>.*$/], needsEngine: true },
      { line: 'docker files HOST/harbour/app:1', shows: [/^.*file.*$/] },
      {
        line: 'docker manifest inspect HOST/harbour/multi:1 | jq -r .mediaType',
        shows: [/^application\/.*(?:index|list).*$/],
      },
      { line: 'docker config HOST/harbour/app:1 | jq -r .architecture', shows: [/^amd64$/] },
      { line: 'docker buildx imagetools inspect HOST/harbour/multi:1', shows: [/^.*linux\/arm64.*$/] },
      { line: 'docker diff HOST/harbour/app:1 HOST/harbour/other:1', shows: [/./] },
    ],
  },
  {
    about: 'tags and removal',
    seeds: [
      { line: 'docker tag HOST/harbour/app:1 HOST/harbour/app:2', shows: [pin('harbour/app')] },
      {
        line: 'test "$(docker digest HOST/harbour/app:1)" = "$(docker digest HOST/harbour/app:2)" && echo same',
        shows: [/^same$/],
      },
      { line: 'docker image tag HOST/harbour/app:1 HOST/team/copy:1', shows: [pin('team/copy')] },
      { line: 'docker rmi HOST/harbour/app:1', refuses: notHere('rmi', /docker rmi .*tallyman prune/) },
      { line: 'docker rmi -f ID', refuses: notHere('rmi', /docker rmi/) },
      { line: 'docker image rm ID', refuses: notHere('rm', /docker rmi/) },
      { line: 'docker rm web', refuses: notHere('rm', /docker rm for containers/) },
      {
        line: 'docker prune --images HOST/harbour/app --prune-tags 2 --older-than 0s',
        shows: [/./],
      },
      { line: 'docker digest HOST/harbour/app:2', shows: [new RegExp(`^sha256:${hex}$`)] },
      {
        line: 'docker prune --images HOST/harbour/other --prune-tags 1 --older-than 0s --yes',
        shows: [/^.*harbour\/other.*$/],
      },
      { line: 'docker digest HOST/harbour/other:1', code: 3 },
    ],
  },
  {
    about: 'pruning the engine',
    seeds: [
      { line: 'docker image prune', shows: [/./], needsEngine: true },
      { line: 'docker image prune -f', needsEngine: true },
      {
        line: "docker image prune -a -f --filter 'until=876000h'",
        needsEngine: true,
      },
      { line: 'docker images -q', shows: [/^[0-9a-f]{12}$/], needsEngine: true },
      { line: 'docker image prune -a -f', shows: [/./], needsEngine: true },
      { line: 'docker images -q', hides: [/./], needsEngine: true },
    ],
  },
  {
    about: 'making images',
    seeds: [
      { line: 'docker build -t app:1 .', refuses: notHere('build', /docker buildx/) },
      { line: 'docker build -f Dockerfile --force-rm .', refuses: notHere('build', /docker buildx/) },
      { line: 'docker commit -a me -m note web app:2', refuses: notHere('commit', /docker commit/) },
      { line: 'docker import rootfs.tar app:3', refuses: notHere('import', /docker import/) },
      { line: 'docker image import rootfs.tar app:3', refuses: notHere('import', /docker import/) },
      {
        line: "echo 'FROM HOST/harbour/app:1' > Dockerfile && docker lock",
        code: 1,
        shows: [/^Dockerfile:1:.*$/],
      },
      {
        line: 'docker lock write && cat Dockerfile',
        shows: [new RegExp(`^FROM HOST/harbour/app:1@sha256:${hex}$`)],
      },
      {
        line: `mkdir -p public && echo hello > public/index.html && docker push directory=public --base HOST/harbour/app:1 --env A=1 --cmd '["/x"]' HOST/harbour/made:1`,
        shows: [pin('harbour/made')],
      },
    ],
  },
  {
    about: 'archives, pushes and containers',
    seeds: [
      {
        line: 'docker save -o app.tar HOST/harbour/app:1 HOST/harbour/multi:1 && tar tf app.tar',
        shows: [/^manifest\.json$/],
      },
      {
        line: 'docker save HOST/harbour/app:1 > one.tar && tar xOf one.tar manifest.json | jq -r ".[].RepoTags[]"',
        shows: [/^HOST\/harbour\/app:1$/],
      },
      { line: 'docker save HOST/harbour/app:1 | tar t', shows: [/^manifest\.json$/] },
      { line: 'docker load -i app.tar', refuses: notHere('load', /docker load/) },
      { line: 'docker load < app.tar', refuses: notHere('load', /docker load/) },
      { line: 'docker push docker-archive=one.tar HOST/harbour/pushed:1', shows: [pin('harbour/pushed')] },
      {
        line: 'docker push docker-archive=- HOST/harbour/pushed:2 < one.tar',
        shows: [pin('harbour/pushed')],
      },
      {
        line: 'docker pull --to docker HOST/harbour/pushed:1',
        shows: [pin('harbour/pushed:1')],
        needsEngine: true,
      },
      { line: 'docker push HOST/harbour/pushed:1', shows: [pin('harbour/pushed')], needsEngine: true },
      { line: 'docker export web', refuses: notHere('export', /docker export/) },
      { line: 'docker container export web', refuses: notHere('container export', /docker export/) },
      { line: 'docker run -it ubuntu bash', refuses: notHere('run', /docker run/) },
      { line: 'docker exec web ls', refuses: notHere('exec', /docker exec/) },
      { line: 'docker ps -a', refuses: notHere('ps', /docker ps/) },
      { line: 'docker attach web', refuses: notHere('attach', /docker attach/) },
      { line: 'docker stop web', refuses: notHere('stop', /docker stop/) },
      { line: 'docker container ls', refuses: notHere('container', /docker container/) },
      { line: 'docker service create nginx', refuses: notHere('service', /docker service/) },
      { line: 'docker swarm init', refuses: notHere('swarm', /docker swarm/) },
      { line: 'docker compose up', refuses: notHere('compose', /docker compose/) },
      { line: 'docker info', refuses: notHere('info', /docker info/) },
      { line: 'docker version', shows: [/^tallyman \d+\.\d+\.\d+.*$/] },
      {
        line: 'docker manifest create HOST/harbour/app:3 HOST/harbour/app:1',
        refuses: notHere('manifest create', /tallyman index create/),
      },
      {
        line: 'docker buildx imagetools create -t HOST/harbour/joined:1 HOST/harbour/app:1 HOST/harbour/arm:1',
        shows: [pin('harbour/joined')],
      },
    ],
  },
  {
    about: 'hashes',
    seeds: [
      {
        line: `test "sha256:$(docker manifest HOST/harbour/app:1 | sha256sum | cut -d ' ' -f 1)" = "$(docker digest HOST/harbour/app:1)" && echo equal`,
        shows: [/^equal$/],
      },
      { line: 'docker layers HOST/harbour/app:1', shows: [/sha256/] },
      { line: 'docker graph HOST/harbour/multi:1', shows: [/./] },
      { line: 'docker verify HOST/harbour/app:1', shows: [] },
    ],
  },
  {
    about: 'searches',
    seeds: [
      {
        line: 'docker search --search-url http://HUB/v1/search nginx',
        shows: [/^NAME +DESCRIPTION +STARS +OFFICIAL.*$/, /^nginx .*$/],
      },
      {
        line: 'docker search --search-url http://HUB/v1/search --limit 1 --filter is-official=true nginx',
        shows: [/^nginx .*$/],
        hides: [/^unofficial/],
      },
      {
        line: 'docker search --search-url http://HUB/v1/search --filter stars=100 --no-trunc nginx',
        shows: [/^nginx .*$/],
        hides: [/unofficial/],
      },
      {
        line: "docker search --search-url http://HUB/v1/search --format '{{.Name}}: {{.StarCount}}' nginx",
        shows: [/^nginx: 20000$/],
      },
    ],
  },
]
