"""What others may ask of area sheets."""

from collections.abc import Collection

from awda.journal.writer import looked_up
from awda.protection.models import AreaSheet, District
from awda.protection.sheets.rules import DistrictId, SheetFacts


def newest(district: str) -> SheetFacts | None:
    """The district's newest sheet, or None where there is none."""
    return looked_up("sheet", district, lambda: newest_of([district]).get(DistrictId(district)))


def newest_of(districts: Collection[str]) -> dict[DistrictId, SheetFacts]:
    """The same for many, in one query."""
    rows = District.objects.filter(id__in=set(districts))
    return {DistrictId(row.id): _facts(row) for row in rows}


def _facts(row: District) -> SheetFacts:
    return SheetFacts(
        district=DistrictId(row.id),
        version=row.version,
        entry=row.published_in,
        material_version=row.material_version,
        material_in=row.material_in,
    )


def districts() -> list[District]:
    """Every district with a sheet, by id."""
    return list(District.objects.order_by("id"))


def names(language: str) -> dict[str, str]:
    """Every district's name in a language."""
    column = {"en": "name_en", "ku": "name_en", "ckb": "name_ckb"}.get(language, "name_ar")
    return dict(District.objects.values_list("id", column))


def sheet(district: str, version: int | None = None) -> AreaSheet | None:
    """One version of a sheet, the newest when none is named; or None."""
    rows = AreaSheet.objects.filter(district=district)
    if version is not None:
        rows = rows.filter(version=version)
    return rows.order_by("-version").first()


def versions(district: str) -> list[AreaSheet]:
    """Every version, newest first."""
    return list(AreaSheet.objects.filter(district=district).order_by("-version"))
