import { expect, type Page } from "@playwright/test";
import { violations } from "./axe";

/** How the page may look: its colours and its size in CSS pixels. */
export interface Look {
  readonly name: string;
  readonly colorScheme: "light" | "dark";
  readonly viewport: { readonly width: number; readonly height: number };
}

const lookOf = (colorScheme: Look["colorScheme"], width: number, height: number): Look => ({
  name: `${colorScheme}, ${width} pixels wide`,
  colorScheme,
  viewport: { width, height },
});

const LIGHT_WIDE = lookOf("light", 1280, 800);
export const LIGHT_NARROW = lookOf("light", 390, 844);
const DARK_WIDE = lookOf("dark", 1280, 800);
export const DARK_NARROW = lookOf("dark", 390, 844);

/** All looks, and two that between them have both colours and both sizes. */
export const LOOKS = [LIGHT_WIDE, LIGHT_NARROW, DARK_WIDE, DARK_NARROW];
export const OPPOSITE_LOOKS = [LIGHT_WIDE, DARK_NARROW];

export async function setLook(page: Page, { colorScheme, viewport }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(viewport);
}

/** Expects that axe finds nothing in the page as it is now, and that nothing sticks out sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  await expectNothingSticksOut(page);
}

export async function expectNothingSticksOut(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, "CSS pixels that stick out").toBeLessThanOrEqual(0);
}
