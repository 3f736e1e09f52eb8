// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: @azure/cosmos
// shape: same-function
// source: own
// atomic: already tells the caller

import { CosmosClient } from "@azure/cosmos";
import express from "express";

const carts = new CosmosClient(process.env.COSMOS ?? "").database("shop").container("carts");
const app = express();

app.post("/carts/:id/lines", async (req, res) => {
  const item = carts.item(req.params.id, req.params.id);
  const { resource, etag } = await item.read();
  resource.lines.push(req.body);
  try {
    await item.replace(resource, { accessCondition: { type: "IfMatch", condition: etag } });
    res.sendStatus(204);
  } catch (err: any) {
    res.sendStatus(err.code === 412 ? 409 : 500);
  }
});
