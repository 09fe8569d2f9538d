"""The recipe of the shipped model: corpora in, a pipeline folder with its model card out."""
