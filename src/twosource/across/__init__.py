"""What comparing reports tells: reversible links between facts of single reports."""
