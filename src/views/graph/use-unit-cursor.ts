import { useMemo, useState, type KeyboardEvent, type SVGAttributes, type SyntheticEvent } from "react";
import type { SignalUnit } from "../../analysis/signal-layout";
import type { GraphLayout, PlacedUnit } from "./graph-layout";
import { walk } from "./walk";

interface UnitCursorOptions {
  readonly layout: GraphLayout;
  /** Key of the pinned unit. */
  readonly pinned: string | undefined;
  /** Where Tab arrives first. */
  readonly firstKey: string;
  /** A unit is to be pinned, or none. */
  readonly onPin: (unit: SignalUnit | undefined) => void;
  /** What other keys do. */
  readonly commands: Readonly<Record<string, () => void>>;
}

interface UnitCursor {
  /** The unit in question: that under the pointer, else that with the focus, else the pinned one. */
  readonly active: PlacedUnit | undefined;
  /** Key of the unit that Tab comes to. */
  readonly tabStop: string;
  readonly handlers: SVGAttributes<SVGSVGElement>;
}

/** How the picture answers to pointer and keyboard. Units carry their key as `data-key`. */
export function useUnitCursor({ layout, pinned, firstKey, onPin, commands }: UnitCursorOptions): UnitCursor {
  const [hovered, setHovered] = useState<string>();
  const [focused, setFocused] = useState<string>();
  const [visited, setVisited] = useState<string>();
  const places = useMemo(
    () => new Map(layout.rows.flatMap(({ units }) => units.map((unit) => [unit.key, unit] as const))),
    [layout],
  );
  const find = (key: string | undefined): PlacedUnit | undefined => places.get(key ?? "");

  const pin = (key: string): void => {
    const node = places.get(key)?.node;
    if (node !== undefined) onPin(key === pinned ? undefined : { signal: node.signal, unit: node.unit });
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    const key = keyOf(event);
    const next = key === undefined ? undefined : walk(layout, key, event.key);
    const command = commands[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (next !== undefined) focusUnit(event.currentTarget, next);
    else if (key !== undefined && (event.key === "Enter" || event.key === " ")) pin(key);
    else if (command !== undefined) command();
    else return;
    event.preventDefault();
  };
  return {
    active: find(hovered) ?? find(focused) ?? find(pinned),
    tabStop: (find(visited) ?? find(pinned))?.key ?? firstKey,
    handlers: {
      onKeyDown,
      onPointerOver: (event) => {
        if (event.pointerType !== "touch") setHovered(keyOf(event));
      },
      onPointerLeave: () => setHovered(undefined),
      onClick: (event) => {
        const key = keyOf(event);
        if (key === undefined) onPin(undefined);
        else pin(key);
      },
      onFocus: (event) => {
        const key = keyOf(event);
        setVisited(key);
        // A click pins already; who comes by keyboard sees the unit at once.
        if (event.target.matches(":focus-visible")) setFocused(key);
      },
      onBlur: () => setFocused(undefined),
    },
  };
}

function keyOf({ target }: SyntheticEvent): string | undefined {
  const unit = (target as Element).closest<SVGGElement>("[data-key]");
  return unit?.dataset["key"];
}

function focusUnit(svg: SVGSVGElement, key: string): void {
  svg.querySelector<SVGGElement>(`[data-key="${key}"]`)?.focus();
}
