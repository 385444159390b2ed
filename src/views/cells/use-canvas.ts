import { useEffect, useRef, type RefObject } from "react";
import { isPrinting, onPrinting } from "../ui/use-printing";

/** What a picture is drawn with; sizes and drawing are in CSS pixels. */
export interface Canvas {
  readonly context: CanvasRenderingContext2D;
  /** The frame's window on the picture. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws on a canvas that is as large as the window of a scrolling frame: when `draw` changes, and when the frame is scrolled,
 * resized or comes into sight. Always in the next frame and only in sight, so that typing never waits for it; but at once
 * where it goes on paper.
 */
export function useCanvas(
  frame: RefObject<HTMLElement | null>,
  canvas: RefObject<HTMLCanvasElement | null>,
  draw: (canvas: Canvas) => void,
): void {
  const redraw = useRef<() => void>(undefined);
  const newest = useRef(draw);
  useEffect(() => {
    newest.current = draw;
    redraw.current?.();
  }, [draw]);
  useEffect(() => {
    const [box, element] = [frame.current!, canvas.current!];
    const context = element.getContext("2d")!;
    let inSight = false;
    let waiting = 0;
    let [width, height] = [0, 0];
    const paint = (): void => {
      waiting = 0;
      // On paper the frame is as large as what has been drawn.
      if (!isPrinting() || width === 0) [width, height] = [box.clientWidth, box.clientHeight];
      const scale = fit(element, width, height);
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, width, height);
      newest.current({ context, left: box.scrollLeft, top: box.scrollTop, width, height });
    };
    const request = (): void => {
      if (isPrinting()) paint();
      else if (inSight) waiting ||= requestAnimationFrame(paint);
    };
    const sight = new IntersectionObserver(([entry]) => {
      inSight = entry!.isIntersecting;
      request();
    });
    const size = new ResizeObserver(request);
    sight.observe(box);
    size.observe(box);
    box.addEventListener("scroll", request, { passive: true });
    redraw.current = request;
    const stopPrinting = onPrinting(request);
    // A letter drawn before its font has come would stay in another one.
    void document.fonts.ready.then(request);
    return () => {
      cancelAnimationFrame(waiting);
      stopPrinting();
      sight.disconnect();
      size.disconnect();
      box.removeEventListener("scroll", request);
      redraw.current = undefined;
    };
  }, [frame, canvas]);
}

/** Gives a canvas the screen's own pixels; returns how many there are to a CSS pixel. */
function fit(canvas: HTMLCanvasElement, width: number, height: number): number {
  const scale = devicePixelRatio;
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  // Setting a size clears the canvas and takes time, even if it is the same.
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  return scale;
}
