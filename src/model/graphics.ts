/** Name of the WebGL 2 renderer that a worker gets, or undefined if it gets none. */
export function graphicsRenderer(): string | undefined {
  if (typeof OffscreenCanvas === "undefined") return undefined;
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
  if (!gl) return undefined;
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return renderer;
}

/** The name of a renderer that draws on the CPU, where WebGL is slower than WebAssembly; undefined for graphics hardware. */
export function softwareRenderer(renderer: string): string | undefined {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.exec(renderer)?.[0];
}
