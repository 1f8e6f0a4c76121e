# SPDX-License-Identifier: MIT
"""Lines of Japanese end between phrases."""

import pytest

from desktop_app.ui.phrases import keep_numbers, with_phrases

_JOINER = "\u2060"


def _phrases(text: str) -> list[str]:
    """What stays together: pieces between letters that no joiner holds."""
    joined, _places = with_phrases(text)
    pieces = [""]
    is_held = True
    for letter in joined:
        if letter == _JOINER:
            is_held = True
            continue
        if not is_held:
            pieces.append("")
        pieces[-1] += letter
        is_held = letter.isascii() and letter.isalnum()
    return pieces


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Claudeをどこで使いますか。", ["Claudeを", "どこで", "使いますか。"]),
        ("そのような契約はありません。", ["そのような", "契約は", "ありません。"]),
        ("いいえ、共有オフの間は使われません。", ["いいえ、", "共有オフの", "間は", "使われません。"]),
        ("出典が食い違う", ["出典が", "食い違う"]),
        ("お客様に「学習」の説明", ["お客様に", "「学習」の", "説明"]),
        ("2026年4月2日までに消える", ["2026年4月2日までに", "消える"]),
        ("はい、共有オフでもありえます。", ["はい、", "共有オフでも", "ありえます。"]),
        ("所属機関に確認してください。", ["所属機関に", "確認して", "ください。"]),
        ("使われることがあります。", ["使われることが", "あります。"]),
        ("いいえ、同意しない限り使われません。", ["いいえ、", "同意しない限り", "使われません。"]),
        ("個人情報保護委員会プライバシーポリシーの", ["個人情報保護委員会", "プライバシーポリシーの"]),
    ],
)
def test_a_phrase_stays_on_one_line(text: str, phrases: list[str]) -> None:
    assert _phrases(text) == phrases


def test_text_without_hiragana_is_left_alone() -> None:
    assert with_phrases("Prompts and replies: 保存期間") == ("Prompts and replies: 保存期間", ())


def test_the_places_say_where_joiners_stand() -> None:
    text = "表に戻る"
    joined, places = with_phrases(text)
    assert joined == f"表{_JOINER}に戻{_JOINER}る"
    assert [text[place] for place in places] == ["に", "る"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("up to 21 November 2026.", "up to 21\u00a0November 2026."),
        ("vom 1. Januar bis 30. April 2026. Danach", "vom 1.\u00a0Januar bis 30.\u00a0April 2026. Danach"),
        ("au 1er septembre", "au 1er\u00a0septembre"),
        ("jusqu’à 5 ans", "jusqu’à 5\u00a0ans"),
        ("rules of 2025-01-01 (3)", "rules of 2025-01-01 (3)"),
    ],
)
def test_a_number_stays_with_what_it_counts(text: str, kept: str) -> None:
    assert keep_numbers(text) == kept


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("an opt-in.", f"an opt-{_JOINER}in."),
        ("reçoit-il vos requêtes", f"reçoit-{_JOINER}il vos requêtes"),
        ("zero-data-retention", "zero-data-retention"),
        ("API-Schlüssel", "API-Schlüssel"),
    ],
)
def test_a_hyphen_keeps_a_very_short_end(text: str, joined: str) -> None:
    assert with_phrases(text)[0] == joined
