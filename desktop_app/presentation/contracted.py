# SPDX-License-Identifier: MIT
"""An answer that comes from an organisation's own contract, beside what public policy says."""

from desktop_app.i18n import _
from desktop_app.policy.evaluate import SubjectAnswer
from desktop_app.policy.model import PolicyModel
from desktop_app.presentation.records import Json, to_json
from desktop_app.presentation.summary import answer_in_full, answer_summary
from desktop_app.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Contracted:
    """The mark of an answer that rests on a contract: which clause, and the public answer in its place.

    `has_other_answer` says whether the contract changes anything.
    """

    title: str
    clause: str
    contact: str
    model: PolicyModel
    public: SubjectAnswer
    has_other_answer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOver:
    """Which overlay was laid over the public model; the digest names exactly this file."""

    title: str
    parties: str
    digest: str


def contract_words(contracted: Contracted) -> tuple[str, ...]:
    """The lines under an answer: where it comes from, and what holds for everybody else."""
    place = contracted.title
    if contracted.clause:
        place = _("{title}, {clause}").format(title=place, clause=contracted.clause)
    lines = [_("Your contract: {place}.").format(place=place)]
    if contracted.contact:
        lines.append(_("Contact: {contact}").format(contact=contracted.contact))
    lines.append(public_words(contracted))
    return tuple(lines)


def public_words(contracted: Contracted) -> str:
    """The public answer and whether the contract differs from it."""
    public = answer_in_full(contracted.model, contracted.public)
    text = (
        _("Public answer, which differs: {answer}")
        if contracted.has_other_answer
        else _("Public answer, the same: {answer}")
    )
    return text.format(answer=public)


def marked_words(words: str, contracted: Contracted | None) -> str:
    """An answer for a place with no room for lines under it, marked where it comes from a contract."""
    if contracted is None:
        return words
    return _("{answer} [Your contract. {public}]").format(answer=words, public=public_words(contracted))


def contract_record(contracted: Contracted) -> dict[str, Json]:
    """The mark as JSON."""
    public = contracted.public
    return {
        "title": contracted.title,
        "clause": contracted.clause,
        "public": {
            "value": to_json(public.value),
            "summary": answer_summary(contracted.model, public),
            "rules": [rule.id for rule in public.rules],
        },
        "differs": contracted.has_other_answer,
    }


def overlay_record(overlay: LaidOver) -> dict[str, Json]:
    """The overlay as JSON."""
    return {"title": overlay.title, "parties": overlay.parties, "digest": overlay.digest}
