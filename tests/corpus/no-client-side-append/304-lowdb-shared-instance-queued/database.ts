import { JSONFilePreset } from "lowdb/node";

interface Data {
  recipes: { title: string; steps: string[] }[];
}

export const database = await JSONFilePreset<Data>("recipes.json", { recipes: [] });
