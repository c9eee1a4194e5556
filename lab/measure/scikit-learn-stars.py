#!/usr/bin/python3
"""Stars by scikit-learn: ridge regression on TF-IDF of word 1-2-grams, trained on every rated row of the train splits.

    python3 lab/measure/scikit-learn-stars.py --corpora FOLDER --out lab/measure/scikit-learn-stars.json

It learns from stars, three-star reviews included, which the classifier compared with it never saw. Measured on the rated validation rows.
"""
import argparse
import gzip
import json
import pathlib

import numpy
import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import Ridge


def rated_rows(folder):
    """Every row with stars as (corpus, split, text, stars)."""
    for path in sorted(pathlib.Path(folder).glob("*.jsonl*")):
        opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")
        with opened as lines:
            for line in lines:
                row = json.loads(line)
                if row.get("rating") is not None:
                    yield path.name.split(".jsonl")[0], row["split"], row["text"], row["rating"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpora", required=True, help="folder of <corpus>.jsonl(.gz)")
    arguments.add_argument("--out", required=True, help="JSON file to write")
    options = arguments.parse_args()

    rows = list(rated_rows(options.corpora))
    train = [row for row in rows if row[1] == "train"]
    validation = [row for row in rows if row[1] == "validation"]
    vectoriser = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, strip_accents="unicode")
    regression = Ridge(alpha=1.0, solver="sparse_cg")
    regression.fit(vectoriser.fit_transform(row[2] for row in train), [row[3] for row in train])
    said = numpy.clip(regression.predict(vectoriser.transform(row[2] for row in validation)), 1, 5)
    errors = numpy.abs(said - numpy.array([row[3] for row in validation]))
    names = numpy.array([row[0] for row in validation])
    report = {
        "model": "TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, strip_accents='unicode')"
        " + Ridge(alpha=1.0)",
        "version": f"scikit-learn {sklearn.__version__}",
        "corpora": [
            {
                "corpus": corpus,
                "rows": int((names == corpus).sum()),
                "meanAbsoluteError": round(float(errors[names == corpus].mean()), 4),
            }
            for corpus in sorted(set(names))
        ],
    }
    pathlib.Path(options.out).write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
