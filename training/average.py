"""Averages the weights of networks, tensor by tensor, into a folder that `npm run export-model` takes as a run.

    python3 training/average.py models/hy training/runs/hy-long/last.pt --shares 0.4 0.6 --data training/data --out training/runs/hy-mean

Each is a model folder or a checkpoint. It helps where one network began with the weights of the other, so that both lie in
one valley of the loss (Wortsman et al., "Model soups", 2022).
"""

import argparse
import json
from pathlib import Path

import torch

from train import BiLSTM, start_state, write_weights


def average(states: list[dict[str, torch.Tensor]], shares: list[float]) -> dict[str, torch.Tensor]:
    """The weighted mean of networks' tensors. Ends with a message if shares do not sum to 1."""
    if len(states) != len(shares) or abs(sum(shares) - 1) > 1e-6:
        raise SystemExit(f"{len(states)} networks need as many shares that sum to 1, not {shares}")
    return {name: sum(share * state[name] for share, state in zip(shares, states)) for name in states[0]}


def record(network: Path) -> tuple[dict, list]:
    """Settings and log of the run that a checkpoint is of; a model folder has none that train.py could go on from."""
    if network.is_dir():
        return {}, []
    described = json.loads((network.parent / "weights.json").read_text())
    return described["training"], described["log"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("networks", type=Path, nargs="+")
    parser.add_argument("--shares", type=float, nargs="+", required=True, help="one for each network, 1 in all")
    parser.add_argument("--last", action="store_true", help="of checkpoints take the last weights instead of their running mean")
    parser.add_argument("--data", type=Path, default=Path("training/data"), help="folder whose data.json names the symbols")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()

    data = json.loads((args.data / "data.json").read_text())
    model = BiLSTM(len(data["inputs"]), len(data["outputs"]))
    states = [start_state(path, "cpu", "model" if args.last else "mean") for path in args.networks]
    model.load_state_dict(average(states, args.shares))
    args.out.mkdir(parents=True, exist_ok=True)
    training, log = record(args.networks[-1])
    write_weights(model, args.out, data, argparse.Namespace(**training, mean_of=args.shares), {"log": log})


if __name__ == "__main__":
    main()
