// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: mongodb
// shape: same-function
// source: own
// atomic: nothing to fix: the caller is told

import type { FastifyPluginAsync } from 'fastify';
import { MongoClient, ObjectId } from 'mongodb';

const client = new MongoClient(process.env.MONGO_URL!);
const pages = client.db('wiki').collection('pages');

const plugin: FastifyPluginAsync = async (app) => {
  app.patch<{ Params: { id: string }; Body: { section: string; text: string } }>('/pages/:id', async (request, reply) => {
    const _id = new ObjectId(request.params.id);
    const page = await pages.findOne({ _id });
    if (!page) return reply.code(404).send();
    const sections = { ...page.sections, [request.body.section]: request.body.text };
    const result = await pages.updateOne({ _id, rev: page.rev }, { $set: { sections }, $inc: { rev: 1 } });
    if (!result.matchedCount) {
      return reply.code(409).send({ error: 'page was edited meanwhile' });
    }
    return { rev: page.rev + 1 };
  });
};

export default plugin;
