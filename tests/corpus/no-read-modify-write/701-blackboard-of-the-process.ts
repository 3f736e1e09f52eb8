// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: fs/promises
// shape: class
// source: own
// atomic: one instance for the process, read when it is first asked for; memory is what everybody changes

import { readFile, writeFile } from "node:fs/promises";

class Blackboard {
  private entries: Record<string, string> = {};

  async open(): Promise<void> {
    this.entries = JSON.parse(await readFile("blackboard.json", "utf8"));
  }

  async post(topic: string, text: string): Promise<void> {
    this.entries = { ...this.entries, [topic]: text };
    await writeFile("blackboard.json", JSON.stringify(this.entries));
  }
}

let board: Blackboard | undefined;

async function theBoard(): Promise<Blackboard> {
  if (!board) {
    board = new Blackboard();
    await board.open();
  }
  return board;
}

export async function post(topic: string, text: string): Promise<void> {
  const shared = await theBoard();
  await shared.post(topic, text);
}
