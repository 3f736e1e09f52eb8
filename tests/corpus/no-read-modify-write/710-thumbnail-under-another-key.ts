// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: Cloudflare R2
// shape: helpers
// source: own
// atomic: nothing to fix: the picture is read, the thumbnail is another object

interface Env {
  MEDIA: R2Bucket;
  IMAGES: { resize(body: ArrayBuffer, width: number): Promise<ArrayBuffer> };
}

const thumbnailOf = (key: string, width: number) => `thumbs/${width}/${key}`;

async function makeThumbnail(env: Env, key: string, width: number): Promise<boolean> {
  const original = await env.MEDIA.get(key);
  if (!original) return false;
  const small = await env.IMAGES.resize(await original.arrayBuffer(), width);
  await env.MEDIA.put(thumbnailOf(key, width), small, { httpMetadata: original.httpMetadata });
  return true;
}

export default {
  async queue(batch: MessageBatch<{ key: string }>, env: Env): Promise<void> {
    for (const message of batch.messages) {
      const done = await Promise.all([160, 480].map((width) => makeThumbnail(env, message.body.key, width)));
      if (done.every(Boolean)) message.ack();
      else message.retry();
    }
  },
};
