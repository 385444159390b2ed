"""Averages the weights of two networks, tensor by tensor, into a folder that `npm run export-model` takes as a run.

    python3 training/average.py models/hy training/runs/hy-long/last.pt --share 0.5 --data training/data --out training/runs/hy-mean

Each of the two is a model folder or a checkpoint; `--share` is the weight of the second.
"""

import argparse
import json
from pathlib import Path

import torch

from train import BiLSTM, start_state, write_weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--data", type=Path, default=Path("training/data"), help="folder whose data.json names the symbols")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()

    data = json.loads((args.data / "data.json").read_text())
    first, second = (start_state(path, "cpu") for path in (args.first, args.second))
    model = BiLSTM(len(data["inputs"]), len(data["outputs"]))
    model.load_state_dict({name: torch.lerp(first[name], second[name], args.share) for name in first})
    args.out.mkdir(parents=True, exist_ok=True)
    described = argparse.Namespace(average_of_two=args.share)
    write_weights(model, args.out, data, described, {"log": []})


if __name__ == "__main__":
    main()
