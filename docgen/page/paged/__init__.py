"""The pages of a PDF as HTML: where the engine breaks them, and the document cut there."""
