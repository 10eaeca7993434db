"""Text of any script: direction, line ends, faces, shapes, and the faces a paper carries along."""
