# An argument of an argument.
ARG ONE=localhost:5000/lib/node:24
ARG TWO=$ONE
FROM $TWO
COPY app.txt /
