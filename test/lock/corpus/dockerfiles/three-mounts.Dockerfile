# Every mount of one RUN counts.
FROM localhost:5000/lib/node:24
SHELL ["/usr/bin/busybox", "sh", "-c"]
RUN --mount=from=localhost:5000/lib/busybox:1,target=/a \
    --mount=type=bind,source=/usr,from=localhost:5000/lib/alpine:3,target=/b \
    --mount=target=/c,from=localhost:5000/lib/golang:1.25 \
    busybox test -e /a/usr && busybox test -e /c/usr
