import { expect, test } from "vitest";
import { inRounds, type Task } from "./rounds";

test("tasks take turns, every other round backwards, each for its number of rounds", async () => {
  const order: string[] = [];
  const task = (name: string, rounds: number): Task => ({
    name,
    rounds,
    measure: (round) => {
      order.push(`${name}${round}`);
      return Promise.resolve([round]);
    },
  });
  const [often, once] = [task("a", 3), task("b", 1)];
  const results = await inRounds([often, once], () => undefined);
  expect(order).toEqual(["a0", "b0", "a1", "a2"]);
  expect(results.get(often)).toEqual({ times: [[0], [1], [2]] });
});

test("a task that fails says why and leaves the others alone", async () => {
  const failing: Task = { name: "a", rounds: 2, measure: () => Promise.reject(new Error("out of memory")) };
  const working: Task = { name: "b", rounds: 2, measure: () => Promise.resolve([1]) };
  const results = await inRounds([failing, working], () => undefined);
  expect(results.get(failing)).toEqual({ times: [], failure: "out of memory" });
  expect(results.get(working)!.times).toHaveLength(2);
});
