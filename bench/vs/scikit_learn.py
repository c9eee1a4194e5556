"""The usual classifier of a lesson, TF-IDF with logistic regression, trained once and then asked for the evaluation of a CSV as
often as a line comes in. After each it prints JSON: seconds by the clock and of the processor, from opening the file to the metrics.

    python3 scikit_learn.py <training.csv> <file.csv>
"""

import json
import sys
import time

import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report, confusion_matrix, log_loss, roc_auc_score
from sklearn.pipeline import make_pipeline


def evaluate(model, path):
    file = pd.read_csv(path)
    file = file.dropna(subset=["review"])
    probabilities = model.predict_proba(file["review"])
    predicted = model.classes_[probabilities.argmax(axis=1)]
    confusion_matrix(file["label"], predicted)
    positive = file["label"] == model.classes_[1]
    roc_auc_score(positive, probabilities[:, 1])
    log_loss(positive, probabilities[:, 1])
    return classification_report(file["label"], predicted, output_dict=True)


def main(training, path):
    rows = pd.read_csv(training)
    model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), LogisticRegression(max_iter=1000))
    model.fit(rows["review"], rows["label"])
    print("ready", flush=True)
    for _ in sys.stdin:
        clock, processor = time.perf_counter(), time.process_time()
        evaluate(model, path)
        print(json.dumps({"clock": time.perf_counter() - clock, "processor": time.process_time() - processor}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
