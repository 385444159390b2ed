/** How a piece of the page stands that is loaded after the rest. */
export type PieceState<Piece> =
  | { readonly kind: "loading" }
  /** It still may come, but takes longer than anybody waits without a word. */
  | { readonly kind: "slow" }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "here"; readonly piece: Piece };

/** A piece that can be loaded again after a failure. */
export interface LazyPiece<Piece> {
  getState(): PieceState<Piece>;
  /** Returns how to stop listening. */
  subscribe(listener: () => void): () => void;
  /** Begins to load, once. */
  start(): void;
  /** Loads once more. Whatever comes first is taken, an earlier attempt too. */
  retry(): void;
}

/** Milliseconds without a word. */
const PATIENCE = 15_000;

/** `load` gets 0 at first, then the number of the attempt. */
export function createLazyPiece<Piece>(
  load: (attempt: number) => Promise<Piece>,
  patience = PATIENCE,
): LazyPiece<Piece> {
  const listeners = new Set<() => void>();
  let state: PieceState<Piece> = { kind: "loading" };
  let attempts = 0;

  const become = (next: PieceState<Piece>): void => {
    if (state.kind === "here") return;
    state = next;
    for (const listener of listeners) listener();
  };

  const retry = (): void => {
    const own = attempts++;
    const isNewest = (): boolean => own === attempts - 1;
    become({ kind: "loading" });
    const timer = setTimeout(() => {
      if (isNewest()) become({ kind: "slow" });
    }, patience);
    load(own).then(
      (piece) => {
        clearTimeout(timer);
        become({ kind: "here", piece });
      },
      (error: unknown) => {
        clearTimeout(timer);
        if (isNewest()) become({ kind: "failed", error });
      },
    );
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start: () => {
      if (attempts === 0) retry();
    },
    retry,
  };
}
