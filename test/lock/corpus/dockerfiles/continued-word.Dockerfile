# A word goes on in the next line (not pinned).
FROM localhost:5000/lib/no\
de:24
COPY app.txt /
