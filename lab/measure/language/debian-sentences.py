#!/usr/bin/python3
"""Sentences in languages other than Portuguese and English, from Debian's packages, for lab/measure/language/main.ts.

    python3 lab/measure/language/debian-sentences.py --out sentences.json

Proverbs and quotations from the fortunes packages, which are downloaded and not installed, and messages of Debian's
programs from the translations that are installed. Their terms differ, so the sentences are not part of the repository.
"""
import argparse
import gettext
import json
import pathlib
import random
import re
import subprocess
import tempfile

FORTUNES = {"es": "fortunes-es", "de": "fortunes-de", "it": "fortunes-it", "ru": "fortunes-ru", "zh": "fortunes-zh"}
FOLDERS = {"es": "es", "de": "de/zitate", "it": "it", "ru": "ru", "zh": "chinese"}
MESSAGES = ("fr", "nl", "pl", "ja", "ko", "sv", "tr", "ca", "gl", "ro")
DOMAINS = ("apt", "libapt-pkg6.0", "dpkg", "coreutils", "tar", "wget", "git")
EACH = 300


def sentences(text):
    """Sentences of 3 to 30 words, or of as many characters where words are not parted."""
    for sentence in re.split(r"(?<=[.!?])\s+|(?<=[。！？])|\n", re.sub(r"\x1b\[[0-9;]*m", "", text)):
        sentence = sentence.strip(" \t-–—\"'«»*")
        words = sentence.split()
        parted = re.search(r"[\u3040-\u9fff]", sentence) is None
        if re.search(r"[%<>{}\[\]|\\/=_~`]|--|http", sentence) or not re.search(r"\w", sentence):
            continue
        if 3 <= len(words) <= 30 if parted else 5 <= len(sentence) <= 60:
            yield sentence


def fortunes(language, folder):
    subprocess.run(["apt-get", "download", "-q", FORTUNES[language]], cwd=folder, check=True, capture_output=True)
    (package,) = folder.glob(f"{FORTUNES[language]}_*.deb")
    subprocess.run(["dpkg-deb", "-x", package, folder / language], check=True)
    root = folder / language / "usr/share/games/fortunes" / FOLDERS[language]
    for path in sorted([root] if root.is_file() else root.rglob("*")):
        # Offensive ones stand in folders of their own.
        if path.is_file() and not path.is_symlink() and path.suffix not in (".dat", ".u8") and "off" not in path.parts:
            yield from sentences(path.read_text(encoding="utf-8", errors="ignore"))


def messages(language):
    for domain in DOMAINS:
        path = pathlib.Path("/usr/share/locale") / language / "LC_MESSAGES" / f"{domain}.mo"
        if not path.exists():
            continue
        try:
            with open(path, "rb") as file:
                catalogue = gettext.GNUTranslations(file)._catalog
        except UnicodeDecodeError:  # An old one that says nothing of its encoding.
            continue
        for original, translated in catalogue.items():
            if isinstance(original, str) and original and translated != original:
                yield from sentences(translated)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--out", required=True, help="JSON file to write")
    options = arguments.parse_args()
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for language in FORTUNES:
            found[language] = sorted(set(fortunes(language, pathlib.Path(folder))))
    for language in MESSAGES:
        found[language] = sorted(set(messages(language)))
    drawn = {language: random.Random(1).sample(some, min(EACH, len(some))) for language, some in found.items()}
    print({language: len(some) for language, some in drawn.items()})
    pathlib.Path(options.out).write_text(json.dumps(drawn, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
