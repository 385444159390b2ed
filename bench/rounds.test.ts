import { expect, test } from "vitest";
import { inRounds, type Task } from "./rounds";

test("tasks take turns, every other round backwards, each for its number of rounds", async () => {
  const order: string[] = [];
  const task = (name: string, rounds: number): Task<number> => ({
    name,
    rounds,
    measure: (round) => {
      order.push(`${name}${round}`);
      return Promise.resolve(round);
    },
  });
  const [often, once] = [task("a", 3), task("b", 1)];
  const [first] = await inRounds([often, once], () => undefined);
  expect(order).toEqual(["a0", "b0", "a1", "a2"]);
  expect(first).toEqual({ results: [0, 1, 2] });
});

test("a task that fails says why and leaves the others alone", async () => {
  const failing: Task<number> = {
    name: "a",
    rounds: 2,
    measure: () => Promise.reject(new Error("out of memory")),
  };
  const working: Task<number> = { name: "b", rounds: 2, measure: () => Promise.resolve(1) };
  const [failed, worked] = await inRounds([failing, working], () => undefined);
  expect(failed).toEqual({ results: [], failure: "out of memory" });
  expect(worked).toEqual({ results: [1, 1] });
});
