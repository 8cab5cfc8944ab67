# A part of the image is a variable (not pinned).
ARG TAG=24
FROM localhost:5000/lib/node:$TAG
COPY app.txt /
