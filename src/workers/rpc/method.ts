/** How a method is called, here or in a worker. */
export interface Call<Event = never> {
  /** Aborting it rejects the call with its reason at once; a method that takes a while stops soon. */
  readonly signal?: AbortSignal | undefined;
  /** Gets what the method tells before its result. */
  readonly onEvent?: ((event: Event) => void) | undefined;
  /** Arrays of the argument that belong to the method from now on: their memory moves and is not copied. */
  readonly move?: readonly ArrayBufferView[];
}

/** Something that can be done in a worker. Run on this thread it is an ordinary function. */
export type Method<Argument, Result, Event = never> = (
  argument: Argument,
  call: Call<Event>,
) => Promise<Result>;

/** Methods by name. A worker serves such a table, and `Remote` makes the same table of its port. */
export type MethodTable = Readonly<Record<string, (argument: never, call: never) => Promise<unknown>>>;

/** Page to worker. */
export type Request =
  | { readonly id: number; readonly method: string; readonly argument: unknown }
  | { readonly id: number; readonly cancel: true };

/** Worker to page. Every call ends with a result or a failure, a cancelled one too. A notice belongs to no call. */
export type Response =
  | { readonly id: number; readonly event: unknown }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: Failure }
  | { readonly notice: unknown };

/** Why a call failed, in words for the user. */
export interface Failure {
  readonly message: string;
  /** The model file to blame, if one is. */
  readonly file?: string;
  /** What of the user's is to blame, if the error says so. */
  readonly blame?: string;
}
