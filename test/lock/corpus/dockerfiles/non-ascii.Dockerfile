# Letters of two units before the image.
# 🐳 naïve
FROM localhost:5000/lib/node:24
LABEL name="🐳 Wal" 
COPY --from=localhost:5000/lib/busybox:1 /usr/bin/busybox /🐳
