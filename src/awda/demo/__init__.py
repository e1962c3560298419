"""The al-Qaim operation of December 2024, played with synthetic people through the real commands.

Sizes and dates are those published (RULES.md section 1.1); every person, name and number is drawn.
"""
