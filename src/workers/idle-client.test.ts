import { afterEach, expect, test, vi } from "vitest";
import { createIdleClient } from "./idle-client";
import type { NetworkClient } from "./network-client";

afterEach(() => {
  vi.useRealTimers();
});

const PATIENCE = { idle: 1_000, silence: 30_000 };

interface NamedClient extends NetworkClient {
  readonly name: string;
}

const clientNamed = (name: string, dispose = (): void => undefined): NamedClient =>
  ({ name, dispose }) as unknown as NamedClient;
const nameOf = (client: NetworkClient): Promise<string> => Promise.resolve((client as NamedClient).name);

test("a client is started once, ended after a while without work, and started again", async () => {
  vi.useFakeTimers();
  const ended: number[] = [];
  let started = 0;
  const idle = createIdleClient(() => {
    const number = ++started;
    return Promise.resolve(clientNamed(`client ${number}`, () => ended.push(number)));
  }, PATIENCE);
  const other = clientNamed("other");
  expect(await Promise.all([idle.use(other, nameOf), idle.use(other, nameOf)])).toEqual([
    "client 1",
    "client 1",
  ]);
  await vi.advanceTimersByTimeAsync(999);
  expect(await idle.use(other, nameOf)).toBe("client 1");
  expect(ended).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(ended).toEqual([1]);
  expect(await idle.use(other, nameOf)).toBe("client 2");
});

test("a long task is not cut off by the end of a short one", async () => {
  vi.useFakeTimers();
  const ended: string[] = [];
  const idle = createIdleClient(() => Promise.resolve(clientNamed("own", () => ended.push("own"))), PATIENCE);
  let finish = (): void => undefined;
  const long = idle.use(clientNamed("other"), () => new Promise<void>((resolve) => (finish = resolve)));
  await idle.use(clientNamed("other"), nameOf);
  await vi.advanceTimersByTimeAsync(5000);
  expect(ended).toEqual([]);
  finish();
  await long;
  await vi.advanceTimersByTimeAsync(1000);
  expect(ended).toEqual(["own"]);
});

test("where none can be started another does the work, and the next task tries again", async () => {
  let works = false;
  const idle = createIdleClient(
    () => (works ? Promise.resolve(clientNamed("own")) : Promise.reject(new Error("offline"))),
    PATIENCE,
  );
  expect(await idle.use(clientNamed("other"), nameOf)).toBe("other");
  works = true;
  expect(await idle.use(clientNamed("other"), nameOf)).toBe("own");
  idle.drop();
});

/** Clients named by number; `hang` says of which tasks or starts never end. Ending one rejects what is open, as dispose does. */
function hangingClients(hang: { readonly starts: number; readonly tasks: number }) {
  let started = 0;
  const ended: number[] = [];
  const open: { readonly number: number; readonly reject: (error: Error) => void }[] = [];
  const idle = createIdleClient(({ signal }) => {
    const number = ++started;
    const own = clientNamed(String(number), () => {
      ended.push(number);
      for (const task of open)
        if (task.number === number) task.reject(new DOMException("disposed of", "AbortError"));
    });
    if (number > hang.starts) return Promise.resolve(own);
    return new Promise((_, reject) => {
      signal.addEventListener("abort", () => {
        reject(signal.reason as Error);
      });
    });
  }, PATIENCE);
  const task = (client: NetworkClient): Promise<string> => {
    const { name } = client as NamedClient;
    if (Number(name) > hang.tasks) return Promise.resolve(name);
    return new Promise((_, reject) => open.push({ number: Number(name), reject }));
  };
  return { idle, task, ended, started: () => started };
}

test("a client that gives no answer for too long is ended, and its tasks run on another", async () => {
  vi.useFakeTimers();
  const { idle, task, ended, started } = hangingClients({ starts: 0, tasks: 1 });
  const other = clientNamed("other");
  const both = Promise.all([idle.use(other, task), idle.use(other, task)]);
  await vi.advanceTimersByTimeAsync(PATIENCE.silence - 1);
  expect([started(), new Set(ended).size]).toEqual([1, 0]);
  await vi.advanceTimersByTimeAsync(1);
  expect(await both).toEqual(["2", "2"]);
  expect(new Set(ended)).toEqual(new Set([1]));
  idle.drop();
});

test("another is opened once only: then the task fails, in words, and the next task begins anew", async () => {
  vi.useFakeTimers();
  const { idle, task, started } = hangingClients({ starts: 0, tasks: 2 });
  const other = clientNamed("other");
  const failing = expect(idle.use(other, task)).rejects.toThrow("gave no answer for 30 seconds, twice");
  await vi.advanceTimersByTimeAsync(2 * PATIENCE.silence);
  await failing;
  expect(started()).toBe(2);
  expect(await idle.use(other, task)).toBe("3");
  idle.drop();
});

test("a start that hangs is given up as well", async () => {
  vi.useFakeTimers();
  const { idle, task } = hangingClients({ starts: 1, tasks: 0 });
  const answer = idle.use(clientNamed("other"), task);
  await vi.advanceTimersByTimeAsync(PATIENCE.silence);
  expect(await answer).toBe("2");
  idle.drop();
});

test("every answer gives the client as much time again, and one without work is not waited for", async () => {
  vi.useFakeTimers();
  let started = 0;
  const idle = createIdleClient(() => Promise.resolve(clientNamed(String(++started))), {
    idle: 10 * PATIENCE.silence,
    silence: PATIENCE.silence,
  });
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0.75 * PATIENCE.silence));
  const slow = idle.use(clientNamed("other"), async (client, onAnswer) => {
    for (let answer = 0; answer < 3; answer++) {
      await pause();
      onAnswer();
    }
    return nameOf(client);
  });
  await vi.advanceTimersByTimeAsync(3 * PATIENCE.silence);
  expect(await slow).toBe("1");
  await vi.advanceTimersByTimeAsync(5 * PATIENCE.silence);
  expect(await idle.use(clientNamed("other"), nameOf)).toBe("1");
  idle.drop();
});

test("a task that fails by itself is not repeated", async () => {
  let runs = 0;
  const idle = createIdleClient(() => Promise.resolve(clientNamed("own")), PATIENCE);
  const failing = idle.use(clientNamed("other"), () => {
    runs++;
    return Promise.reject(new RangeError("there is no such unit"));
  });
  await expect(failing).rejects.toThrow("there is no such unit");
  expect(runs).toBe(1);
  idle.drop();
});
