// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mongoose
// shape: cross-file
// source: own
// atomic: already $inc, and the read is only for the answer

import type { Request, Response } from "express";
import Article from "./article-model";

export async function show(req: Request, res: Response) {
  const article = await Article.findById(req.params.id);
  if (!article) {
    res.status(404).end();
    return;
  }
  await Article.updateOne({ _id: article._id }, { $inc: { views: 1 }, $set: { lastSeenBy: req.query.viewer } });
  res.json({ title: article.title, views: article.views + 1 });
}
