# Flags around --from, and JSON.
FROM localhost:5000/lib/node:24
COPY --link --chmod=755 --from=localhost:5000/lib/busybox:1 /usr/bin/busybox /a
COPY --from=localhost:5000/lib/alpine:3 --chown=1:1 ["/usr/bin/busybox", "/b"]
