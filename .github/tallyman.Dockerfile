# The base of the command's image: nothing builds this file, the release workflow reads its line, and the action lock keeps it current.
FROM node:24-alpine@sha256:d32cdf619f63fe0471182d08996dd516c6275bb5fd31ae06e55a570bd9e1ad43
