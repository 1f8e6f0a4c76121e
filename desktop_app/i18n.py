# SPDX-License-Identifier: MIT
"""Words of the interface: the English text is the key, translated when it is shown.

Words of the policy model do not pass through here: they come with the model.
"""


def _(text: str) -> str:
    """The text in the language of the interface."""
    return text


def ngettext(one: str, many: str, count: int) -> str:
    """The form of a text that fits the count."""
    return one if count == 1 else many
