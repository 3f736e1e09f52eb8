// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 21
// client: fs-extra
// shape: same-function
// source: own
// atomic: a mutex around read and write, or one file per note

import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import fs from "fs-extra";
import { z } from "zod";

const NOTES = process.env.NOTES_FILE ?? "notes.json";
const server = new McpServer({ name: "notes", version: "1.0.0" });

server.tool("rename_note", { from: z.string(), to: z.string() }, async ({ from, to }) => {
  const notes: Record<string, string> = await fs.readJson(NOTES, { throws: false }) ?? {};
  if (!(from in notes)) return { content: [{ type: "text", text: "no such note" }], isError: true };
  const { [from]: body, ...others } = notes;
  await fs.writeJson(NOTES, { ...others, [to]: body }, { spaces: 2 });
  return { content: [{ type: "text", text: "renamed" }] };
});

export { server };
