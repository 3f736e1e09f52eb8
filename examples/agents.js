/** Stands for a call of a language model: it takes a while, and several agents are asked at the same time. */
export async function ask(agent, goal) {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
  return `${agent} on ${goal}`;
}
