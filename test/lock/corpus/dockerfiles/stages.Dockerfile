# A stage is no image.
FROM localhost:5000/lib/golang:1.25 AS build
COPY app.txt /out/app

FROM localhost:5000/lib/alpine:3
COPY --from=build /out/app /app.txt
