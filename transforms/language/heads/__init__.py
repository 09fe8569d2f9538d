"""What is read off the encoder's word vectors: tags and lemmas, trees and sentences, names."""
