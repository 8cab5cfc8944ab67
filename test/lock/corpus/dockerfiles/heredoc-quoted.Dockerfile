# A quoted word ends a body.
FROM localhost:5000/lib/node:24
COPY <<"E.F" /a.txt
FROM $never/asked:1
EOF
E.F
COPY --from=localhost:5000/lib/busybox:1 /usr/bin/busybox /a
