"""Turn the parsed weights into an ordinary sentence-transformers folder.

multilingual-e5-small is a plain post-LN BERT with mean pooling over all tokens and L2
normalisation; the prompts are "query: " and "passage: ". The vocabulary is cut to pieces that
can occur in Nordic text: a Unigram model segments such text the same way without the rest.
"""

import os
import shutil
import tempfile
import unicodedata
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from precedents.encoder.e5s1 import Weights
from precedents.encoder.tokenizer import write_tokenizer
from precedents.jsonfile import write_json

__all__ = ["convert"]

_LETTERS = set("abcdefghijklmnopqrstuvwxyzæøåéöäü")
_FIRST_SPECIALS, _MASK = 4, "<mask>"


def convert(weights: Weights, target: Path) -> None:
    """Write `weights` as a sentence-transformers folder at `target`, whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        kept = [i for i, piece in enumerate(weights.pieces) if _keep(i, piece)]
        _write_tensors(weights, kept, folder)
        _write_settings(weights, len(kept), folder)
        pieces = [(weights.pieces[i], weights.scores[i]) for i in kept]
        write_tokenizer(pieces, weights.positions, folder)
        if target.exists():
            shutil.rmtree(target)
        folder.chmod(0o755)
        folder.rename(target)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _keep(number: int, piece: str) -> bool:
    """Return whether a piece can occur in Nordic text."""
    if number < _FIRST_SPECIALS or piece == _MASK:
        return True
    text = piece.replace("▁", "")
    if any(unicodedata.combining(char) for char in text):
        return False
    letters = [char for char in text if char.isalpha()]
    if len(text) <= 1:
        return all(_latin_or_greek(char) for char in letters)
    return all(char.lower() in _LETTERS for char in letters)


def _latin_or_greek(char: str) -> bool:
    return unicodedata.name(char, "").startswith(("LATIN", "GREEK"))


def _write_tensors(weights: Weights, kept: list[int], folder: Path) -> None:
    from safetensors.numpy import save_file

    path = folder / "model.safetensors"
    named = _bert_names(weights, kept)
    save_file(
        {name: np.ascontiguousarray(tensor, np.float16) for name, tensor in named.items()},
        path,
        metadata={"format": "pt"},
    )
    os.chmod(path, 0o644)  # noqa: PTH101 - safetensors writes 0600; the folder is not secret


def _bert_names(weights: Weights, kept: list[int]) -> dict[str, npt.NDArray[Any]]:
    source, hidden = weights.tensors, weights.hidden
    named = {
        "embeddings.word_embeddings.weight": source["emb.word"].reshape(-1, hidden)[kept],
        "embeddings.position_embeddings.weight": source["emb.pos"].reshape(-1, hidden),
        "embeddings.token_type_embeddings.weight": source["emb.type"].reshape(-1, hidden),
        "embeddings.LayerNorm.weight": source["emb.ln.w"],
        "embeddings.LayerNorm.bias": source["emb.ln.b"],
        "pooler.dense.weight": np.zeros((hidden, hidden), np.float32),
        "pooler.dense.bias": np.zeros(hidden, np.float32),
    }
    for layer in range(weights.layers):
        named |= _layer(weights, layer)
    return named


def _layer(weights: Weights, layer: int) -> dict[str, npt.NDArray[Any]]:
    source, hidden, wide = weights.tensors, weights.hidden, weights.feed_forward
    prefix = f"encoder.layer.{layer}"
    linear = {
        "attention.self.query": ("q", hidden, hidden),
        "attention.self.key": ("k", hidden, hidden),
        "attention.self.value": ("v", hidden, hidden),
        "attention.output.dense": ("ao", hidden, hidden),
        "intermediate.dense": ("fi", wide, hidden),
        "output.dense": ("fo", hidden, wide),
    }
    named: dict[str, npt.NDArray[Any]] = {}
    for name, (short, rows, columns) in linear.items():
        named[f"{prefix}.{name}.weight"] = source[f"l{layer}.{short}.w"].reshape(rows, columns)
        named[f"{prefix}.{name}.bias"] = source[f"l{layer}.{short}.b"]
    for name, short in {"attention.output.LayerNorm": "aln", "output.LayerNorm": "oln"}.items():
        named[f"{prefix}.{name}.weight"] = source[f"l{layer}.{short}.w"]
        named[f"{prefix}.{name}.bias"] = source[f"l{layer}.{short}.b"]
    return named


def _write_settings(weights: Weights, vocabulary: int, folder: Path) -> None:
    write_json(folder / "config.json", _bert_config(weights, vocabulary))
    write_json(
        folder / "sentence_bert_config.json",
        {"max_seq_length": weights.positions, "do_lower_case": False},
    )
    write_json(
        folder / "config_sentence_transformers.json",
        {
            "prompts": {"query": "query: ", "document": "passage: ", "passage": "passage: "},
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
    )
    modules = [
        ("Transformer", ""),
        ("Pooling", "1_Pooling"),
        ("Normalize", "2_Normalize"),
    ]
    write_json(
        folder / "modules.json",
        [
            {"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{kind}"}
            for i, (kind, path) in enumerate(modules)
        ],
    )
    for _, path in modules[1:]:
        (folder / path).mkdir()
    pooling = {"word_embedding_dimension": weights.hidden, "pooling_mode_mean_tokens": True}
    write_json(folder / "1_Pooling" / "config.json", pooling)


def _bert_config(weights: Weights, vocabulary: int) -> dict[str, object]:
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_size": weights.hidden,
        "num_hidden_layers": weights.layers,
        "num_attention_heads": weights.heads,
        "intermediate_size": weights.feed_forward,
        "max_position_embeddings": weights.positions,
        "type_vocab_size": weights.types,
        "vocab_size": vocabulary,
        "hidden_act": "gelu",
        "layer_norm_eps": 1e-12,
        "pad_token_id": 1,
        "bos_token_id": 0,
        "eos_token_id": 2,
        "hidden_dropout_prob": 0.0,
        "attention_probs_dropout_prob": 0.0,
        "dtype": "float32",  # without it the float16 file runs in float16: 5-8 times slower
    }
