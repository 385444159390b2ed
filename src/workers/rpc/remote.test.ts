import { afterEach, expect, test, vi } from "vitest";
import type { Call } from "./method";
import { moved } from "./moved";
import { Remote } from "./remote";
import { asked, mutePort, newestId, servedPort } from "./test-ports";

/** Methods of every kind. */
function testMethods() {
  const stopped = vi.fn();
  return {
    stopped,
    double: (value: number, _: Call) => Promise.resolve(2 * value),
    count: (to: number, { onEvent }: Call<number>) => {
      for (let k = 0; k < to; k++) onEvent?.(k);
      return Promise.resolve("counted");
    },
    /** Ends when it is cancelled. */
    wait: (_: string, { signal }: Call) =>
      new Promise<never>((_resolve, reject) => {
        signal!.addEventListener("abort", () => {
          stopped();
          reject(signal!.reason as Error);
        });
      }),
    give: (_: undefined, _call: Call) => {
      const values = Float32Array.of(1, 2);
      given.push(values);
      return Promise.resolve(moved({ nested: [values], again: values.subarray(1) }));
    },
    keep: (_: undefined, _call: Call) => {
      const values = Float32Array.of(1, 2);
      given.push(values);
      return Promise.resolve(values);
    },
    sum: (values: Float32Array, _: Call) => Promise.resolve(values.reduce((a, b) => a + b, 0)),
    fail: () =>
      Promise.reject(
        Object.assign(new Error("weights.bin: checksum"), {
          file: "weights.bin",
          reason: "checksum",
          blame: "pattern",
        }),
      ),
  };
}
const given: Float32Array[] = [];

type TestMethods = Omit<ReturnType<typeof testMethods>, "stopped">;
const options = { goneWords: (reason: string) => `It stopped (${reason}).` };

function served(more: Partial<ConstructorParameters<typeof Remote>[1]> = {}) {
  const { stopped, ...methods } = testMethods();
  const port = servedPort(methods);
  return { port, stopped, remote: new Remote<TestMethods>(port, { ...options, ...more }) };
}

function mute(more: Partial<ConstructorParameters<typeof Remote>[1]> = {}) {
  const port = mutePort();
  return { port, remote: new Remote<TestMethods>(port, { ...options, ...more }) };
}

afterEach(() => {
  vi.useRealTimers();
});

test("a method gives its result, several at once theirs", async () => {
  const { double } = served().remote.methods;
  expect(await Promise.all([double(2, {}), double(3, {})])).toEqual([4, 6]);
});

test("events come before the result, in order", async () => {
  const told: (number | string)[] = [];
  const { count } = served().remote.methods;
  told.push(await count(3, { onEvent: (k) => told.push(k) }));
  expect(told).toEqual([0, 1, 2, "counted"]);
});

test("what is marked moves, however deep; everything else is copied", async () => {
  given.length = 0;
  const { give, keep } = served().remote.methods;
  expect(await give(undefined, {})).toEqual({ nested: [Float32Array.of(1, 2)], again: Float32Array.of(2) });
  expect(await keep(undefined, {})).toEqual(Float32Array.of(1, 2));
  expect(given.map(({ length }) => length)).toEqual([0, 2]);
});

test("arrays of the argument move if the caller says so", async () => {
  const { sum } = served().remote.methods;
  const [kept, gone] = [Float32Array.of(1, 2), Float32Array.of(3, 4)];
  expect(await sum(kept, {})).toBe(3);
  expect(await sum(gone, { move: [gone] })).toBe(7);
  expect([kept.length, gone.length]).toEqual([2, 0]);
});

test("a failure carries its words, the file and what else is to blame", async () => {
  const { fail } = served().remote.methods;
  await expect(fail()).rejects.toMatchObject({
    name: "WorkerError",
    message: "checksum",
    file: "weights.bin",
    blame: "pattern",
  });
});

test("a method that the worker does not have fails in words", async () => {
  const { port } = served();
  const other = new Remote<{ fly: () => Promise<void> }>(port, options);
  await expect(other.methods.fly()).rejects.toThrow('there is no method "fly"');
});

test("an argument that cannot be sent rejects", async () => {
  const { double } = served().remote.methods;
  await expect(double((() => 1) as never, {})).rejects.toThrow(/could not be cloned/);
  expect(await double(2, {})).toBe(4);
});

test("aborting rejects at once with the reason, stops the method, and what it says later is nobody's", async () => {
  const { remote, port, stopped } = served();
  const controller = new AbortController();
  const onEvent = vi.fn();
  const waiting = remote.methods.wait("", { signal: controller.signal, onEvent });
  const reason = new Error("enough");
  controller.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  expect(asked(port)).toEqual(["wait", "cancel"]);
  await vi.waitFor(() => {
    expect(stopped).toHaveBeenCalledOnce();
  });
  port.say({ id: 1, event: 5 });
  expect(onEvent).not.toHaveBeenCalled();
  expect(await remote.methods.double(1, {})).toBe(2);
});

test("a call that is aborted before it begins asks nothing", async () => {
  const { remote, port } = mute();
  await expect(
    remote.methods.double(1, { signal: AbortSignal.abort(new Error("never mind")) }),
  ).rejects.toThrow("never mind");
  expect(port.received).toEqual([]);
});

test("when the worker dies, all that was asked rejects in words, and all that is asked later", async () => {
  const { remote, port } = mute();
  const calls = [remote.methods.double(1, {}), remote.methods.wait("", {})];
  port.die();
  for (const call of calls) await expect(call).rejects.toThrow("It stopped (out of memory).");
  await expect(remote.methods.double(1, {})).rejects.toThrow("It stopped (out of memory).");
  expect(port.terminated).toBe(true);
  expect(remote.hasEnded).toBe(true);
});

test("an ended worker rejects what is open with the error given", async () => {
  const { remote, port } = mute();
  const call = remote.methods.double(1, {});
  const over = new DOMException("over", "AbortError");
  remote.end(over);
  await expect(call).rejects.toBe(over);
  await expect(remote.methods.double(1, {})).rejects.toBe(over);
  expect(port.terminated).toBe(true);
});

test("a worker that hangs is taken for dead; one that tells of its work is left alone", async () => {
  vi.useFakeTimers();
  const { remote, port } = mute({ patience: (method) => (method === "count" ? 2_000 : 60_000) });
  const call = expect(remote.methods.count(3, {})).rejects.toThrow(
    "It stopped (it gave no answer for 2 seconds).",
  );
  for (let k = 0; k < 5; k++) {
    await vi.advanceTimersByTimeAsync(1_900);
    port.say({ id: newestId(port), event: k });
  }
  expect(port.terminated).toBe(false);
  await vi.advanceTimersByTimeAsync(2_250);
  await call;
  expect(port.terminated).toBe(true);
});

test("a notice is a sign of life", async () => {
  vi.useFakeTimers();
  const { remote, port } = mute({ patience: () => 2_000 });
  const call = remote.methods.double(1, {});
  await vi.advanceTimersByTimeAsync(1_900);
  port.say({ notice: "the next engine takes over" });
  await vi.advanceTimersByTimeAsync(1_900);
  port.say({ id: newestId(port), result: 2 });
  expect(await call).toBe(2);
});

test("the end of a cancelled call is a sign of life", async () => {
  vi.useFakeTimers();
  const { remote, port } = mute({ patience: () => 2_000 });
  const controller = new AbortController();
  const call = expect(remote.methods.wait("", { signal: controller.signal })).rejects.toThrow();
  controller.abort();
  await call;
  port.say({ id: 1, failure: { message: "aborted" } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(port.terminated).toBe(false);
});

test("answers and notices are heard", async () => {
  const [onAnswer, onNotice] = [vi.fn(), vi.fn()];
  const { remote, port } = served({ onAnswer, onNotice });
  await remote.methods.count(1, {});
  port.say({ notice: "hello" });
  expect(onAnswer.mock.calls).toEqual([
    ["count", 0],
    ["count", "counted"],
  ]);
  expect(onNotice).toHaveBeenCalledExactlyOnceWith("hello");
});
