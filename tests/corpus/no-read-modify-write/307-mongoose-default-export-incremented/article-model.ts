import { Schema, model } from "mongoose";

const articleSchema = new Schema({ title: String, views: { type: Number, default: 0 }, lastSeenBy: String });

export default model("Article", articleSchema);
