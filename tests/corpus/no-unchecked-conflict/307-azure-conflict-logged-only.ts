// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 22
// alt-lines: 23
// client: @azure/storage-blob
// shape: same-function
// source: own
// atomic: on 412 download again and repeat

import { BlobServiceClient } from "@azure/storage-blob";

const service = BlobServiceClient.fromConnectionString(process.env.AZURE_STORAGE ?? "");
const rosters = service.getContainerClient("rosters");

export async function signUp(course: string, student: string): Promise<{ enrolled: boolean }> {
  const blob = rosters.getBlockBlobClient(`${course}.json`);
  const { etag } = await blob.getProperties();
  const roster: string[] = JSON.parse((await blob.downloadToBuffer()).toString());
  const body = JSON.stringify([...roster, student]);
  try {
    await blob.upload(body, body.length, { conditions: { ifMatch: etag } });
  } catch (err) {
    console.error("upload failed", err);
  }
  return { enrolled: true };
}
