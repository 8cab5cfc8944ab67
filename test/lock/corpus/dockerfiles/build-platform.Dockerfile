# A platform from a variable.
FROM --platform=$BUILDPLATFORM localhost:5000/lib/golang:1.25 AS build
COPY app.txt /out
FROM --platform=linux/amd64 localhost:5000/lib/alpine:3
COPY --from=build /out /out
