# Names of stages have no case.
FROM localhost:5000/lib/node:24 AS Build
FROM localhost:5000/lib/alpine:3
COPY --from=BUILD /usr/bin/busybox /a
