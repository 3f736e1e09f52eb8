// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: report
// lines: 22
// alt-lines: 24
// client: fetch + class array
// shape: class
// source: own
// atomic: put the batch back in the catch
// confidence: medium

export class Telemetry {
  private queue: object[] = [];

  track(event: object): void {
    this.queue.push(event);
    if (this.queue.length >= 50) void this.send();
  }

  async send(): Promise<void> {
    const batch = this.queue;
    this.queue = [];
    try {
      await fetch("/telemetry", { method: "POST", body: JSON.stringify(batch) });
    } catch (error) {
      console.warn("telemetry failed", error);
    }
  }
}
