import { expect, test } from "vitest";
import { newestOnly } from "./newest-only";

/** Work on the newest of what `wish` was called with; each piece ends when it is told to. */
function startWorker() {
  let wish: string | undefined;
  const log: string[] = [];
  const open: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const worker = newestOnly<string>({
    next: (last) => (wish === last ? undefined : wish),
    work: (one) => {
      log.push(one);
      return new Promise((resolve, reject) => open.push({ resolve, reject }));
    },
    failed: (error) => {
      log.push(String(error));
      void worker.start();
    },
  });
  return {
    log,
    worker,
    wish: (next: string) => {
      wish = next;
      return worker.start();
    },
    end: async (error?: Error) => {
      const piece = open.shift()!;
      if (error === undefined) piece.resolve();
      else piece.reject(error);
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

test("one piece at a time, and the newest wish next: those between are skipped", async () => {
  const { log, worker, wish, end } = startWorker();
  const done = wish("a");
  for (const next of ["b", "c", "d"]) await wish(next);
  expect(log).toEqual(["a"]);
  await end();
  expect(log).toEqual(["a", "d"]);
  expect(worker.isRunning()).toBe(true);
  await end();
  await done;
  expect(worker.isRunning()).toBe(false);
});

test("a wish that comes at the very end is not lost", async () => {
  const wishes = ["a"];
  const log: string[] = [];
  const worker = newestOnly<string>({
    next: () => {
      const wish = wishes.shift();
      // As soon as whoever called has gone on.
      if (wish === undefined && log.length === 1)
        queueMicrotask(() => {
          wishes.push("b");
          void worker.start();
        });
      return wish;
    },
    work: (wish) => {
      log.push(wish);
      return Promise.resolve();
    },
    failed: () => undefined,
  });
  await worker.start();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(log).toEqual(["a", "b"]);
});

test("a failure ends it and is told once, even if telling it asks again; the next call tries again", async () => {
  const { log, wish, end } = startWorker();
  const done = wish("a");
  await end(new Error("lost"));
  await done;
  expect(log).toEqual(["a", "Error: lost"]);
  void wish("a");
  expect(log).toEqual(["a", "Error: lost", "a"]);
});

test("what is given up neither goes on nor fails, and another can begin at once", async () => {
  const { log, worker, wish, end } = startWorker();
  const first = wish("a");
  worker.abort();
  expect(worker.isRunning()).toBe(false);
  const second = wish("b");
  expect(log).toEqual(["a", "b"]);
  await end(new Error("given up"));
  await first;
  expect(worker.isRunning()).toBe(true);
  await end();
  await second;
  expect(log).toEqual(["a", "b"]);
});
