// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 23
// client: node:fs/promises
// shape: same-function
// source: own
// atomic: appendFile

import { tool } from "@langchain/core/tools";
import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";

export const scratchpad = tool(
  async ({ note }) => {
    let text = "";
    try {
      text = await readFile("scratchpad.md", "utf8");
    } catch {
      // first note
    }
    text += `\n- ${note}`;
    await writeFile("scratchpad.md", text, "utf8");
    return "noted";
  },
  { name: "scratchpad", description: "Writes a note", schema: z.object({ note: z.string() }) },
);
