import { expect, test } from "./fixtures";

test("with reduced motion the pictures on canvas have the theme's colours", async ({ typing, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await typing.open();
  await typing.convert("gitutyun", "գիտություն");
  const panel = page.getByRole("region", { name: "Cells along the text" });
  await panel.scrollIntoViewIfNeeded();
  const colours = (): Promise<number> =>
    panel
      .locator("canvas")
      .first()
      .evaluate((element) => {
        const canvas = element as HTMLCanvasElement;
        if (canvas.width === 0) return 0;
        const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
        // Greens where blue and green exceed red, oranges where red does.
        const kinds = new Set<string>();
        for (let k = 0; k < data.length; k += 4) {
          const [r, g] = [data[k]!, data[k + 1]!];
          if (data[k + 3] === 255 && Math.abs(r - g) > 60) kinds.add(r > g ? "orange" : "green");
        }
        return kinds.size;
      });
  await expect.poll(colours).toBe(2);
});
