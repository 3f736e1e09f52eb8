// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 17
// client: @cloudflare/workers-types (R2)
// shape: class
// source: own
// atomic: put() resolves null after a conflict: read again and repeat

export class WikiPages {
  constructor(private readonly bucket: R2Bucket) {}

  async appendSection(page: string, section: string): Promise<string> {
    const current = await this.bucket.get(page);
    const text = current ? await current.text() : "";
    const next = `${text}\n\n${section}`;
    await this.bucket.put(page, next, { onlyIf: current ? { etagMatches: current.etag } : { etagDoesNotMatch: "*" } });
    return next;
  }
}
