"""Reviews of who may be wrongly interned: opened for anyone, decided by someone not involved."""
