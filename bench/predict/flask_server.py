#!/usr/bin/python3
"""The peer of bench/predict: a Flask server over scikit-learn of the form that lessons on deployment teach.

    apt-get install python3-flask python3-sklearn          (and gunicorn, for the second row of the table)
    python3 bench/predict/flask_server.py --port 5000

The pipeline (TF-IDF of word 1-2-grams, logistic regression) is trained at the start on the reviews that come on standard input, one JSON
object {"text", "label"} a line; what it learns has no part in the comparison, its size does: the vocabulary is that of the reviews.
"""
import argparse
import json
import sys

from flask import Flask, jsonify, request
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline


def train(lines):
    rows = [json.loads(line) for line in lines]
    pipeline = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, strip_accents="unicode"),
        LogisticRegression(C=10, max_iter=1000),
    )
    pipeline.fit([row["text"] for row in rows], [row["label"] for row in rows])
    return pipeline


def make_app(pipeline):
    app = Flask(__name__)

    @app.post("/predict")
    def predict():
        body = request.get_json()
        reviews = body["reviews"] if "reviews" in body else [body["review"]]
        predictions = [
            {"label": str(label), "probability": float(max(row))}
            for label, row in zip(pipeline.predict(reviews), pipeline.predict_proba(reviews))
        ]
        return jsonify({"predictions": predictions} if "reviews" in body else predictions[0])

    @app.get("/health")
    def health():
        return jsonify({"status": "ok"})

    return app


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--gunicorn", action="store_true", help="two worker processes instead of Flask's own server")
    options = parser.parse_args()
    app = make_app(train(sys.stdin))
    if not options.gunicorn:
        app.run(host="127.0.0.1", port=options.port, threaded=True)
        return
    from gunicorn.app.base import BaseApplication

    class Server(BaseApplication):
        def load_config(self):
            self.cfg.set("bind", f"127.0.0.1:{options.port}")
            self.cfg.set("workers", 2)

        def load(self):
            return app

    Server().run()


if __name__ == "__main__":
    main()
