#!/usr/bin/python3
"""scikit-learn's answers to the behavioural suite: the model of scikit-learn.py, trained on the same rows.

    npx tsx lab/measure/behaviour.ts --texts texts.json
    python3 lab/measure/behaviour-scikit-learn.py --corpora FOLDER --texts texts.json --out lab/measure/behaviour-scikit-learn.json
"""
import argparse
import importlib.util
import json
import pathlib

import sklearn

specification = importlib.util.spec_from_file_location("yardstick", pathlib.Path(__file__).with_name("scikit-learn.py"))
yardstick = importlib.util.module_from_spec(specification)
specification.loader.exec_module(yardstick)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpora", required=True, help="folder of <corpus>.jsonl(.gz)")
    arguments.add_argument("--texts", required=True, help="JSON list of texts")
    arguments.add_argument("--out", required=True, help="JSON file to write")
    options = arguments.parse_args()

    texts = json.loads(pathlib.Path(options.texts).read_text(encoding="utf-8"))
    train = [row for row in yardstick.read_corpora(options.corpora) if row[2] == "train"]
    vectoriser, classifier = yardstick.fit(train)
    positive = classifier.predict_proba(vectoriser.transform(texts))[:, 1]
    answers = {
        "version": f"scikit-learn {sklearn.__version__}",
        "positive": {text: round(float(value), 6) for text, value in zip(texts, positive)},
    }
    pathlib.Path(options.out).write_text(json.dumps(answers, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
