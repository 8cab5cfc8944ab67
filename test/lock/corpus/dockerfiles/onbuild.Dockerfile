# A trigger runs in the next stage.
FROM localhost:5000/lib/node:24 AS base
ONBUILD COPY --from=localhost:5000/lib/busybox:1 /usr/bin/busybox /a
FROM base
COPY app.txt /
