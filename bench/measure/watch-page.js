/**
 * Runs inside the product's page, before its own scripts, and watches the result. A plain script, because Playwright sends
 * it as text. The moment of painting: a change of the result is drawn with the next frame, and a message posted from that
 * frame's `requestAnimationFrame` arrives when the frame has been handed over for display.
 */
{
  const page = /** @type {import("./page-times").WatchedWindow} */ (/** @type {unknown} */ (window));
  const everything = { childList: true, subtree: true, characterData: true };

  const result = () => document.querySelector('[aria-label="Armenian text"]')?.textContent ?? "";

  /** @param {() => void} then */
  const afterPaint = (then) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(undefined);
    });
  };

  const watchFirstLetter = () => {
    /** @type {number | undefined} */
    let field;
    const observer = new MutationObserver(() => {
      const input = document.querySelector("textarea");
      if (field === undefined && input !== null) {
        field = performance.now();
        input.focus();
        void page.pressKey?.();
      }
      if (field === undefined || !/[\u0531-\u0587]/.test(result())) return;
      observer.disconnect();
      const found = field;
      afterPaint(() => {
        page.firstLetter = { field: found, letter: performance.now() };
      });
    });
    observer.observe(document, everything);
  };

  /** Durations of keys by their time, as event timing reports them: only those of 16 ms and more. @type {Map<number, number>} */
  const durations = new Map();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === "keydown") durations.set(entry.startTime, entry.duration);
  }).observe(/** @type {PerformanceObserverInit} */ ({ type: "event", durationThreshold: 16 }));

  /** When the worker's newest answer arrived, and how long the worker computed it. */
  const answer = { arrived: 0, computing: 0 };
  window.Worker = class extends Worker {
    /** @param {ConstructorParameters<typeof Worker>} args */
    constructor(...args) {
      super(...args);
      this.addEventListener("message", ({ data }) => {
        if (data.event?.final === undefined) return;
        answer.arrived = performance.now();
        answer.computing = data.event.milliseconds;
      });
    }
  };

  /** @returns {Promise<import("./page-times").KeyTime>} */
  const timeNextKey = () =>
    new Promise((resolve, reject) => {
      let start = 0;
      const before = result();
      addEventListener("keydown", (event) => (start = event.timeStamp), { capture: true, once: true });
      const observer = new MutationObserver(() => {
        if (start === 0 || result() === before) return;
        observer.disconnect();
        const toChange = performance.now() - start;
        const toAnswer = answer.arrived - start;
        const { computing } = answer;
        afterPaint(() => {
          const toPaint = performance.now() - start;
          // Event timing reports some time after the frame.
          setTimeout(() => {
            resolve({ toAnswer, computing, toChange, toPaint, eventDuration: durations.get(start) ?? 0 });
          }, 100);
        });
      });
      observer.observe(document.body, everything);
      setTimeout(() => {
        reject(new Error("a key did not change the result within 10 seconds"));
      }, 10_000);
    });

  page.expectKey = () => {
    page.keyTime = timeNextKey();
  };

  if (page.pressKey !== undefined) watchFirstLetter();
}
