"""Write the Unigram tokenizer of the converted model."""

from pathlib import Path

from precedents.jsonfile import write_json

__all__ = ["write_tokenizer"]

_REMOVED = r"[\u0001-\u0008\u000B\u000E-\u001F\u007F\u008F\u009F]"
_SPACES = r"[\u0009\u000A\u000C\u000D\u1680\u200B-\u200F\u2028\u2029\u2581\uFEFF\uFFFD]"
_SPECIALS = {"bos": "<s>", "pad": "<pad>", "eos": "</s>", "unk": "<unk>", "mask": "<mask>"}


def write_tokenizer(pieces: list[tuple[str, float]], longest: int, folder: Path) -> None:
    """Write tokenizer.json and tokenizer_config.json for the pieces kept, `longest` tokens."""
    from tokenizers import Regex, Tokenizer, decoders, normalizers, pre_tokenizers, processors
    from tokenizers.models import Unigram

    tokenizer = Tokenizer(Unigram(pieces, unk_id=3, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(Regex(_REMOVED), ""),
            normalizers.Replace(Regex(_SPACES), " "),
            normalizers.NFKC(),
            normalizers.Replace(Regex(" {2,}"), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.WhitespaceSplit(),
            pre_tokenizers.Metaspace("▁", prepend_scheme="always"),
        ]
    )
    tokenizer.decoder = decoders.Metaspace("▁", prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", 0), ("</s>", 2)],
    )
    _add_specials(tokenizer)
    tokenizer.enable_truncation(longest)
    tokenizer.save(str(folder / "tokenizer.json"))
    _write_config(longest, folder)


def _add_specials(tokenizer: "object") -> None:
    from tokenizers import AddedToken, Tokenizer

    if isinstance(tokenizer, Tokenizer):
        names = list(_SPECIALS.values())
        tokenizer.add_special_tokens([AddedToken(t, normalized=False, special=True) for t in names])


def _write_config(longest: int, folder: Path) -> None:
    settings: dict[str, object] = {f"{name}_token": token for name, token in _SPECIALS.items()}
    settings |= {
        "cls_token": "<s>",
        "sep_token": "</s>",
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": longest,
        "model_input_names": ["input_ids", "attention_mask"],
        "clean_up_tokenization_spaces": False,
    }
    write_json(folder / "tokenizer_config.json", settings)
    write_json(
        folder / "special_tokens_map.json",
        {f"{name}_token": token for name, token in _SPECIALS.items()},
    )
