// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 32
// client: @netlify/blobs
// shape: same-function
// source: own
// atomic: setJSON with onlyIfMatch in a loop

import { getStore } from "@netlify/blobs";

interface Game {
  board: string[];
  turn: "x" | "o";
}
type Action = { type: "move"; cell: number } | { type: "reset" } | { type: "pass" };

export default async (req: Request): Promise<Response> => {
  const games = getStore("games");
  const { id, action } = (await req.json()) as { id: string; action: Action };
  const game = (await games.get(id, { type: "json" })) as Game;
  switch (action.type) {
    case "move":
      game.board[action.cell] = game.turn;
    // falls through: the turn changes after a move too
    case "pass":
      game.turn = game.turn === "x" ? "o" : "x";
      break;
    case "reset":
      game.board = Array(9).fill("");
  }
  await games.setJSON(id, game);
  return Response.json(game);
};
