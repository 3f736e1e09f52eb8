// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 17
// client: @prisma/client
// shape: cross-file
// source: own
// atomic: data: { seats: { decrement: count } } with seats in the where

const { prisma } = require("./db");

async function book(eventId: string, count: number) {
  const event = await prisma.event.findUnique({ where: { id: eventId } });
  if (!event || event.seats < count) {
    throw new Error("sold out");
  }
  await prisma.event.update({ where: { id: eventId }, data: { seats: event.seats - count } });
  return event.seats - count;
}

module.exports = { book };
