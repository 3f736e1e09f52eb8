// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 40
// client: node:fs/promises
// shape: class
// source: own
// atomic: appendFile of one JSON line

import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { promises as fs } from "node:fs";
import { z } from "zod";

interface Fact {
  subject: string;
  text: string;
}

class FactStore {
  constructor(private path: string) {}

  private async all(): Promise<Fact[]> {
    try {
      const raw = await fs.readFile(this.path, "utf-8");
      return raw.split("\n").filter(Boolean).map((line) => JSON.parse(line) as Fact);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
      throw error;
    }
  }

  private async persist(facts: Fact[]): Promise<void> {
    await fs.writeFile(this.path, facts.map((fact) => JSON.stringify(fact)).join("\n"));
  }

  async add(incoming: Fact[]): Promise<Fact[]> {
    const facts = await this.all();
    const fresh = incoming.filter((fact) => !facts.some((known) => known.text === fact.text));
    facts.push(...fresh);
    await this.persist(facts);
    return fresh;
  }
}

const store = new FactStore(process.env.FACTS ?? "facts.jsonl");
const server = new McpServer({ name: "facts", version: "1.0.0" });

server.tool("add_facts", { facts: z.array(z.any()) }, async ({ facts }) => ({
  content: [{ type: "text", text: JSON.stringify(await store.add(facts)) }],
}));
