# An argument is the whole image.
ARG BASE=localhost:5000/lib/node:24
FROM $BASE
COPY app.txt /
