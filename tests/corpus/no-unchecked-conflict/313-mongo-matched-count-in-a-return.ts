// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: mongodb
// shape: class
// source: own
// atomic: already tells the caller

import type { Collection, ObjectId } from "mongodb";

interface Parcel {
  _id: ObjectId;
  version: number;
  events: string[];
}

export class Parcels {
  constructor(private readonly parcels: Collection<Parcel>) {}

  async scan(id: ObjectId, station: string): Promise<"scanned" | "stale" | "unknown"> {
    const parcel = await this.parcels.findOne({ _id: id });
    if (!parcel) return "unknown";
    const events = [...parcel.events, station];
    const { matchedCount } = await this.parcels.updateOne(
      { _id: id, version: parcel.version },
      { $set: { events, version: parcel.version + 1 } },
    );
    return matchedCount ? "scanned" : "stale";
  }
}
