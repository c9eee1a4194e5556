"""Packs a classifier of reviews into a zip that the page Models imports.

    keras_to_zip(path, model, vectoriser)             a Keras model that is one chain of layers
    sklearn_to_zip(path, vectorizer, classifier, ...) scikit-learn's counts or TF-IDF and a linear classifier

It needs NumPy, and otherwise only what the model was trained with. What goes into the zip is described in
docs/bring-your-model.md of the project.
"""

import json
import re
import zipfile

import numpy as np

# The weights of a layer in the order in which Keras gives them.
ROLES = {
    "Embedding": ["embeddings"],
    "Dense": ["kernel", "bias"],
    "Conv1D": ["kernel", "bias"],
    "SimpleRNN": ["kernel", "recurrent_kernel", "bias"],
    "LSTM": ["kernel", "recurrent_kernel", "bias"],
    "GRU": ["kernel", "recurrent_kernel", "bias"],
}

# What a layer's configuration may say; the rest matters to training alone.
SETTINGS = """activation axis center dilation_rate epsilon filters go_backwards groups input_dim kernel_size mask_zero
max_value merge_mode negative_slope output_dim padding pool_size recurrent_activation reset_after return_sequences
return_state scale stateful strides threshold units use_bias""".split()


# How TextVectorization(standardize="lower_and_strip_punctuation", split="whitespace") cuts a text, as it does by default.
TEXT_VECTORIZATION = {
    "lowercase": "ascii",
    "stripAccents": False,
    "split": "ascii-whitespace",
    "remove": {"characters": "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~'", "by": ""},
}


def keras_to_zip(path, model, vectoriser):
    """Writes the zip of a Keras model. A TextVectorization layer is left out: `vectoriser` says what it does.

    Raises ValueError where the model is not one chain of layers, or `vectoriser` is not as documented.
    """
    check_description(vectoriser)
    check_chain(model)
    layers = [layer for layer in model.layers if class_of(layer) != "TextVectorization"]
    weights = [
        (f"{layer.name}/{role}", array)
        for layer in layers
        for role, array in zip(roles_of(layer), layer.get_weights(), strict=True)
    ]
    write_zip(path, [describe(layer) for layer in layers], weights, vectoriser)


def sklearn_to_zip(path, vectorizer, classifier, *, id, name, languages, classes, version="1.0.0", licence="unknown"):
    """Writes the zip of a CountVectorizer or TfidfVectorizer and a linear classifier of two classes.

    classes: what `classifier.classes_` mean, "negative" or "positive" each.
    Raises ValueError where the page would not answer as scikit-learn does.
    """
    check_vectorizer(vectorizer)
    coefficients, intercept = linear_of(classifier)
    idf = [float(factor) for factor in vectorizer.idf_] if getattr(vectorizer, "use_idf", False) else None
    sublinear = getattr(vectorizer, "sublinear_tf", False)
    vectoriser = {
        "schema": "review-classifier/vectoriser@1",
        "id": id,
        "version": version,
        "name": name,
        "licence": licence,
        "languages": languages,
        "classes": classes,
        "text": {
            "lowercase": vectorizer.lowercase,
            "stripAccents": vectorizer.strip_accents == "unicode",
            "split": "words",
            "shortest": 2,
        },
        "input": {
            "kind": "bag-of-words",
            "vocabulary": [str(term) for term in vectorizer.get_feature_names_out()],
            "ngrams": list(vectorizer.ngram_range),
            "counts": "binary" if vectorizer.binary else "sublinear" if sublinear else "count",
            "idf": idf,
            "norm": getattr(vectorizer, "norm", None) or "none",
        },
    }
    check_description(vectoriser)
    check_probabilities(vectorizer, classifier, coefficients, intercept)
    layers = [{"class_name": "Dense", "config": {"name": "linear", "units": 1, "activation": "sigmoid"}}]
    weights = [
        ("linear/kernel", coefficients.reshape(-1, 1)),
        ("linear/bias", intercept.reshape(1)),
    ]
    write_zip(path, layers, weights, vectoriser)


def check_description(vectoriser):
    """Says where the model is packed what the page would say when it is imported."""
    rules = [
        ("id", lambda id: re.fullmatch("[a-z0-9][a-z0-9-]{0,63}", id), "is of small letters, digits and hyphens, as in 'my-model'"),
        ("version", lambda version: re.fullmatch(r"(\d{1,4}\.){2}\d{1,4}", version), "is three numbers, as in '1.0.0'"),
        ("name", lambda name: 1 <= len(name) <= 200, "is what people read, of at most 200 characters"),
        ("licence", lambda licence: 1 <= len(licence) <= 200, "is the licence of the weights, as in 'CC-BY-4.0'"),
        ("languages", lambda languages: sorted(set(languages)) in (["en"], ["pt"], ["en", "pt"]), "is ['pt'], ['en'] or both"),
        ("classes", lambda classes: sorted(classes) == ["negative", "positive"], "names 'negative' and 'positive', each once"),
    ]
    for key, holds, rule in rules:
        value = vectoriser.get(key)
        if not isinstance(value, (str, list, tuple)) or not holds(value):
            raise ValueError(f"{key} {rule}, and not {value!r}.")


def check_chain(model):
    """Every layer must read the one before it alone, and be used once: nothing else is written down."""
    if class_of(model) == "Sequential":
        return
    # Keras 3 counts among its operations what is no layer, such as a product with a number.
    before = None
    for operation in getattr(model, "operations", model.layers):
        nodes = [node for node in operation._inbound_nodes if read_by(node) or class_of(operation) == "InputLayer"]
        read = read_by(nodes[0]) if len(nodes) == 1 else None
        if class_of(operation) == "NotEqual" and read is not None and [class_of(one) for one in read] == ["InputLayer"]:
            continue  # How mask_zero finds the padding.
        fits = operation in model.layers and read is not None and read == ([] if before is None else [before])
        if not fits:
            raise ValueError(f"Only one chain of layers can be packed; {operation.name} is used twice, or reads something else.")
        before = operation


def read_by(node):
    """The layers that a node reads as its inputs; a mask is none."""
    tensors = getattr(node, "input_tensors", None)
    tensors = tensors if isinstance(tensors, (list, tuple)) else [tensors]
    histories = [getattr(tensor, "_keras_history", None) for tensor in tensors]
    layers = [getattr(history, "operation", None) or getattr(history, "layer", None) for history in histories if history is not None]
    return [layer for layer in layers if class_of(layer) != "NotEqual"]


def check_vectorizer(vectorizer):
    """Raises ValueError for what vectoriser.json cannot describe."""
    own = [name for name in ("tokenizer", "preprocessor") if getattr(vectorizer, name) is not None]
    if own:
        raise ValueError(f"A {own[0]} of your own cannot be packed: the page cannot run Python.")
    if vectorizer.token_pattern != r"(?u)\b\w\w+\b" or vectorizer.analyzer != "word":
        raise ValueError("Only the default token pattern of words is described by vectoriser.json.")
    if vectorizer.strip_accents not in (None, "unicode"):
        raise ValueError("Of strip_accents only 'unicode' is described by vectoriser.json.")
    # Of single words those that are left out are no columns; of pairs their neighbours would become neighbours.
    if vectorizer.stop_words is not None and tuple(vectorizer.ngram_range) != (1, 1):
        raise ValueError("stop_words can be packed with single words alone: use ngram_range=(1, 1) or no stop_words.")


def linear_of(classifier):
    """Coefficients and intercept of the log-odds of the second class."""
    if getattr(classifier, "multi_class", None) == "multinomial":
        raise ValueError("multi_class='multinomial' answers by another function: leave it out.")
    if hasattr(classifier, "coef_"):
        coefficients, intercept = np.asarray(classifier.coef_), np.asarray(classifier.intercept_)
        if coefficients.shape[0] == 1 or coefficients.ndim == 1:
            return coefficients.ravel(), np.ravel(intercept)
    elif class_of(classifier) == "MultinomialNB" and len(classifier.classes_) == 2:
        of_words, prior = classifier.feature_log_prob_, classifier.class_log_prior_
        return of_words[1] - of_words[0], np.asarray([prior[1] - prior[0]])
    raise ValueError(f"{class_of(classifier)} is no linear classifier of two classes that can be packed.")


def check_probabilities(vectorizer, classifier, coefficients, intercept):
    """Where the classifier gives probabilities, they must be the logistic function of the linear score."""
    if not hasattr(classifier, "predict_proba"):
        return
    terms = [str(term) for term in vectorizer.get_feature_names_out()]
    rows = vectorizer.transform(["", *terms[:200], " ".join(terms[:50]), " ".join(terms[-50:])])
    scores = np.asarray(rows @ coefficients).ravel() + intercept
    off = np.abs(1 / (1 + np.exp(-scores)) - classifier.predict_proba(rows)[:, 1]).max()
    if off > 1e-6:
        raise ValueError(f"{class_of(classifier)} does not answer by the logistic function: it would be off by up to {off:.2f}.")


def class_of(layer):
    return type(layer).__name__


def roles_of(layer):
    if class_of(layer) == "Bidirectional":
        return 2 * roles_of(layer.forward_layer)
    if class_of(layer) == "BatchNormalization":
        parts = (["gamma"] if layer.scale else []) + (["beta"] if layer.center else [])
        return parts + ["moving_mean", "moving_variance"]
    return ROLES.get(class_of(layer), [])[: len(layer.get_weights())]


def describe(layer):
    config = {"name": layer.name}
    config.update((key, value) for key, value in layer.get_config().items() if key in SETTINGS)
    if class_of(layer) == "Bidirectional":
        config["layer"] = describe(layer.forward_layer)
    return {"class_name": class_of(layer), "config": config}


def write_zip(path, layers, weights, vectoriser):
    """Writes model.json in the form of a tfjs LayersModel, its weights as 32-bit floats, and vectoriser.json."""
    arrays = [np.ascontiguousarray(array, dtype="<f4") for _, array in weights]
    model = {
        "format": "layers-model",
        "modelTopology": {"class_name": "Sequential", "config": {"name": "model", "layers": layers}},
        "weightsManifest": [
            {
                "paths": ["weights.bin"],
                "weights": [
                    {"name": name, "shape": list(array.shape), "dtype": "float32"}
                    for (name, _), array in zip(weights, arrays)
                ],
            }
        ],
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("model.json", json.dumps(model))
        archive.writestr("weights.bin", b"".join(array.tobytes() for array in arrays))
        archive.writestr("vectoriser.json", json.dumps(vectoriser, ensure_ascii=False))
