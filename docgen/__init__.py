"""Official Vietnamese administrative papers from one record: DOCX, PDF/A, number, archive."""
