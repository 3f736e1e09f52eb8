import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";

export interface Comment {
  post: string;
  author: string;
  text: string;
}

export const db = new Low<{ comments: Comment[] }>(new JSONFile("comments.json"), { comments: [] });
