# One image in many places.
FROM localhost:5000/lib/node:24 AS a
FROM localhost:5000/lib/node:24 AS b
COPY --from=localhost:5000/lib/node:24 /usr/bin/busybox /a
FROM b
COPY --from=a /usr/bin/busybox /b
