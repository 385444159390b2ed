"""What penalties made of networks: measures on validation text what train.py can ask for.

    python3 training/asked.py models/hy models/hy-control models/hy-sparse models/hy-quiet models/hy-decided [--data training/data]

Prints a row of Markdown for each: wrong positions in per cent, loudness and mean |value| of units (see `quiet`), half-openness of the
gates (see `undecided`), share of the weights between units that are not 0.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from penalties import gates, prunable, quiet, undecided
from train import BiLSTM, Shard, start_state


@torch.no_grad()
def measure(model: BiLSTM, shard: Shard, stride: int) -> dict[str, float]:
    """Means over every `stride`th sequence of a shard, by positions."""
    order = np.argsort(shard.lengths, kind="stable")
    order = order[shard.lengths[order] > 1][::stride]
    sums, total = np.zeros(5), 0
    for at in range(0, len(order), 64):
        ids, targets, reverse = shard.batch(order[at : at + 64], "cpu")
        real = targets >= 0
        logits, activations = model(ids, reverse)
        sides = (model.forward_lstm, ids, activations.ahead), (model.backward_lstm, ids.gather(0, reverse), activations.behind)
        both = torch.cat([gates(lstm, model.onehot(read), h) for lstm, read, h in sides], 2)
        h = torch.cat((activations.ahead, activations.behind), 2)
        positions = real.sum().item()
        wrong = ((logits.argmax(2) != targets) & real).sum().item() / positions
        means = [h.abs()[real].mean().item(), activations.hidden.abs()[real].mean().item()]
        sums += positions * np.array([wrong, quiet(model, activations, real).item(), *means, undecided(both, real).item()])
        total += positions
    names = ("wrong", "loudness", "h", "hidden", "undecided")
    weights = torch.cat([weight.flatten() for weight in prunable(model)])
    return dict(zip(names, sums / total)) | {"kept": (weights != 0).float().mean().item()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("networks", type=Path, nargs="+")
    parser.add_argument("--data", type=Path, default=Path("training/data"), help="folder with data.json and validation shards")
    parser.add_argument("--stride", type=int, default=4)
    args = parser.parse_args()

    data = json.loads((args.data / "data.json").read_text())
    shard = Shard(args.data, sorted(args.data.glob("valid-*.offsets.u32"))[0].name.split(".")[0])
    print("| network | wrong positions | loudness | mean of \\|h\\| | of the hidden layer's | half-open gates | weights between units |")
    print("|---|---|---|---|---|---|---|")
    for path in args.networks:
        model = BiLSTM(len(data["inputs"]), len(data["outputs"]))
        model.load_state_dict(start_state(path, "cpu"))
        found = measure(model, shard, args.stride)
        numbers = f"{100 * found['wrong']:.2f}% | {found['loudness']:.2f} | {found['h']:.3f} | {found['hidden']:.3f} | {found['undecided']:.3f}"
        print(f"| `{path.name}` | {numbers} | {100 * found['kept']:.0f}% |", flush=True)


if __name__ == "__main__":
    main()
