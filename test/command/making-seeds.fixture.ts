import { hex, notHere, pin, type SeedGroup } from './seeds.fixture.ts'

/** Lines that make, move and remove images. */
export const makingSeeds: readonly SeedGroup[] = [
  {
    about: 'tags and removal',
    seeds: [
      { line: 'docker tag HOST/harbour/app:1 HOST/harbour/app:2', shows: [pin('harbour/app')] },
      {
        line: 'test "$(docker digest HOST/harbour/app:1)" = "$(docker digest HOST/harbour/app:2)" && echo same',
        shows: [/^same$/],
      },
      { line: 'docker image tag HOST/harbour/app:1 HOST/team/copy:1', shows: [pin('team/copy')] },
      { line: 'docker rmi HOST/harbour/app:1', says: /Nothing was deleted/, needsEngine: true },
      { line: 'docker rmi HOST/harbour/nothing:1', code: 3, needsEngine: true },
      { line: 'docker container rm web', refuses: notHere('container rm', /docker rm for a container/) },
      { line: 'docker rm web', code: 2, says: /has neither tag nor digest/ },
      { line: 'docker rm HOST/harbour/app:2', code: 4, says: /--replace/ },
      { line: 'docker rm --replace HOST/harbour/app:2', says: /Nothing was deleted/ },
      {
        line: 'docker untag --replace HOST/team/copy:1',
        shows: [/^would untag: .*team\/copy:1$/],
      },
      { line: 'docker untag --replace --yes HOST/team/copy:1', shows: [/^untagged: .*team\/copy:1$/] },
      { line: 'docker digest HOST/team/copy:1', code: 3 },
      { line: 'docker rm --yes -f HOST/team/copy:1', says: /passed over/ },
      { line: 'docker rm HOST/team/copy:1', code: 3 },
      {
        line: 'docker prune --images HOST/harbour/app --prune-tags 2 --older-than 0s',
        says: /Nothing was deleted/,
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
      { line: 'docker image prune', says: /Nothing was deleted/, needsEngine: true },
      { line: 'docker image prune -f', needsEngine: true },
      {
        line: "docker image prune -a -f --filter 'until=876000h'",
        needsEngine: true,
      },
      { line: 'docker images -q', shows: [/^[0-9a-f]{12}$/], needsEngine: true },
      { line: 'docker image prune -a -f', shows: [/^deleted: .*$/], says: /freed/, needsEngine: true },
      { line: 'docker images -q', hides: [/./], needsEngine: true },
    ],
  },
  {
    about: 'making images',
    seeds: [
      { line: 'docker build -t app:1 .', refuses: notHere('build', /docker buildx/) },
      { line: 'docker build -f Dockerfile --force-rm .', refuses: notHere('build', /docker buildx/) },
      {
        line: 'docker commit -a me -m note -c "CMD x" --pause=false web HOST/harbour/app:2',
        says: /Cannot find the container "web" in the engine: it has none/,
        code: 3,
        needsEngine: true,
      },
      { line: 'docker container commit web app:2', refuses: notHere('container commit', /tallyman commit/) },
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
        line: `mkdir -p public && echo hello > public/index.html && docker push directory=public --base HOST/harbour/app@$(docker digest HOST/harbour/app:1) --env A=1 --cmd '["/x"]' HOST/harbour/made:1`,
        shows: [pin('harbour/made')],
      },
      {
        line: `tar cf public.tar public && docker append --base HOST/harbour/app@$(docker digest HOST/harbour/app:1) public.tar public HOST/harbour/appended:1`,
        shows: [pin('harbour/appended')],
      },
      {
        line: `tar c public | gzip | docker append -q -b HOST/harbour/app@$(docker digest HOST/harbour/app:1) -f - -t HOST/harbour/appended:2`,
        shows: [new RegExp(`^sha256:${hex}$`)],
      },
      {
        line: `docker import -m note -c 'CMD ["/bin/sh"]' --change 'EXPOSE 80' public.tar HOST/harbour/imported:1`,
        shows: [pin('harbour/imported')],
      },
      {
        line: 'cat public.tar | docker image import --platform linux/arm64 - HOST/harbour/imported:2',
        shows: [pin('harbour/imported')],
      },
      {
        line: 'docker config HOST/harbour/imported:1',
        shows: [/"Cmd":\["\/bin\/sh"\],?.*"comment":"note"/],
      },
      {
        line: 'docker import https://example.com/rootfs.tgz HOST/harbour/imported:3',
        says: /it is a URL, expected a file/,
        code: 2,
      },
      {
        line: `docker import -c 'RUN make' public.tar HOST/harbour/imported:3`,
        says: /RUN is for builds alone, expected CMD, ENTRYPOINT/,
        code: 2,
      },
      {
        line: 'docker append --base HOST/harbour/app:1 public.tar HOST/harbour/appended:3',
        says: /has no digest, expected name@sha256/,
        code: 2,
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
      {
        line: 'docker load -i one.tar',
        shows: [/^Loaded image: HOST\/harbour\/app:1$/],
        needsEngine: true,
      },
      {
        line: 'docker load --to store < one.tar',
        shows: [/^Loaded image: HOST\/harbour\/app:1$/],
      },
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
      {
        line: 'docker export HOST/harbour/app:1 > rootfs.tar && tar tf rootfs.tar',
        shows: [/^files\/[0-9a-f]+$/],
      },
      {
        line: 'docker export HOST/harbour/app:1 -o again.tar && cmp rootfs.tar again.tar && echo same',
        shows: [/^same$/],
      },
      { line: 'docker export HOST/harbour/app:1 nowhere/*.so', code: 3, says: /no file is there/ },
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
      { line: 'docker layers HOST/harbour/app:1', shows: [/^1 +[0-9a-f]{12} +gzip .*$/] },
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
