# A number is a stage.
FROM localhost:5000/lib/node:24
FROM localhost:5000/lib/alpine:3
COPY --from=0 /usr/bin/busybox /a
