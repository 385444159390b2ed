/** The text that is bundled with the page. */
export const SAMPLE_TEXT = "public/samples/hy.txt";
