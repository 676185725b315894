"""An invented law of one article, and norms that stand in it."""

from __future__ import annotations

LAW = """
<kz/act/law-2001> a lg:Act ; eli:date_document "2001-01-16"^^xsd:date ;
    eli:first_date_entry_in_force "2001-02-01"^^xsd:date .
<kz/act/law-2001/edition/2026-07-01> a lg:Edition ; eli:is_member_of <kz/act/law-2001> ;
    lg:asOf "2026-07-01"^^xsd:date .
<kz/act/law-2001/art/1> a lg:Provision ; eli:is_part_of <kz/act/law-2001> .
"""


def a_norm(name, rest, kind="Duty"):
    return f"""<kz/norm/law-2001/{name}> a lg:Norm, lg:{kind} ;
    lg:statedIn <kz/act/law-2001/art/1> ;
    lg:readIn <kz/act/law-2001/edition/2026-07-01> ; {rest} .\n"""
