/** Contenders that run in the page, each in a worker of its own. */
export const PAGE_CONTENDERS = [
  "wasm",
  "webgl",
  "reference",
  "tf.layers-wasm",
  "tf.layers-cpu",
  "onnx-web",
] as const;

export type PageContender = (typeof PAGE_CONTENDERS)[number];

/** Every contender; `onnx-native` runs in Node. */
export const CONTENDERS = [...PAGE_CONTENDERS, "onnx-native"] as const;

export type ContenderName = (typeof CONTENDERS)[number];

/** What each is, for tables and pictures. */
export const TITLES: Readonly<Record<ContenderName, string>> = {
  wasm: "Tyun, engine `wasm`",
  webgl: "Tyun, engine `webgl`",
  reference: "Tyun, engine `reference`",
  "tf.layers-wasm": "tf.layers, wasm backend",
  "tf.layers-cpu": "tf.layers, cpu backend",
  "onnx-web": "ONNX Runtime Web, wasm",
  "onnx-native": "ONNX Runtime, native",
};
