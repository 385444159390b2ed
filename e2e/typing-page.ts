import { expect, type Locator, type Page } from "@playwright/test";

/** The typing panel as a user finds it: by labels and roles. */
export class TypingPage {
  readonly latin: Locator;
  readonly result: Locator;
  readonly letters: Locator;
  readonly alternatives: Locator;

  constructor(readonly page: Page) {
    this.latin = page.getByLabel("Latin letters");
    this.result = page.getByRole("region", { name: "Armenian text" });
    this.letters = page.getByRole("toolbar", { name: "Letter by letter" });
    this.alternatives = page.getByRole("dialog", { name: "Alternatives" });
  }

  /** Opens the page and waits for the network. */
  async open(address = "./"): Promise<void> {
    await this.page.goto(address);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(
      this.page.getByRole("button", { name: /^(?:WebAssembly|WebGL|TensorFlow\.js,|Reference)/ }),
    ).toBeVisible({
      timeout: 60_000,
    });
  }

  /** Replaces the text and waits for exactly this result. */
  async convert(latin: string, armenian: string): Promise<void> {
    await this.latin.fill(latin);
    await expect(this.result).toHaveText(armenian);
  }

  /** Brings back the earlier text that begins with these words. */
  async bringBack(words: string): Promise<void> {
    await this.page.getByRole("button", { name: "Earlier texts" }).click();
    await this.page.getByRole("menuitem", { name: words }).click();
  }

  /** The button of a letter in the strip, by what was typed and what it became. */
  letter(typed: string, native: string): Locator {
    return this.letters.getByRole("button", { name: `${typed} becomes ${native} ,` });
  }
}
