"""Read models of parties, places and shelters: told from the journal, by projection only."""

from django.db import models

LATIN = frozenset({"en", "ku"})  # languages whose readers get the Latin name


class Named(models.Model):
    """Whatever bears an Arabic and a Latin name."""

    name_ar = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)

    class Meta:
        abstract = True

    def called(self, language: str) -> str:
        """The name for a reader of this language."""
        return self.name_en if language in LATIN else self.name_ar


class Operation(Named):
    """An operation as it stands now."""

    id = models.CharField(max_length=64, primary_key=True)
    opened_at = models.DateTimeField()
    opened_in = models.BigIntegerField()

    class Meta:
        db_table = "places_operation"

    def __str__(self) -> str:
        return self.id


class Party(Named):
    """A party as it stands now."""

    id = models.CharField(max_length=64, primary_key=True)
    kind = models.CharField(max_length=16)
    mandate = models.TextField(blank=True)
    recognition = models.TextField(blank=True)
    predecessor = models.CharField(max_length=64, blank=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    opened_in = models.BigIntegerField()  # the entry that opened it

    class Meta:
        db_table = "places_party"

    def __str__(self) -> str:
        return self.id


class Place(Named):
    """A place as it stands now, with its newest site measures."""

    id = models.CharField(max_length=64, primary_key=True)
    kind = models.CharField(max_length=24)
    run_by = models.CharField(max_length=64, db_index=True)
    building = models.CharField(max_length=16)
    capacity = models.IntegerField()
    km_to_border = models.IntegerField(null=True)
    move_by = models.DateField(null=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    opened_in = models.BigIntegerField()
    site_area_m2 = models.IntegerField(default=0)
    covered_area_m2 = models.IntegerField(default=0)
    water_litres_per_day = models.IntegerField(default=0)
    toilets = models.IntegerField(default=0)
    taps = models.IntegerField(default=0)
    food_kcal_per_person_per_day = models.IntegerField(default=0)
    farthest_toilet_m = models.IntegerField(default=0)
    cold_season = models.BooleanField(default=False)
    measured_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "places_place"

    def __str__(self) -> str:
        return self.id


class Shelter(models.Model):
    """A tent, block or room."""

    id = models.CharField(max_length=64, primary_key=True)
    place = models.CharField(max_length=64, db_index=True)
    name = models.CharField(max_length=100)
    quarter = models.CharField(max_length=8)
    capacity = models.IntegerField()

    class Meta:
        db_table = "places_shelter"

    def __str__(self) -> str:
        return self.id
