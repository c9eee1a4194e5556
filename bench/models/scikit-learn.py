#!/usr/bin/python3
"""The yardstick of the shipped model: TF-IDF of word 1-2-grams and logistic regression, by scikit-learn.

Trains on the train split of every corpus in a folder together (neutral rows left out, as the pipeline does) and measures
each corpus' validation split. With --leave-out NAME the corpus is left out of training and its validation
split is measured all the same, which tells how well the model transfers to reviews of another kind.

    python3 bench/models/scikit-learn.py --corpora FOLDER --out bench/models/scikit-learn.json
    python3 bench/models/scikit-learn.py --corpora FOLDER --leave-out olist --out bench/models/scikit-learn-transfer.json

--leave-out may be repeated; each makes one more model, and the file then lists the left-out corpora only.
"""
import argparse
import gzip
import json
import pathlib
import time

import numpy
import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, roc_auc_score

BINS = 15


def read_corpora(folder):
    """Every labelled row as (corpus, language, split, text, 0 or 1)."""
    for path in sorted(pathlib.Path(folder).iterdir()):
        if not (path.name.endswith(".jsonl") or path.name.endswith(".jsonl.gz")):
            continue
        corpus = path.name.split(".jsonl")[0]
        opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")
        with opened as lines:
            for line in lines:
                row = json.loads(line)
                if row["label"] in ("negative", "positive"):
                    yield corpus, row["lang"], row["split"], row["text"], int(row["label"] == "positive")


def expected_calibration_error(truth, probability):
    """Confidence of the predicted class against accuracy in equal-width bins."""
    confidence = numpy.maximum(probability, 1 - probability)
    right = (probability >= 0.5) == (truth == 1)
    bins = numpy.minimum((confidence * BINS).astype(int), BINS - 1)
    return float(
        sum(
            abs(right[bins == b].mean() - confidence[bins == b].mean()) * (bins == b).mean()
            for b in range(BINS)
            if (bins == b).any()
        )
    )


def fit(rows):
    vectoriser = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, strip_accents="unicode")
    matrix = vectoriser.fit_transform(row[3] for row in rows)
    classifier = LogisticRegression(C=10, max_iter=1000)
    classifier.fit(matrix, [row[4] for row in rows])
    return vectoriser, classifier


def measure(vectoriser, classifier, rows):
    truth = numpy.array([row[4] for row in rows])
    probability = classifier.predict_proba(vectoriser.transform(row[3] for row in rows))[:, 1]
    predicted = (probability >= 0.5).astype(int)
    return {
        "corpus": rows[0][0],
        "language": rows[0][1],
        "rows": len(rows),
        "negative": int((truth == 0).sum()),
        "accuracy": round(float(accuracy_score(truth, predicted)), 6),
        "macroF1": round(float(f1_score(truth, predicted, average="macro", labels=[0, 1], zero_division=0)), 6),
        "rocAuc": round(float(roc_auc_score(truth, probability)), 6),
        "expectedCalibrationError": round(expected_calibration_error(truth, probability), 6),
    }


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpora", required=True, help="folder of <corpus>.jsonl(.gz)")
    arguments.add_argument("--out", required=True, help="JSON file to write")
    arguments.add_argument("--leave-out", action="append", default=[], help="corpus to keep out of training")
    options = arguments.parse_args()

    rows = list(read_corpora(options.corpora))
    validation = {}
    for row in rows:
        if row[2] == "validation":
            validation.setdefault(row[0], []).append(row)

    results, features = [], 0
    for left_out in options.leave_out or [None]:
        started = time.time()
        train = [row for row in rows if row[2] == "train" and row[0] != left_out]
        vectoriser, classifier = fit(train)
        features = max(features, len(vectoriser.vocabulary_))
        for corpus in sorted(validation) if left_out is None else [left_out]:
            results.append(measure(vectoriser, classifier, validation[corpus]))
        print(f"{left_out or 'all corpora'}: {len(train)} rows, {len(vectoriser.vocabulary_)} features, "
              f"{time.time() - started:.0f} s", flush=True)

    report = {
        "model": "TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, strip_accents='unicode')"
        " + LogisticRegression(C=10, max_iter=1000)",
        "version": f"scikit-learn {sklearn.__version__}",
        "treatment": "left out of training" if options.leave_out else "train split of every corpus",
        "features": features,
        "corpora": results,
    }
    pathlib.Path(options.out).write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
