import { SIGNALS } from "./signals";
import { smallWeights } from "./test-cases";
import { createWebglEngine } from "./webgl-engine";

// Runs the sequences that the test sends, in a thread without a document, and answers with all signals.
self.addEventListener("message", (event: MessageEvent<Uint8Array[]>) => {
  void (async () => {
    try {
      const engine = await createWebglEngine(smallWeights);
      self.postMessage({ hasDocument: "document" in self, runs: await engine.run(event.data, SIGNALS) });
      engine.dispose();
    } catch (error) {
      self.postMessage({ error: String(error) });
    }
  })();
});
