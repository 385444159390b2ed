import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fetchBytes } from "./fetch-bytes";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A server that sends parts, each after so many milliseconds, and then ends, or stalls. */
function serve(parts: readonly number[], { stalls = false, status = 200 } = {}): void {
  vi.stubGlobal("fetch", (_address: string, { signal }: RequestInit) => {
    const body = new ReadableStream<Uint8Array>({
      start: async (controller) => {
        signal!.addEventListener("abort", () => {
          controller.error(signal!.reason);
        });
        for (const [k, milliseconds] of parts.entries()) {
          await new Promise((resolve) => setTimeout(resolve, milliseconds));
          controller.enqueue(Uint8Array.of(k));
        }
        if (!stalls) controller.close();
      },
    });
    return Promise.resolve(new Response(body, { status, statusText: status === 404 ? "Not Found" : "OK" }));
  });
}

test("bytes are told as they come, however long it takes in all", async () => {
  serve([15_000, 15_000, 15_000]);
  const onBytes = vi.fn();
  const reading = fetchBytes("https://tyun/file", { onBytes });
  await vi.advanceTimersByTimeAsync(45_000);
  expect([...(await reading)]).toEqual([0, 1, 2]);
  expect(onBytes.mock.calls).toEqual([[1], [2], [3]]);
});

test("a download that stands still is given up, with the seconds", async () => {
  serve([1_000], { stalls: true });
  const failing = expect(fetchBytes("https://tyun/file")).rejects.toThrow("nothing came for 20 seconds");
  await vi.advanceTimersByTimeAsync(21_000);
  await failing;
});

test("so is one whose answer does not even begin", async () => {
  vi.stubGlobal(
    "fetch",
    (_address: string, { signal }: RequestInit) =>
      new Promise((_, reject) => {
        signal!.addEventListener("abort", () => {
          reject(signal!.reason as Error);
        });
      }),
  );
  const failing = expect(fetchBytes("https://tyun/file")).rejects.toThrow("nothing came for 20 seconds");
  await vi.advanceTimersByTimeAsync(20_000);
  await failing;
});

test("the server's answer is told, and so is that there is no server", async () => {
  serve([], { status: 404 });
  await expect(fetchBytes("https://tyun/file")).rejects.toThrow("could not be downloaded (404 Not Found)");
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("network error")));
  await expect(fetchBytes("https://tyun/file")).rejects.toThrow("is the server still running?");
});
