// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 25
// client: mongodb
// shape: class
// source: own
// atomic: matchedCount is 0 after a conflict

import type { Collection, Document, Filter, WithId } from "mongodb";

interface Versioned extends Document {
  version: number;
}

export class VersionedRepository<T extends Versioned> {
  constructor(private readonly collection: Collection<T>) {}

  find(filter: Filter<T>): Promise<WithId<T> | null> {
    return this.collection.findOne(filter);
  }

  async save(doc: WithId<T>): Promise<void> {
    const { _id, version, ...rest } = doc;
    await this.collection.updateOne({ _id, version } as Filter<T>, { $set: { ...rest, version: version + 1 } as never });
  }
}
