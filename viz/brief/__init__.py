"""The brief on a reform: one paper of one to three pages, written in four formats.

    graph.reform.brief.Brief -> viz.brief.paper.Paper -> html, pdf, docx, markdown

    viz.brief.compose.compose(brief: Brief, lang="en", base="") -> Paper
    viz.brief.html.html(paper: Paper) -> str            one file, with its style and its drawing
    viz.brief.pdf.pdf(paper: Paper) -> bytes
    viz.brief.docx.docx(paper: Paper) -> bytes
    viz.brief.markdown.markdown(paper: Paper) -> str

Everything is decided in ``compose``: what is said, in which words, and with which source. The four
writers only set it. The same paper gives the same bytes.
"""
