# The stage hides the image of its name.
FROM localhost:5000/lib/node:24 AS node
FROM node AS alpine
FROM alpine
COPY app.txt /
