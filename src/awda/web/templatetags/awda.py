"""Template words: `{% say "key" %}` and friends."""

from django import template

register = template.Library()
