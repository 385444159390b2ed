import { createMeasurer, type Measurer } from "../measurer";
import { createContender } from "./create-contender";
import type { Answer, Question } from "./calls";

let measurer: Measurer | undefined;

/** Each function that the page may ask for. */
async function answer({ call, args }: Question): Promise<unknown> {
  if (call === "open") {
    const start = performance.now();
    measurer = createMeasurer(await createContender(...args));
    return performance.now() - start;
  }
  if (measurer === undefined) throw new Error("the contender is not open");
  switch (call) {
    case "output":
      return measurer.output(...args);
    case "passes":
      return measurer.passes(...args);
    case "sentences":
      return measurer.sentences(...args);
    case "batch":
      return measurer.batch(...args);
    case "rows":
      return measurer.rows(...args);
    case "type":
      return measurer.type(...args);
  }
}

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  answer(data).then(
    (value) => {
      self.postMessage({ value } satisfies Answer);
    },
    (error: unknown) => {
      self.postMessage({ error: error instanceof Error ? error.message : String(error) } satisfies Answer);
    },
  );
});
