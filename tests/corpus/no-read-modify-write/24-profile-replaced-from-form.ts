// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: keyv
// shape: same-function
// source: own
// atomic: nothing to fix: the record is replaced by the form
// confidence: medium
// note: the read only proves that the profile is there

import Keyv from "keyv";
import type { Request, Response } from "express";

interface Profile {
  name: string;
  bio: string;
}
const profiles = new Keyv<Profile>({ namespace: "profiles" });

export async function putProfile(req: Request, res: Response): Promise<void> {
  const stored = await profiles.get(req.params.id);
  if (!stored) {
    res.status(404).end();
    return;
  }
  const profile: Profile = { name: String(req.body.name), bio: String(req.body.bio) };
  await profiles.set(req.params.id, profile);
  res.json(profile);
}
