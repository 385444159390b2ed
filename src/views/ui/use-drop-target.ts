import { useState, type DragEvent, type HTMLAttributes } from "react";

interface DropTarget {
  /** Files are being dragged over it. */
  readonly dragging: boolean;
  readonly handlers: HTMLAttributes<HTMLElement>;
}

/** Makes an element take dropped files for itself: the page, which takes them elsewhere, leaves prevented events alone. */
export function useDropTarget(onFiles: (files: readonly File[]) => void): DropTarget {
  const [dragging, setDragging] = useState(false);
  const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files");
  return {
    dragging,
    handlers: {
      onDragOver: (event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setDragging(true);
      },
      onDragLeave: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragging(false);
      },
      onDrop: (event) => {
        setDragging(false);
        if (!carriesFiles(event)) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
