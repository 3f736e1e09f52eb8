// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: mongodb
// shape: class
// source: own
// atomic: already reads in each round

import type { Collection, ObjectId } from "mongodb";

interface Ticket {
  _id: ObjectId;
  version: number;
  history: string[];
}

export class TicketLog {
  constructor(private readonly tickets: Collection<Ticket>) {}

  async comment(id: ObjectId, text: string): Promise<Ticket> {
    let updated: Ticket | null;
    do {
      const ticket = await this.tickets.findOne({ _id: id });
      if (!ticket) throw new Error("no such ticket");
      const history = ticket.history.concat(text).slice(-200);
      updated = await this.tickets.findOneAndUpdate(
        { _id: id, version: ticket.version },
        { $set: { history, version: ticket.version + 1 } },
        { returnDocument: "after" },
      );
    } while (!updated);
    return updated;
  }
}
