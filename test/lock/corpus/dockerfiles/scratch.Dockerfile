# Nothing is no image.
FROM localhost:5000/lib/golang:1.25 AS build
COPY app.txt /out
FROM scratch
COPY --from=build /out /out
