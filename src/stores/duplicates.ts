/**
 * What code speaks of that knows how a database refuses a second row of the same key: the codes of Prisma, PostgreSQL, MongoDB, MySQL
 * and SQLite, and the words of their messages. Each is in the documentation of the client's errors.
 */
export const duplicateError = /P2002|23505|11000|ER_DUP|SQLITE_CONSTRAINT|unique|duplicate|already\s?exists/i;
