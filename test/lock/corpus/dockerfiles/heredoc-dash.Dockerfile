# Tabs before the end of a body.
FROM localhost:5000/lib/node:24
COPY <<-EOF /a.txt
	FROM never/asked:1
	EOF
COPY --from=localhost:5000/lib/busybox:1 /usr/bin/busybox /a
