"""How the model is made from pairs of names, and how its quality is measured. Needs scikit-learn.

Pure: the corpus is handed in as rows, the answer is arrays; seeds are fixed, so that the same rows
give the same model.
"""
