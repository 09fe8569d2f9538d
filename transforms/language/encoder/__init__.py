"""The sentence encoder: from the words of a Doc to one vector a word, over onnxruntime."""
