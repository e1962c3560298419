"""What the gate does at once: first contact and the photograph taken, both or neither."""

from awda.intake import acts
from awda.journal.writer import Answer, writing
from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.people import acts as people
from awda.people import photographs
from awda.people.commands import AddPhoto


def person_of(act: Act) -> PersonId:
    """The id of whoever this act meets: the same again when the form is sent twice."""
    return PersonId(act.step("person").id)


def meet(act: Act, arrival: acts.FirstContact, photo: bytes = b"") -> Answer:
    """First contact (I-01), and the photograph if one was taken. Raises Refusal."""
    sha256 = photographs.keep(photo) if photo else ""
    with writing():
        answer = acts.first_contact(act, arrival)
        if sha256:
            taken = AddPhoto(person=arrival.person, sha256=sha256, taken_at=act.happened_at)
            people.add_photo(act.step("photo"), taken)
    return answer
