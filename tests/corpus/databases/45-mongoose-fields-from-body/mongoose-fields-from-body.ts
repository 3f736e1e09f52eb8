// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mongoose
// shape: cross-file
// source: own
// atomic: nothing to fix: fields set from the request

import { User } from './user';

export async function updateProfile(req, res) {
  const user = await User.findById(req.user.id);
  if (!user) return res.status(404).end();
  user.name = req.body.name || user.name;
  user.email = req.body.email || user.email;
  if (req.body.password) user.password = req.body.password;
  const updated = await user.save();
  res.json({ id: updated._id, name: updated.name });
}
