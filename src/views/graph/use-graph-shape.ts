import { useEffect, useRef, useState, type RefObject } from "react";
import { shapeFor, type GraphShape } from "./graph-shape";

/** The shape of the picture that suits the width of a box. */
export function useGraphShape(): [RefObject<HTMLDivElement | null>, GraphShape] {
  const box = useRef<HTMLDivElement>(null);
  const [shape, setShape] = useState(() => shapeFor(window.innerWidth));
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      setShape(shapeFor(entry!.contentRect.width));
    });
    observer.observe(box.current!);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [box, shape];
}
