"""The placement conflict list (F-07): who must not share a shelter, sealed to protection staff."""
