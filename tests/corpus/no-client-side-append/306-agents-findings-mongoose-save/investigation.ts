import mongoose from "mongoose";

const schema = new mongoose.Schema({ caseId: { type: String, unique: true }, findings: [{ agent: String, finding: String }] });

export const Investigation = mongoose.models.Investigation ?? mongoose.model("Investigation", schema);
