import { expect, test } from "vitest";
import { anySignal, share, unlessAborted } from "./share";

const never = new AbortController().signal;
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

test("every task is done once, and a slow worker does fewer", async () => {
  const done: [worker: number, task: string, place: number][] = [];
  const tasks = ["a", "b", "c", "d", "e", "f"];
  await share([1, 40], tasks, never, async (delay, task, place) => {
    await pause(delay);
    done.push([delay, task, place]);
  });
  expect(done.map(([, task, place]) => [task, place]).sort()).toEqual(tasks.map((task, k) => [task, k]));
  expect(done.filter(([delay]) => delay === 1).length).toBeGreaterThan(3);
});

test("the first failure rejects and stops the others", async () => {
  const stops: AbortSignal[] = [];
  const work = share([1, 2], [1, 2, 3, 4], never, async (worker, _task, _place, stop) => {
    stops.push(stop);
    await pause(5);
    if (worker === 2) throw new Error("out of memory");
  });
  await expect(work).rejects.toThrow("out of memory");
  expect(stops.every(({ aborted }) => aborted)).toBe(true);
});

test("aborting reaches the tasks; before the first nothing begins", async () => {
  const controller = new AbortController();
  let begun = 0;
  const run = (_worker: number, _task: number, _place: number, stop: AbortSignal): Promise<void> => {
    begun++;
    controller.abort(new Error("enough"));
    return stop.aborted ? Promise.reject(stop.reason as Error) : Promise.resolve();
  };
  await expect(share([1], [1, 2], controller.signal, run)).rejects.toThrow("enough");
  await expect(share([1], [1, 2], controller.signal, run)).rejects.toThrow("enough");
  expect(begun).toBe(1);
});

test("a promise is waited for until the signal is aborted", async () => {
  expect(await unlessAborted(Promise.resolve(1), never)).toBe(1);
  const controller = new AbortController();
  const waiting = unlessAborted(new Promise(() => undefined), controller.signal);
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
});

test("a signal follows the first of several, before or after it was made", () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const any = anySignal(first.signal, second.signal);
  expect(any.aborted).toBe(false);
  second.abort("enough");
  first.abort("later");
  expect(any.reason).toBe("enough");
  expect(anySignal(never, first.signal).reason).toBe("later");
});
