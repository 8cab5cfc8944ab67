# A mount of a stage is no image.
FROM localhost:5000/lib/golang:1.25 AS build
FROM localhost:5000/lib/node:24
SHELL ["/usr/bin/busybox", "sh", "-c"]
RUN --mount=from=build,target=/b busybox true
