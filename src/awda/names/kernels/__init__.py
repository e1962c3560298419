"""The inner loops of names, compiled to machine code when first run (decision 0021).

Pure, and plain Python as well: what numba compiles is what one reads. Only functions import these
modules, so that a program that scores no name does not load a compiler.
"""
