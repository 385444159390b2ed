import { useLayoutEffect, useState, type RefObject } from "react";

/** Width inside of an element in whole CSS pixels, undefined before it is laid out. */
export function useWidth(of: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(of.current!);
    return () => observer.disconnect();
  }, [of]);
  return width;
}
