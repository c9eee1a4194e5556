#!/usr/bin/python3
"""The yardstick of the shipped model: TF-IDF of word 1-2-grams and logistic regression, by scikit-learn.

Trains on the train split of every corpus in a folder together (neutral rows left out, as the pipeline does) and measures
each corpus' validation split, the validation rows by length, how reliable the probabilities are, how large the model is
and how many reviews a second it answers.

    python3 lab/measure/scikit-learn.py --corpora FOLDER --out lab/measure/scikit-learn.json

With --transfer GROUPS, a JSON list of lists of corpora, one more model is trained for every list without those corpora, and
both splits of each of them are measured: none of their rows was trained on. Corpora of one list share reviews or come from the same shop.

    python3 lab/measure/scikit-learn.py --corpora FOLDER --transfer lab/measure/transfer-groups.json --out lab/measure/scikit-learn-transfer.json

A model that a run before has measured is not trained again; delete its part of the file to have it trained anew.
"""
import argparse
import gzip
import json
import pathlib
import pickle
import time

import numpy
import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, roc_auc_score

MODEL = (
    "TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, strip_accents='unicode')"
    " + LogisticRegression(C=10, max_iter=1000)"
)
BINS = 15
# As in lab/measure/length-bands.ts: the largest number of characters in each band but the last.
LENGTH_BANDS = (30, 100, 300, 1000)
# Phrases of one sentence stand on both sides of their split, so they are not asked how lengths and probabilities fare.
PHRASES = ("sst2_en", "sst2_pt")


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


def probabilities(vectoriser, classifier, rows):
    return classifier.predict_proba(vectoriser.transform(row[3] for row in rows))[:, 1]


def metrics(rows, probability):
    truth = numpy.array([row[4] for row in rows])
    predicted = (probability >= 0.5).astype(int)
    return {
        "rows": len(rows),
        "negative": int((truth == 0).sum()),
        "accuracy": round(float(accuracy_score(truth, predicted)), 6),
        "macroF1": round(float(f1_score(truth, predicted, average="macro", labels=[0, 1], zero_division=0)), 6),
        "rocAuc": round(float(roc_auc_score(truth, probability)), 6),
        "expectedCalibrationError": round(expected_calibration_error(truth, probability), 6),
    }


def by_corpus(rows, probability):
    names = numpy.array([row[0] for row in rows])
    for corpus in sorted(set(names)):
        places = numpy.flatnonzero(names == corpus)
        ones = [rows[place] for place in places]
        yield {"corpus": corpus, "language": ones[0][1], **metrics(ones, probability[places])}


def by_length(rows, probability):
    """The bands hold more than the limit before and at most their own; Python counts code points."""
    bands = numpy.array([sum(len(row[3]) > limit for limit in LENGTH_BANDS) for row in rows])
    whole = numpy.array([row[0] not in PHRASES for row in rows])
    for band in range(len(LENGTH_BANDS) + 1):
        places = numpy.flatnonzero((bands == band) & whole)
        longest = LENGTH_BANDS[band] if band < len(LENGTH_BANDS) else None
        yield {"longest": longest, **metrics([rows[place] for place in places], probability[places])}


def speed(vectoriser, classifier, rows):
    """Reviews a second on one core, the best of three runs."""
    best = float("inf")
    for _ in range(3):
        started = time.perf_counter()
        probabilities(vectoriser, classifier, rows)
        best = min(best, time.perf_counter() - started)
    return round(len(rows) / best)


def download_size(vectoriser, classifier):
    """Bytes of the pickled model, compressed; without the words that were left out, which nothing needs."""
    vectoriser.stop_words_ = None
    return len(gzip.compress(pickle.dumps((vectoriser, classifier)), 6))


def measure_all(rows):
    train = [row for row in rows if row[2] == "train"]
    validation = [row for row in rows if row[2] == "validation"]
    vectoriser, classifier = fit(train)
    probability = probabilities(vectoriser, classifier, validation)
    return {
        "treatment": "train split of every corpus",
        "features": len(vectoriser.vocabulary_),
        "bytes": download_size(vectoriser, classifier),
        "reviewsPerSecond": speed(vectoriser, classifier, validation),
        "corpora": list(by_corpus(validation, probability)),
        "lengths": list(by_length(validation, probability)),
    }


def measure_left_out(rows, group):
    vectoriser, classifier = fit([row for row in rows if row[2] == "train" and row[0] not in group])
    left_out = [row for row in rows if row[0] in group]
    probability = probabilities(vectoriser, classifier, left_out)
    validation = numpy.flatnonzero([row[2] == "validation" for row in left_out])
    return {
        "leftOut": group,
        "features": len(vectoriser.vocabulary_),
        "all": list(by_corpus(left_out, probability)),
        "validation": list(by_corpus([left_out[place] for place in validation], probability[validation])),
    }


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpora", required=True, help="folder of <corpus>.jsonl(.gz)")
    arguments.add_argument("--out", required=True, help="JSON file to write")
    arguments.add_argument("--transfer", help="JSON list of lists of corpora to leave out together")
    options = arguments.parse_args()

    rows = list(read_corpora(options.corpora))
    out = pathlib.Path(options.out)
    head = {"model": MODEL, "version": f"scikit-learn {sklearn.__version__}"}

    def write(report):
        out.write_text(json.dumps({**head, **report}, indent=2) + "\n", encoding="utf-8")

    if options.transfer is None:
        write(measure_all(rows))
        return
    before = json.loads(out.read_text(encoding="utf-8")) if out.exists() else {}
    known = {tuple(model["leftOut"]): model for model in before.get("models", [])}
    models = []
    for group in json.loads(pathlib.Path(options.transfer).read_text(encoding="utf-8")):
        started = time.time()
        models.append(known.get(tuple(group)) or measure_left_out(rows, group))
        write({"treatment": "left out of training", "models": models})
        print(f"{', '.join(group)}: {time.time() - started:.0f} s", flush=True)


if __name__ == "__main__":
    main()
