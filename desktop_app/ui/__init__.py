# SPDX-License-Identifier: MIT
"""The window: widgets draw view models and emit what the person asked for; they hold no rules.

The look
--------
The composition root makes one `Appearance` and hands it to every widget::

    application = QApplication(arguments)
    install_roles()                                   # accessibility: headings, groups, pictures
    appearance = Appearance(application, choice=AppearanceChoice(scheme=Scheme.SYSTEM, text_factor=1.0))
    appearance.apply_first()                          # palette and font, before the first window
    ...                                               # and once the window is painted:
    appearance.apply()                                # the house style for the widgets of Qt
    ring = FocusRing(application, appearance)         # keep it: the ring round the focused widget

`appearance.tokens.ink` (a `QColor`; all names in `theme`), `appearance.font(TextRole.BODY, Weight.MEDIUM)`,
`appearance.px(12)` (a design pixel at the text size in force; `pxf` for painting), `appearance.em`,
`appearance.border`, `appearance.line_height(role)`, `appearance.duration(120)` (0 with reduced motion),
`appearance.icons.paint(painter, box, "flag", color)`, `.icons.mark(size, tokens)`, `.icons.app_icon()`.
Settings call `appearance.choose(AppearanceChoice(...))`. A widget that computes sizes or colors itself connects
`appearance.changed` to a bound method; the controls below do so on their own. Layout margins and spacings are
the pane's: set them from `px` there and again on `changed`.

Controls (all take the appearance first and a `parent` last)
--------
- `labels`: `WrapLabel(look, text, role=, tone=, weight=)`, `set_type`, `set_tone`, `set_measure`;
  `Heading(look, text, role=TextRole.SECTION)`, whose `setFocus()` moves a reader there. `explained_label`:
  `ExplainedLabel(look, role=, tone=, weight=)`, in which words of the glossary explain themselves: for sentences,
  never for a control (`panel.lines.Lines` does so too; both leave it to `term_words.TermWords`).
- `buttons`: `Button(look, text, kind=ButtonKind.PRIMARY | SECOND | QUIET | LINK, icon="")`, `setMenu` adds a chevron;
  `IconButton(look, icon, name, small=False)`, which may be checkable.
- `switch`: `Switch(look, name, ((id, text), ...))`: `chosen(id)`, `set_chosen`, `set_available(id, reason)`.
- `option_list`: `OptionList(look, OptionKind.RADIO | CHECK, name)`: `set_options((OptionItem(id=, title=,
  help_text=), ...))`, `set_chosen(ids)`, `toggled(id, is_on)`, `card(id)`, `focus_first()`; `option_card`: one card.
- `chips`: `Chip(look, text, icon="")`, `SourceChip(look, number, name)`; both `clicked`.
- `badges`: `AnswerGlyph(look, 36 | 24 | 18).set_answer(Answer.NO, word)`; `SupportBadge(look, shows_words=True)`:
  `set_support(Support.FAIR, words)`, `set_opens(opens=True)` makes it a button.
- `cards`: `Callout(look, CalloutKind.WARNING | INFO, title, text)` with `body` for more widgets;
  `ConditionCard(look, icon, title, text)`, `set_compact(compact=True)`. `icon_sign`: `IconSign` beside words.
- `step_marker`: `StepMarker(look, number).set_state(StepState.DONE, is_last=False)`, left of each step.
- `scroll_pane`: `ScrollPane(look, name, ground="surface")`, widgets go into `.body`; `set_margins` in design pixels.
  `body` has spacing 0 and layouts inside inherit it: space with `addSpacing(px(n))` or `setSpacing(px(n))`.
- `flow`: `FlowLayout(look, gap=6)`: chips, legends.

Delegates paint with `marks.draw_answer`, `draw_support`, `draw_source_number`, `paint.draw_box` and
`text_block.TextBlock`. A widget that paints its own focus sets `draws_own_focus = True`; other painted widgets name
their corners with `focus_radius`. `accessible_role = QAccessible.Role.Grouping` (a class attribute) gives a role.
`accessibility.announce(widget, words)` is the only way to speak.

Start-up: `first_sight` shows the words of the verdict, all else is made after they were painted. Until then nothing may
name `Qt`, or call what takes or gives one of its constants (`setPen`, `QPen(color)`, `QPalette(palette)`,
`windowState()`): PySide6 then builds all 1,200 of them, a fifth of the start and 3.5 MiB. The first `QWidget` that Qt
made itself and hands to Python (`viewport()` of a table, the `watched` of an
event filter) costs 20 to 30 ms, since every widget class is looked at. Give scroll areas and tables a viewport of
their own first (`self.setViewport(QWidget())`); touching `QStyle` costs 15 ms, a `QIcon` or a `QGradient` 4. Both are
touched unseen: give a button its words by `setText`, and fill by `paint.fill`, not `QPainter.fillRect`. What nobody
hid in a closed window is not shown there (`showing.set_shown`), so that it is laid out once.
"""
