export * from "./keys";
export * from "./usage";
