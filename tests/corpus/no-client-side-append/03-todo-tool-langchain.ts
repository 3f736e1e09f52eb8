// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 25
// client: fs/promises
// shape: same-function
// source: own
// atomic: one file per todo, or appendFile of one JSON line

import { tool } from "@langchain/core/tools";
import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";

const path = "/data/todos.json";

export const addTodo = tool(
  async ({ title, due }) => {
    let todos: { title: string; due?: string }[] = [];
    try {
      todos = JSON.parse(await readFile(path, { encoding: "utf8" }));
    } catch (err) {
      if ((err as NodeJS.ErrnoException).code !== "ENOENT") throw err;
    }
    todos.push(due ? { title, due } : { title });
    await writeFile(path, JSON.stringify(todos));
    return `Added. ${todos.length} todos now.`;
  },
  { name: "add_todo", description: "Adds a todo", schema: z.object({ title: z.string(), due: z.string().optional() }) },
);
