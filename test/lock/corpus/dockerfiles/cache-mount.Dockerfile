# A cache that starts with an image.
FROM localhost:5000/lib/node:24
SHELL ["/usr/bin/busybox", "sh", "-c"]
RUN --mount=type=cache,id=tallyman,from=localhost:5000/lib/busybox:1,target=/cache busybox true
