"""What may be asked of the network besides right answers, so that its neurons are easier to read (the article's closing question).

Each is an option of train.py: --quiet, --decided, --keep. All numbers are without unit.
"""

from typing import NamedTuple

import torch
from torch import nn


class Activations(NamedTuple):
    """What a pass leaves behind, each [time, batch, units]. `behind` runs in the order of reading, the last letter first."""

    ahead: torch.Tensor
    behind: torch.Tensor
    hidden: torch.Tensor


def quiet(model: nn.Module, activations: Activations, real: torch.Tensor) -> torch.Tensor:
    """L1 of h and of the hidden layer, from 0 up: the mean over units and real positions ([time, batch], bool) of |value| times the
    Euclidean norm of the unit's outgoing weights. A unit that halves its value and doubles those weights gains nothing by it."""
    ways = model.hidden.weight.split(activations.ahead.shape[2], 1)
    sides = zip((model.forward_lstm, model.backward_lstm), ways, (activations.ahead, activations.behind))
    heard = [(values, torch.cat((lstm.weight_hh_l0, way))) for lstm, way, values in sides]
    heard.append((activations.hidden, model.output.weight))
    loud = sum((values.abs() * weights.norm(dim=0)).sum(2, dtype=torch.float32) for values, weights in heard)
    return real_mean(loud, real) / sum(values.shape[2] for values, _ in heard)


def real_mean(values: torch.Tensor, real: torch.Tensor) -> torch.Tensor:
    """Mean over real positions, both [time, batch]. The mirror of a sequence has its padding in the same places."""
    return (values * real).sum() / real.sum()


def gates(lstm: nn.LSTM, inputs: torch.Tensor, h: torch.Tensor) -> torch.Tensor:
    """Input, forget and output gates [time, batch, 3 * cells] of a pass, computed again from its inputs (one-hot) and its h."""
    cells = h.shape[2]

    def without_cell_input(rows: torch.Tensor) -> torch.Tensor:
        return torch.cat((rows[: 2 * cells], rows[3 * cells :]))

    before = torch.cat((torch.zeros_like(h[:1]), h[:-1]))
    from_inputs = nn.functional.linear(inputs, without_cell_input(lstm.weight_ih_l0))
    from_before = nn.functional.linear(before, without_cell_input(lstm.weight_hh_l0))
    return torch.sigmoid(from_inputs + from_before + without_cell_input(lstm.bias_ih_l0 + lstm.bias_hh_l0))


def undecided(all_gates: torch.Tensor, real: torch.Tensor) -> torch.Tensor:
    """Mean of 4 g (1 - g) over all gates at real positions ([time, batch], bool): 0 if each is open or shut, 1 if all are half open."""
    return real_mean((4 * all_gates * (1 - all_gates)).mean(2, dtype=torch.float32), real)


def prunable(model: nn.Module) -> list[nn.Parameter]:
    """The recurrent and the dense matrices. What goes directly from a letter, into the gates or to the output, is none of them."""
    lstms = (model.forward_lstm, model.backward_lstm)
    return [*(lstm.weight_hh_l0 for lstm in lstms), model.hidden.weight, model.output.weight]


class Pruning:
    """Keeps the weights of largest magnitude in each recurrent and dense matrix, fewer and fewer of them: the share that is
    removed grows as a cubic up to 1 - `keep`, where it stays from the share `until` of the run on (Zhu and Gupta, "To prune, or not to
    prune", 2017). A removed weight is set to 0 after each step; it may come back until the final share is reached, not later."""

    def __init__(self, keep: float, until: float):
        self.keep, self.until = keep, until
        self.kept: list[torch.Tensor] | None = None

    def removed(self, share: float) -> float:
        """Share of the weights that are 0 after this share of the run, from 0 to 1 - keep."""
        grown = 1 if share >= self.until else share / self.until
        return (1 - self.keep) * (1 - (1 - grown) ** 3)

    def step(self, model: nn.Module, share: float) -> None:
        """Removes what is to be 0 after this share of the run."""
        if self.kept is None:
            kept = [largest(weight, 1 - self.removed(share)) for weight in prunable(model)]
            mask(model, kept)
            if share >= self.until:
                self.kept = kept
        else:
            mask(model, self.kept)

    def finish(self, model: nn.Module) -> None:
        """The same for a mean over several steps: once the choice is final, what was removed is exactly 0 here too."""
        if self.kept is not None:
            mask(model, self.kept)


@torch.no_grad()
def largest(weight: torch.Tensor, share: float) -> torch.Tensor:
    """True at this share of the weights, those of largest magnitude; zeros are never among them."""
    removed = round((1 - share) * weight.numel())
    smallest = weight.abs().flatten().kthvalue(removed).values if removed > 0 else torch.zeros(())
    return weight.abs() > smallest


@torch.no_grad()
def mask(model: nn.Module, kept: list[torch.Tensor]) -> None:
    for weight, mine in zip(prunable(model), kept):
        weight.mul_(mine)
