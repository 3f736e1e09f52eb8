import mongoose, { Schema, model } from 'mongoose';

export const Model = model('Counter', new Schema({ n: Number, tags: [String] }));
export const Document = new Model();
export const Document2 = Model.findOne({ n: 1 });
export const Models = mongoose.models;
export const Connection = mongoose.createConnection('');
