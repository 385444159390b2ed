/** Scrolls a container, and nothing around it, as little as needed to show an element in it. */
export function keepInSight(container: HTMLElement, element: HTMLElement): void {
  const frame = container.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  if (box.top < frame.top) container.scrollTop -= frame.top - box.top;
  else if (box.bottom > frame.bottom) container.scrollTop += box.bottom - frame.bottom;
}
