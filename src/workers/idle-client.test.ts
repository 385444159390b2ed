import { afterEach, expect, test, vi } from "vitest";
import { createIdleClient } from "./idle-client";
import type { NetworkClient } from "./network-client";

afterEach(() => {
  vi.useRealTimers();
});

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
  }, 1000);
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
  const idle = createIdleClient(() => Promise.resolve(clientNamed("own", () => ended.push("own"))), 1000);
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
    1000,
  );
  expect(await idle.use(clientNamed("other"), nameOf)).toBe("other");
  works = true;
  expect(await idle.use(clientNamed("other"), nameOf)).toBe("own");
  idle.drop();
});
