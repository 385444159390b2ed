/** Tells whether an element is in sight, or nearer to it than `margin`, now and whenever that changes; returns how to stop. */
export function watchSight(element: Element, margin: string, tell: (inSight: boolean) => void): () => void {
  const observer = new IntersectionObserver(([entry]) => tell(entry!.isIntersecting), { rootMargin: margin });
  observer.observe(element);
  return () => observer.disconnect();
}
