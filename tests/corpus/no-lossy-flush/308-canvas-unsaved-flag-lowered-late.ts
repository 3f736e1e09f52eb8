// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: report
// lines: 21
// alt-lines: 22
// client: fetch + module flag
// shape: same-function
// source: own
// atomic: lower the flag before the await, raise it again on failure

const shapes: object[] = [];
let unsaved = false;

export function draw(shape: object): void {
  shapes.push(shape);
  unsaved = true;
}

export async function save(boardId: string): Promise<void> {
  if (!unsaved) return;
  const response = await fetch(`/boards/${boardId}`, { method: "PUT", body: JSON.stringify(shapes) });
  if (response.ok) unsaved = false;
}
