# A default where it is used.
ARG BASE
FROM ${BASE:-localhost:5000/lib/node:24}
COPY app.txt /
