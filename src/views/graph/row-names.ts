import type { Signal } from "../../analysis/signal-layout";

/** What a row holds, and how its values come about: the word behind an underscore is a small low index. */
export const ROW_NAMES: Readonly<Record<Signal, { readonly name: string; readonly formula: string }>> = {
  output: { name: "Output symbols", formula: "softmax of hidden layer and letter" },
  hidden: { name: "Hidden layer", formula: "tanh of the LSTM outputs, weighted" },
  h: { name: "LSTM outputs", formula: "h = o · tanh(c)" },
  o: { name: "Output gates", formula: "o" },
  c: { name: "Cells", formula: "c = f · c_prev + i · g" },
  i: { name: "Input gates", formula: "i" },
  g: { name: "Cell inputs", formula: "g" },
  f: { name: "Forget gates", formula: "f" },
  cPrev: { name: "Previous / next cells", formula: "c_prev" },
};
