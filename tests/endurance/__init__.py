"""Long runs of the reliability tests: `python -m tests.endurance RUN`. Figures: docs/reliability.md."""
