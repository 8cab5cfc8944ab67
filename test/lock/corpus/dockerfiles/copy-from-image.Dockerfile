# Files of an image that is no stage.
FROM localhost:5000/lib/node:24
COPY --from=localhost:5000/lib/busybox:1 /usr/bin/busybox /tools/busybox
