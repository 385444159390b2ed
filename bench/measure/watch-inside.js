/**
 * Runs inside the product's page, before its own scripts, and times how an event changes what is shown inside the network. A plain
 * script, because Playwright sends it as text. The moment of painting is taken as in watch-page.js.
 */
{
  const page = /** @type {import("./inside-times").InsideWindow} */ (/** @type {unknown} */ (window));

  /** @param {() => void} then */
  const afterPaint = (then) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(undefined);
    });
  };

  /** Durations of events as event timing reports them: only those of 16 ms and more. @type {Map<string, number>} */
  const durations = new Map();
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries())
      durations.set(`${name} ${startTime}`, duration);
  }).observe(/** @type {PerformanceObserverInit} */ ({ type: "event", durationThreshold: 16 }));

  /** @param {import("./inside-times").Watched} watched */
  const shown = ({ selector, attribute }) => {
    const element = document.querySelector(selector);
    return attribute === undefined ? element?.textContent : element?.getAttribute(attribute);
  };

  /** @param {import("./inside-times").Watched} watched @returns {Promise<import("./inside-times").ChangeTime>} */
  const timeChange = (watched) =>
    new Promise((resolve, reject) => {
      let start = 0;
      const before = shown(watched);
      const listen = /** @param {Event} event */ (event) => (start = event.timeStamp);
      addEventListener(watched.event, listen, { capture: true, once: true });
      const observer = new MutationObserver(() => {
        if (start === 0 || shown(watched) === before) return;
        observer.disconnect();
        clearTimeout(limit);
        const toChange = performance.now() - start;
        afterPaint(() => {
          const toPaint = performance.now() - start;
          // Event timing reports some time after the frame.
          setTimeout(() => {
            resolve({ toChange, toPaint, eventDuration: durations.get(`${watched.event} ${start}`) ?? 0 });
          }, 100);
        });
      });
      observer.observe(document.body, {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
      });
      const limit = setTimeout(() => {
        observer.disconnect();
        reject(new Error(`${watched.event} did not change ${watched.selector} within 10 seconds`));
      }, 10_000);
    });

  page.expectChange = (watched) => {
    page.changeTime = timeChange(watched);
  };

  page.timeFrame = () =>
    new Promise((resolve) => {
      const start = performance.now();
      afterPaint(() => {
        resolve(performance.now() - start);
      });
    });
}
