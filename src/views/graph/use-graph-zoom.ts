import { select, zoom, zoomIdentity, type D3ZoomEvent } from "d3";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { Zoom } from "../ui/ZoomButtons";

/** Largest magnification. */
const MOST = 6;
const STEP = 1.5;
const MILLISECONDS = 180;

export interface GraphZoom extends Zoom {
  readonly zoomed: boolean;
}

/**
 * Zooms a group of a drawing: Ctrl with the wheel or a pinch (a wheel alone scrolls the page), two fingers, double click,
 * drag while zoomed in. The transform is written past React: no unit is drawn again.
 */
export function useGraphZoom(
  svg: RefObject<SVGSVGElement | null>,
  group: RefObject<SVGGElement | null>,
): GraphZoom {
  const [zoomed, setZoomed] = useState(false);
  const commands = useRef<ZoomCommands>(undefined);
  useEffect(() => {
    const attached = attachZoom(svg.current!, group.current!, setZoomed);
    commands.current = attached;
    return attached.detach;
  }, [svg, group]);
  return {
    zoomed,
    zoomIn: () => commands.current?.scaleBy(STEP),
    zoomOut: () => commands.current?.scaleBy(1 / STEP),
    reset: () => commands.current?.reset(),
  };
}

interface ZoomCommands {
  readonly scaleBy: (factor: number) => void;
  readonly reset: () => void;
  readonly detach: () => void;
}

function attachZoom(
  svg: SVGSVGElement,
  group: SVGGElement,
  onZoomed: (zoomed: boolean) => void,
): ZoomCommands {
  const { width, height } = svg.viewBox.baseVal;
  const picture = select<SVGSVGElement, unknown>(svg);
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, MOST])
    .translateExtent([
      [0, 0],
      [width, height],
    ])
    // A hand that trembles while it clicks does not drag.
    .clickDistance(5)
    .filter((event: Event) => mayZoom(event))
    .on("zoom", ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      group.setAttribute("transform", transform.toString());
      onZoomed(transform.k > 1.001);
    });
  picture.call(behaviour);
  const moving = () => picture.transition().duration(duration());
  return {
    scaleBy: (factor) => behaviour.scaleBy(moving(), factor),
    reset: () => behaviour.transform(moving(), zoomIdentity),
    detach: () => {
      picture.on(".zoom", null);
    },
  };
}

function mayZoom(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if ("touches" in event) return (event.touches as TouchList).length > 1;
  return event instanceof MouseEvent && event.button === 0 && !event.ctrlKey;
}

const duration = (): number => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : MILLISECONDS);
