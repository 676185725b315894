"""Reading a page back: its elements, whether it is whole, whether hostile text stayed text."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "img", "hr", "path", "rect", "circle", "line"}


class Page(HTMLParser):
    """A page as a flat list of elements, checked for closed tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.stack: list[str] = []
        self.labelled: list[bool] = []
        self.inside_label = 0
        self.feed(page)
        assert not self.stack, self.stack

    @property
    def tags(self) -> list[str]:
        return [tag for tag, _ in self.elements]

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.elements.append((tag, found))
        if tag in ("input", "select", "textarea") and found.get("type") != "hidden":
            self.labelled.append(self.inside_label > 0 or bool(found.get("id")))
        if tag == "label":
            self.inside_label += 1
        if tag not in VOID:
            self.stack.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        assert self.stack.pop() == tag, tag
        if tag == "label":
            self.inside_label -= 1


def no_hostile_element(page: str) -> None:
    """A hostile text has become no element, no handler, no script and no address that runs."""
    for tag, attrs in Page(page).elements:
        assert tag != "img"
        assert not any(a.startswith("on") for a in attrs), attrs
        assert not (attrs.get("href") or "").startswith("javascript:"), attrs
        assert tag != "script" or (attrs.get("src") or "").startswith("/static/")
