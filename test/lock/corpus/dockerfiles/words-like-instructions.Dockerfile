# Texts and comments are no instructions.
# syntax is none behind a comment
# syntax=never/asked:0
FROM localhost:5000/lib/node:24
LABEL base="FROM never/asked:1" other="COPY --from=never/asked:2"
ENV FROM=never/asked:3
# FROM never/asked:4
CMD ["COPY", "--from=never/asked:5"]
