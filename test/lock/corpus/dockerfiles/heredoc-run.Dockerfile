# The body of a RUN is no instruction.
FROM localhost:5000/lib/node:24
SHELL ["/usr/bin/busybox", "sh", "-c"]
RUN <<EOF
FROM=never/asked:1
busybox echo FROM never/asked:2
EOF
