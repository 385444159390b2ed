import { env, getBackend, registerBackend, removeBackend, setBackend } from "@tensorflow/tfjs-core";
// Not the package's entry: it brings all of tfjs's own kernels, which make up most of it.
import { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/backend_webgl";

/** tfjs's WebGL backend with its context. Engines of one thread share it, and the programs compiled for it. */
export interface GraphicsContext {
  readonly backend: MathBackendWebGL;
  readonly gl: WebGL2RenderingContext;
  /** For good: a context that the browser restores has lost its textures. */
  readonly isLost: () => boolean;
}

/** Unused textures are kept for reuse up to this size of all textures together. */
const MOST_BYTES_KEPT = 128 * 1024 * 1024;

const users = new WeakMap<GraphicsContext, number>();
let current: GraphicsContext | undefined;

/**
 * The context of this thread, a new one if it was lost. Throws, in words, where there is none or none
 * that is exact enough.
 */
export function openContext(): GraphicsContext {
  // The programs of a lost context are dead, also in the cache that all of tfjs's WebGL backends share.
  if (current?.isLost()) stopBackend();
  current ??= startBackend();
  users.set(current, (users.get(current) ?? 0) + 1);
  return current;
}

/** The last engine that leaves frees textures and programs. */
export function closeContext(context: GraphicsContext): void {
  const left = users.get(context)! - 1;
  users.set(context, left);
  if (left === 0 && context === current) stopBackend();
}

/** Makes tfjs run the kernels of a context: another backend may have been set meanwhile. Throws if the context was lost. */
export function enterContext(context: GraphicsContext): void {
  checkContext(context);
  // Its work is done when it returns; only backends that start asynchronously need waiting for.
  if (getBackend() !== "webgl") void setBackend("webgl");
}

/** Throws if the context was lost. */
export function checkContext(context: GraphicsContext): void {
  if (context.isLost()) throw new Error("the graphics context was lost");
}

function stopBackend(): void {
  current = undefined;
  removeBackend("webgl");
}

function startBackend(): GraphicsContext {
  // Whether software rendering will do is for whoever chooses the engine.
  env().set("SOFTWARE_WEBGL_ENABLED", true);
  env().set("WEBGL_DELETE_TEXTURE_THRESHOLD", MOST_BYTES_KEPT);
  if (env().getNumber("WEBGL_VERSION") !== 2) throw new Error("this browser has no WebGL 2");
  if (!env().getBool("WEBGL_RENDER_FLOAT32_ENABLED"))
    throw new Error("graphics here compute in half precision, which is not exact enough");
  const backend = createBackend();
  registerBackend("webgl", () => backend);
  const gl = backend.gpgpu.gl as WebGL2RenderingContext;
  let lost = false;
  (gl as unknown as { canvas: EventTarget }).canvas.addEventListener(
    "webglcontextlost",
    () => (lost = true),
    { once: true },
  );
  return { backend, gl, isLost: () => lost || gl.isContextLost() };
}

function createBackend(): MathBackendWebGL {
  try {
    return new MathBackendWebGL();
  } catch (cause) {
    // A browser that lost a context too often gives no more; tfjs then trips over the missing one.
    throw new Error("this browser gives no graphics context", { cause });
  }
}
