# Instructions have no case.
from	localhost:5000/lib/node:24   as	build
from localhost:5000/lib/alpine:3
copy --from=build /usr/bin/busybox /a
