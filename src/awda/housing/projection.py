"""Beds and passes: from event to read model, the facts a decision relies on, and the context."""

from dataclasses import replace

from awda.housing import rules, site_facts
from awda.housing.gates import Scene
from awda.housing.models import Bed, Pass
from awda.housing.site import Site
from awda.housing.vocabulary import (
    AssignShelter,
    CheckedIn,
    CheckedOut,
    Command,
    Event,
    ShelterAssigned,
    ShelterLeft,
)
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded

Housing = Context[rules.Resident, Command, Event, Scene]


def project(event: Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    match event:
        case ShelterAssigned():
            _assigned(event, recorded)
        case ShelterLeft():
            Bed.objects.filter(person=event.person).delete()
        case CheckedOut():
            Pass.objects.create(
                out_in=recorded.index,
                person=event.person,
                place=event.place,
                custody_entry=event.custody_entry,
                reason=event.reason[:300],
                out_at=recorded.happened_at,
                expected_back=event.expected_back,
            )
        case CheckedIn():
            Pass.objects.filter(person=event.person, out_at=event.out_since, back_at=None).update(
                back_at=recorded.happened_at
            )


def _assigned(event: ShelterAssigned, recorded: Recorded) -> None:
    """One row per person, in one statement: a camp of thousands is housed in one act."""
    bed = Bed(
        person=event.person,
        place=event.place,
        shelter=event.shelter,
        custody_entry=event.custody_entry,
        since=recorded.happened_at,
        assigned_in=recorded.index,
    )
    Bed.objects.bulk_create(
        [bed],
        update_conflicts=True,
        unique_fields=["person"],
        update_fields=["place", "shelter", "custody_entry", "since", "assigned_in"],
    )


def facts(command: Command, act: Act) -> Known[Scene]:
    """What `decide` may rely on, read under the writer's lock.

    Entries of the conflict list are left out of `relied_on`: the envelope is public, and would tie
    a person to a sealed entry. An auditor with the protection duty reads the list as of this entry.
    """
    shelter = command.shelter if isinstance(command, AssignShelter) else None
    day = act.happened_at.date()
    return _known(site_facts.of_bed(command.place, command.person, shelter, day), command, act)


def _known(site: Site, command: Command, act: Act) -> Known[Scene]:
    shelter = command.shelter if isinstance(command, AssignShelter) else None
    here = site.here.get(command.person)
    entries = set(here.relied_on if here else ())
    if site.place_entry is not None:
        entries.add(site.place_entry)
    return Known(site.scene(command.person, shelter, act.party), tuple(sorted(entries)))


def housing_of(site: Site) -> Housing:
    """The same context over facts read once, for one act which houses many.

    It may be used only inside the `writing()` in which `site` was read: nothing else can change
    there, and each bed given is followed in `site`.
    """

    def follow(event: Event, recorded: Recorded) -> None:
        project(event, recorded)
        match event:
            case ShelterAssigned():
                site.put(event.person, event.shelter)
            case ShelterLeft():
                site.put(event.person, None)
            case _:
                return

    return replace(HOUSING, facts=lambda command, act: _known(site, command, act), project=follow)


HOUSING: Housing = Context(
    name="housing",
    initial=rules.Resident(),
    events=(ShelterAssigned, ShelterLeft, CheckedOut, CheckedIn),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(Bed, Pass),
)
