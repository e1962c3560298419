"""Tokens of programs, and which commands came by the API."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("web", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                ("id", models.CharField(max_length=36, primary_key=True, serialize=False)),
                ("hash", models.CharField(max_length=64, unique=True)),
                ("login", models.CharField(db_index=True, max_length=32)),
                ("role", models.CharField(max_length=24)),
                ("party", models.CharField(max_length=64)),
                ("scope", models.CharField(max_length=8)),
                ("created_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
            ],
            options={"db_table": "web_api_token"},
        ),
        migrations.CreateModel(
            name="ApiSent",
            fields=[
                ("id", models.CharField(max_length=36, primary_key=True, serialize=False)),
                ("digest", models.CharField(max_length=64)),
                ("first", models.BigIntegerField()),
                ("count", models.IntegerField()),
            ],
            options={"db_table": "web_api_sent"},
        ),
    ]
