import { useSyncExternalStore } from "react";

const paper = matchMedia("print");
let printing = paper.matches;
const listeners = new Set<() => void>();

function setPrinting(value: boolean): void {
  printing = value;
  for (const tell of listeners) tell();
}

// Some browsers tell only of one of both, and the events come before the style sheets for paper count.
window.addEventListener("beforeprint", () => setPrinting(true));
window.addEventListener("afterprint", () => setPrinting(paper.matches));
paper.addEventListener("change", ({ matches }) => setPrinting(matches));

/** Tells when the page is about to be put on paper, and when it has been; returns how to stop. */
export function onPrinting(tell: (printing: boolean) => void): () => void {
  const listener = (): void => tell(printing);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const isPrinting = (): boolean => printing;

/** Whether the page is being put on paper. What depends on it is drawn before the browser looks at the page. */
export const usePrinting = (): boolean => useSyncExternalStore(onPrinting, isPrinting);
