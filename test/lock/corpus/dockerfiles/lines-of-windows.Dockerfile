# Lines end as on Windows.
FROM localhost:5000/lib/node:24 AS build
COPY app.txt /
FROM localhost:5000/lib/alpine:3
COPY --from=build \
  /app.txt /
