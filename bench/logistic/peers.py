"""Fits LogisticRegression of scikit-learn on the matrix that measure-logistic.ts wrote, and prints JSON: per solver the processor
time in seconds of all strengths, the penalised loss of each, and the iterations.

    python3 peers.py <folder> <solver>…
"""

import json
import sys
import time
import warnings
from pathlib import Path

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

warnings.filterwarnings("ignore")


def main(folder, *solvers):
    facts = json.loads((folder / "facts.json").read_text())
    splits, indices, labels = (
        np.fromfile(folder / f"{name}.bin", dtype) for name, dtype in (("splits", "i4"), ("indices", "i4"), ("labels", "u1"))
    )
    values = np.fromfile(folder / "values.bin", "f4").astype(float)
    matrix = sparse.csr_matrix((np.repeat(values, np.diff(splits)), indices, splits), shape=(len(labels), facts["features"]))
    found = {}
    for solver in solvers:
        losses, iterations = [], 0
        started = time.process_time()
        models = []
        for l2 in facts["l2s"]:
            # liblinear penalises the bias too, and stops at its own default.
            tolerance = 1e-4 if solver == "liblinear" else facts["tolerance"]
            model = LogisticRegression(C=1 / l2, solver=solver, tol=tolerance, max_iter=10_000)
            models.append(model.fit(matrix, labels))
        seconds = time.process_time() - started
        for l2, model in zip(facts["l2s"], models):
            margins = np.where(labels == 1, 1, -1) * model.decision_function(matrix)
            losses.append(float(np.logaddexp(0, -margins).sum() + l2 / 2 * (model.coef_**2).sum()))
            iterations += int(np.max(model.n_iter_))
        found[solver] = {"seconds": seconds, "losses": losses, "iterations": iterations}
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
