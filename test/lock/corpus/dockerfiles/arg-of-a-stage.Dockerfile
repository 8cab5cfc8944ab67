# The argument of a stage does not reach FROM.
ARG BASE=localhost:5000/lib/node:24
FROM $BASE AS one
ARG BASE=localhost:5000/lib/never:1
FROM $BASE
COPY app.txt /
