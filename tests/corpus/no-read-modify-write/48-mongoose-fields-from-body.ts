// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mongoose
// shape: class
// source: own
// atomic: nothing to fix: the values come from the request

import type { Request, Response } from "express";
import { Schema, model } from "mongoose";

const User = model("User", new Schema({ name: String, email: String, bio: String, updatedAt: Date }));

export class UserController {
  async update(req: Request, res: Response): Promise<void> {
    const user = await User.findById(req.params.id);
    if (!user) {
      res.status(404).json({ error: "not found" });
      return;
    }
    const { name, bio } = req.body;
    user.name = name ?? user.name;
    user.bio = bio ?? user.bio;
    user.updatedAt = new Date();
    await user.save();
    res.json(user);
  }
}
