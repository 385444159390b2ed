/**
 * Scrolls with the next frame, for which the browser measures the page anyway; measured at once, every key would lay it out twice.
 * Returns how to take it back.
 */
export function keepInSightSoon(
  container: HTMLElement,
  find: () => HTMLElement | null | undefined,
): () => void {
  const frame = requestAnimationFrame(() => {
    const element = find();
    if (element) keepInSight(container, element);
  });
  return () => cancelAnimationFrame(frame);
}

/** Scrolls a container, and nothing around it, as little as needed to show an element in it. */
export function keepInSight(container: HTMLElement, element: HTMLElement): void {
  const frame = container.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  if (box.top < frame.top) container.scrollTop -= frame.top - box.top;
  else if (box.bottom > frame.bottom) container.scrollTop += box.bottom - frame.bottom;
}
