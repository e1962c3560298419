"""A list changes by its versions: what is said of it, how they differ, when its use ends."""

from datetime import timedelta
from pathlib import Path

import pytest

from awda.journal import queries as journal
from awda.journal.rebuild import fingerprints, rebuild
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.screening.models import ListEntry, Watchlist, WatchlistVersion
from awda.screening.watchlists import acts, loading, queries
from awda.screening.watchlists.projection import WATCHLISTS
from awda.screening.watchlists.rules import EndWatchlist, RenewWatchlist, WatchlistId
from tests.conftest import NOON, sign
from tests.screening.watchlists import another, bring_table, described, keeper, listed, table

pytestmark = [pytest.mark.django_db, pytest.mark.rule("S-04")]
DAY = timedelta(days=1)
THREE = [listed("1", "Samir Omar"), listed("2", "Khalid Zayd"), listed("3", "Nadir Hadi")]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"owner": " "}, "WATCHLIST_UNSTATED"),
        ({"legal_basis": ""}, "WATCHLIST_UNSTATED"),
        ({"quality": ""}, "WATCHLIST_UNSTATED"),
        ({"title": ""}, "WATCHLIST_UNSTATED"),
        ({"watchlist": "Border List"}, "CODE_NOT_PLAIN"),
        ({"expires_on": NOON.date()}, "WATCHLIST_EXPIRED"),
        ({"expires_on": NOON.date() + 400 * DAY}, "WATCHLIST_USED_TOO_LONG"),
        ({"received_on": NOON.date() + 5 * DAY}, "WATCHLIST_NOT_RECEIVED_YET"),
    ],
)
def test_a_list_is_not_used_before_it_is_said_whose_it_is_and_until_when(
    tmp_path: Path, said: dict[str, object], code: str
) -> None:
    file = table(tmp_path / "list.csv", THREE)
    with pytest.raises(Refusal, match=code):
        acts.bring(keeper(), another(described(), **said), [file])
    assert not ListEntry.objects.exists()


@pytest.mark.rule("D-08")
def test_a_new_list_without_an_assessment_is_passed_only_with_a_reason(tmp_path: Path) -> None:
    file, bare = table(tmp_path / "list.csv", THREE), another(described(), assessment="")
    with pytest.raises(Refusal, match="WATCHLIST_NOT_ASSESSED") as refused:
        acts.bring(keeper(), bare, [file])
    assert refused.value.overridable
    acts.bring(keeper(NOON, "WATCHLIST_NOT_ASSESSED"), bare, [file])
    [(_, body)] = list(journal.walk("watchlist/"))
    assert body["overridden"][0]["code"] == "WATCHLIST_NOT_ASSESSED"


@pytest.mark.parametrize("role", [Role.REGISTRAR, Role.PROTECTION, Role.CAMP_MANAGER])
def test_only_who_screens_or_keeps_the_installation_brings_lists(
    tmp_path: Path, role: Role
) -> None:
    file = table(tmp_path / "list.csv", THREE)
    with pytest.raises(Refusal, match="NOT_YOUR_DUTY"):
        acts.bring(sign(role, "army"), described(), [file])
    assert not ListEntry.objects.exists()


def test_the_next_version_is_kept_as_differences(tmp_path: Path) -> None:
    bring_table(tmp_path, THREE)
    before = dict(ListEntry.objects.values_list("key", "id"))
    second = [
        listed("1", "Samir Omar", remarks="reworded"),
        listed("2", "Khalid Zayd", date_of_birth="1970"),
        listed("4", "Faris Qasim"),
    ]
    found = bring_table(tmp_path, second, at=NOON + DAY).differences
    assert (found.added, found.changed, found.withdrawn, found.unchanged) == (1, 1, 1, 1)
    now = dict(ListEntry.objects.filter(gone=None).values_list("key", "id"))
    assert now.keys() == {"1", "2", "4"}
    assert now["1"] == before["1"]  # its owner's words changed, not the person meant
    assert now["2"] > max(before.values())
    gone = ListEntry.objects.exclude(gone=None).order_by("key")
    assert list(gone.values_list("key", "gone")) == [("2", 2), ("3", 2)]
    newest = WatchlistVersion.objects.get(version=2)
    assert (newest.added, newest.changed, newest.withdrawn, newest.unchanged) == (1, 1, 1, 1)
    assert "reworded" in ListEntry.objects.get(key="1").said


def test_the_same_file_again_is_refused_and_the_same_command_again_has_one_effect(
    tmp_path: Path,
) -> None:
    file, act = table(tmp_path / "list.csv", THREE), keeper()
    first = acts.bring(act, described(), [file])
    again = acts.bring(act, described(), [file])
    assert (again.answer.indexes, again.answer.again) == (first.answer.indexes, True)
    with pytest.raises(Refusal, match="WATCHLIST_SAME_FILE"):
        acts.bring(keeper(), described(), [file])
    assert ListEntry.objects.count() == 3


def test_a_look_keeps_nothing(tmp_path: Path) -> None:
    bring_table(tmp_path, THREE)
    file = table(tmp_path / "next.csv", THREE[:1])
    found = acts.try_out(keeper(NOON + DAY), described(), [file]).differences
    assert (found.withdrawn, found.unchanged) == (2, 1)
    assert ListEntry.objects.filter(gone=None).count() == 3
    assert journal.size() == 1


def test_an_older_version_and_another_owner_are_refused(tmp_path: Path) -> None:
    bring_table(tmp_path, THREE, at=NOON + DAY)
    file = table(tmp_path / "other.csv", THREE[:2])
    late = keeper(NOON + 2 * DAY)
    with pytest.raises(Refusal, match="WATCHLIST_OLDER"):
        acts.bring(late, described(), [file])
    other = another(described(received_on=(NOON + DAY).date()), owner="someone else")
    with pytest.raises(Refusal, match="WATCHLIST_OTHER_OWNER"):
        acts.bring(late, other, [file])


@pytest.mark.rule("S-10")
def test_a_list_that_changes_suddenly_warns(tmp_path: Path) -> None:
    many = [listed(str(n), f"Samir Omar {n}") for n in range(40)]
    bring_table(tmp_path, many)
    file = table(tmp_path / "half.csv", many[:20])
    with pytest.raises(Refusal, match="WATCHLIST_CHANGED_SUDDENLY") as refused:
        acts.bring(keeper(), described(), [file])
    assert refused.value.overridable
    assert refused.value.facts == {"moved": 20, "before": 40}
    assert ListEntry.objects.filter(gone=None).count() == 40
    acts.bring(keeper(NOON, "WATCHLIST_CHANGED_SUDDENLY"), described(), [file])
    assert ListEntry.objects.filter(gone=None).count() == 20


def test_a_list_is_used_until_it_expires_or_ends_and_longer_only_when_renewed(
    tmp_path: Path,
) -> None:
    bring_table(tmp_path, THREE, days=10)
    last = (NOON + 10 * DAY).date()
    assert [one.id for one in queries.in_use(last)] == ["border"]
    assert queries.in_use(last + DAY) == []
    renew = RenewWatchlist(
        watchlist=WatchlistId("border"),
        expires_on=last + 30 * DAY,
        legal_basis="decree 7",
        reason="letter 9 of its owner",
    )
    acts.renew(keeper(NOON + 12 * DAY), renew)
    assert [one.id for one in queries.in_use(last + DAY)] == ["border"]
    end = EndWatchlist(watchlist=WatchlistId("border"), reason="its owner withdrew it")
    acts.end(keeper(NOON + 13 * DAY), end)
    assert queries.in_use(last) == []
    for command in (renew, end):
        act = keeper(NOON + 14 * DAY)
        with pytest.raises(Refusal, match="WATCHLIST_NOT_IN_USE"):
            acts.renew(act, command) if isinstance(command, RenewWatchlist) else acts.end(
                act, command
            )


def test_entries_changed_behind_the_record_are_found_and_a_rebuild_leaves_them(
    tmp_path: Path,
) -> None:
    bring_table(tmp_path, THREE)
    before = fingerprints([WATCHLISTS])
    rebuild([WATCHLISTS], lambda _done, _of: None)
    assert fingerprints([WATCHLISTS]) == before
    assert ListEntry.objects.count() == 3
    assert list(loading.differences()) == []
    ListEntry.objects.filter(key="2").update(print="0" * 64)
    assert list(loading.differences()) == [
        "watchlist border: its entries are not those on the record"
    ]
    assert Watchlist.objects.get().persons == 3
