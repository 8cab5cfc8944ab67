# Two files in one COPY.
FROM localhost:5000/lib/node:24
COPY <<a.txt <<b.txt /files/
FROM never/asked:1
a.txt
COPY --from=never/asked:2 / /
b.txt
COPY --from=localhost:5000/lib/busybox:1 /usr/bin/busybox /a
