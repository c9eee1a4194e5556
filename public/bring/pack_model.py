"""Packs a classifier of reviews into a zip that the page Models imports.

    keras_to_zip(path, model, vectoriser)             a Keras model that is one chain of layers
    sklearn_to_zip(path, vectorizer, classifier, ...) scikit-learn's counts or TF-IDF and a linear classifier

It needs NumPy, and otherwise only what the model was trained with. What goes into the zip is described in
docs/bring-your-model.md of the project.
"""

import json
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


def keras_to_zip(path, model, vectoriser):
    """Writes the zip of a Keras model. A TextVectorization layer is left out: `vectoriser` says what it does."""
    layers = [layer for layer in model.layers if class_of(layer) != "TextVectorization"]
    weights = [
        (f"{layer.name}/{role}", array)
        for layer in layers
        for role, array in zip(roles_of(layer), layer.get_weights(), strict=True)
    ]
    write_zip(path, [describe(layer) for layer in layers], weights, vectoriser)


def sklearn_to_zip(path, vectorizer, classifier, *, id, name, languages, classes, version="1.0.0", licence="unknown"):
    """Writes the zip of a CountVectorizer or TfidfVectorizer and a linear classifier of two classes with `coef_`.

    classes: what `classifier.classes_` mean, "negative" or "positive" each.
    """
    if vectorizer.token_pattern != r"(?u)\b\w\w+\b" or vectorizer.analyzer != "word":
        raise ValueError("Only the default token pattern is described by vectoriser.json.")
    if vectorizer.strip_accents == "ascii" or vectorizer.stop_words is not None:
        raise ValueError("strip_accents='ascii' and stop_words are not described by vectoriser.json.")
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
    layers = [{"class_name": "Dense", "config": {"name": "linear", "units": 1, "activation": "sigmoid"}}]
    weights = [
        ("linear/kernel", np.asarray(classifier.coef_).reshape(-1, 1)),
        ("linear/bias", np.asarray(classifier.intercept_).reshape(1)),
    ]
    write_zip(path, layers, weights, vectoriser)


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
