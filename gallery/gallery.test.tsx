import { readdirSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { entries, Picture } from "./Gallery";
import { recordedCanvas } from "./test-canvas";
import { asText } from "./test-text";

// Views ask for them while they are being imported.
vi.hoisted(() => {
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("matchMedia", () => new EventTarget());
});

afterEach(() => {
  vi.restoreAllMocks();
});

test.each(entries)("$title: as in drawn, and without a warning", async (entry) => {
  const warnings = [vi.spyOn(console, "error"), vi.spyOn(console, "warn")];
  const { context, lines } = recordedCanvas();
  const markup = asText(renderToStaticMarkup(<Picture entry={entry} />));
  entry.paint?.(context);
  const drawn = [markup, ...(lines.length > 0 ? ["", "On the canvas:", ...lines] : [])].join("\n");
  await expect(`${drawn}\n`).toMatchFileSnapshot(`drawn/${entry.slug}.txt`);
  for (const warning of warnings) expect(warning).not.toHaveBeenCalled();
});

test("drawn/ has the pictures of the gallery, and no other", () => {
  expect(readdirSync(new URL("drawn", import.meta.url)).sort()).toEqual(
    entries.map(({ slug }) => `${slug}.txt`).sort(),
  );
});
