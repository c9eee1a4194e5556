#!/usr/bin/python3
"""scikit-learn's side of own-classes.ts: the same rows, features and strengths, chosen by 5-fold cross-validation.

Reads {"learn": {"texts", "labels"}, "ask": {…}, "strengths", "seed"} from standard input and prints accuracy, macro-F1 and
processor seconds of the setting that cross-validation finds best, and the accuracy of the one that is best on the asked rows.
"""
import json
import sys
import time

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline, make_union


def words(longest):
    return TfidfVectorizer(ngram_range=(1, longest), min_df=3, sublinear_tf=True, strip_accents="unicode", token_pattern=r"(?u)\b\w+\b")


def characters():
    return TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=3, sublinear_tf=True, strip_accents="unicode")


def main():
    question = json.load(sys.stdin)
    start = time.process_time()
    features = {
        "1": lambda: words(1),
        "1-2": lambda: words(2),
        "1-3": lambda: words(3),
        "1-2 and characters": lambda: make_union(words(2), characters()),
    }
    classifiers = {f"C={1 / l2:g}": (lambda l2=l2: LogisticRegression(C=1 / l2, max_iter=1000)) for l2 in question["strengths"]}
    classifiers["naive Bayes"] = MultinomialNB
    texts, labels = question["learn"]["texts"], numpy.array(question["learn"]["labels"])
    asked, truth = question["ask"]["texts"], numpy.array(question["ask"]["labels"])
    folds = StratifiedKFold(5, shuffle=True, random_state=question["seed"])
    tried = []
    for feature_name, feature in features.items():
        for name, classifier in classifiers.items():
            pipeline = make_pipeline(feature(), classifier())
            score = cross_val_score(pipeline, texts, labels, cv=folds, scoring="accuracy").mean()
            predicted = pipeline.fit(texts, labels).predict(asked)
            tried.append((score, f"{feature_name}, {name}", predicted))
    _, setting, predicted = max(tried, key=lambda one: one[0])
    print(json.dumps({
        "accuracy": 100 * accuracy_score(truth, predicted),
        "macroF1": 100 * f1_score(truth, predicted, average="macro"),
        "bestAccuracy": 100 * max(accuracy_score(truth, one) for _, _, one in tried),
        "setting": setting,
        "seconds": time.process_time() - start,
    }))


main()
