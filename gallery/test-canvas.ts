import { asNumbers } from "./test-text";

/** A canvas that writes down what is drawn on it, a line for each call or changed setting. */
export function recordedCanvas(): { readonly context: CanvasRenderingContext2D; readonly lines: string[] } {
  const lines: string[] = [];
  const settings = new Map<string | symbol, unknown>();
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get:
      (_, name) =>
      (...values: readonly unknown[]) => {
        lines.push([String(name), ...values.map((value) => asNumbers(String(value)))].join(" "));
      },
    set: (_, name, value) => {
      if (settings.get(name) !== value) lines.push(`${String(name)} = ${asNumbers(String(value))}`);
      settings.set(name, value);
      return true;
    },
  });
  return { context, lines };
}
