"""The words a sheet may use: each one sentence, each one real act or one question of the record."""
