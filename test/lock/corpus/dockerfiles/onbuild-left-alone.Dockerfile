# A trigger that no stage runs.
FROM localhost:5000/lib/node:24
ONBUILD COPY --from=localhost:5000/lib/busybox:1 /usr/bin/busybox /a
