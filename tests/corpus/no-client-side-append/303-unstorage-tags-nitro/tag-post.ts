// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 19
// client: unstorage
// shape: cross-file
// source: own
// atomic: one item a tag: setItem(`tags:${slug}:${tag}`, ...)

import { defineEventHandler, getRouterParam, readBody } from "h3";
import { storage } from "./storage";

export default defineEventHandler(async (event) => {
  const slug = getRouterParam(event, "slug");
  const { tag } = await readBody(event);
  const tags = (await storage.getItem<string[]>(`tags:${slug}`)) ?? [];
  if (tags.includes(tag)) return tags;
  const next = tags.concat(tag);
  await storage.setItem(`tags:${slug}`, next);
  return next;
});
