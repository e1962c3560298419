"""Area sheets: from event to read model, and the context itself."""

from awda.journal.codec import plain
from awda.journal.writer import look_again
from awda.kernel.context import Context, Recorded, nothing_known
from awda.protection.models import AreaSheet, District
from awda.protection.sheets import rules


def project(event: rules.SheetPublished, recorded: Recorded) -> None:
    """A new version, and the district as it now stands."""
    AreaSheet.objects.create(
        entry=recorded.index,
        district=event.district,
        version=event.version,
        material=event.material,
        published_at=recorded.happened_at,
        said=plain(event),
    )
    said: dict[str, object] = {
        "name_ar": event.name_ar,
        "name_en": event.name_en,
        "name_ckb": event.name_ckb,
        "version": event.version,
        "published_at": recorded.happened_at,
        "published_in": recorded.index,
    }
    if event.material:
        said |= {"material_version": event.version, "material_in": recorded.index}
    District.objects.update_or_create(id=event.district, defaults=said)
    look_again()


SHEETS: Context[rules.Sheet, rules.PublishSheet, rules.SheetPublished, None] = Context(
    name="sheet",
    initial=rules.Sheet(),
    events=(rules.SheetPublished,),
    stream=rules.stream,
    facts=nothing_known,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(AreaSheet, District),
)
